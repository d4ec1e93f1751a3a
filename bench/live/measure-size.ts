/** @module How soon everybody knows the truth, with so many sockets on one product. */
import { percentiles } from '../percentiles.ts'
import { LiveShop } from './live-shop.ts'

/** After so long the truth must be known. Source: numbers.md, bench:live. */
const KNOWN_WITHIN_MS = 10_000
const LOOK_EVERY_MS = 20
/** Opened at a time, so that the measuring process does not get in its own way. */
const AT_ONCE = 25

export interface SizeResult {
  sockets: number
  people: number
  bursts: number
  /** From the end of a burst until a tab knew the truth for good, of all tabs and bursts; null: none did. */
  secondsUntilTrue: { p50: number; p99: number; max: number }
  /** Tabs that showed another number than the truth, and of them those off by more than one, 10 s after a burst. */
  wrongAfter10s: number
  offByMoreThanOne: number
  machinesLetIn: number
  messages: number
  changes: number
}

interface Sizing {
  url: URL
  sockets: number
  bursts: number
  random: () => number
}

/** Fills the product, then lets a fifth of its tabs (at least one) come, go and crash at random, `bursts` times. */
export async function measureSize({ url, sockets, bursts, random }: Sizing): Promise<SizeResult & { shop: LiveShop }> {
  const shop = new LiveShop(url, `live-${sockets}`, random)
  const seconds: number[] = []
  let [wrong, far, changes] = [0, 0, sockets]
  await inGroups(sockets, () => shop.join())
  for (let burst = 0; burst <= bursts; burst++) {
    if (burst > 0) changes += await stir(shop, Math.max(1, Math.round(sockets / 5)), random)
    const truth = shop.truth()
    seconds.push(...(await secondsUntilTrue(shop, truth)))
    const off = shop.tabs.map(({ told }) => Math.abs((told ?? 0) - truth))
    wrong += off.filter((by) => by > 0).length
    far += off.filter((by) => by > 1).length
  }
  const [p50 = Number.NaN, p99 = Number.NaN, max = Number.NaN] = percentiles(seconds, [0.5, 0.99, 1]).map(rounded)
  return {
    shop,
    sockets,
    people: shop.truth(),
    bursts: bursts + 1,
    secondsUntilTrue: { p50, p99, max },
    wrongAfter10s: wrong,
    offByMoreThanOne: far,
    machinesLetIn: shop.machinesLetIn,
    messages: shop.messages(),
    changes,
  }
}

/** As many leave as come, so that the size stays; a machine knocks for every ten of them. Returns the changes. */
async function stir(shop: LiveShop, changes: number, random: () => number): Promise<number> {
  for (let change = 0; change < changes; change++) {
    await shop.join()
    shop.leave(random() < 0.5 ? 'close' : 'tear')
    if (random() < 0.1) await shop.tryMachine()
  }
  return 2 * changes
}

/** Of each tab: when it was told what it shows at the end, if that is the truth. Waits for the whole time it has. */
async function secondsUntilTrue(shop: LiveShop, truth: number): Promise<number[]> {
  const startedAt = performance.now()
  const knownAt = new Map<object, number>()
  while (performance.now() - startedAt < KNOWN_WITHIN_MS) {
    for (const tab of shop.tabs)
      if (tab.told !== truth) knownAt.delete(tab)
      else if (!knownAt.has(tab)) knownAt.set(tab, Math.max(startedAt, tab.toldAt))
    await pause(LOOK_EVERY_MS)
  }
  return [...knownAt.values()].map((at) => (at - startedAt) / 1000)
}

export async function inGroups(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - from) }, work))
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const rounded = (value: number): number => Number(value.toFixed(3))
