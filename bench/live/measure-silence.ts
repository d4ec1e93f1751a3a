/** @module How long people whose network went are still counted: a minute by the promise, measured once on the real clock. */
import type { LiveShop } from './live-shop.ts'
import { pause, rounded } from './measure-size.ts'

/** A tenth of the tabs, at least one of two, fall silent. Seconds until all others know; null: not within two minutes. */
export async function measureSilence(shop: LiveShop): Promise<{ silent: number; secondsUntilTrue: number | null }> {
  const silent = Math.max(1, Math.round(shop.tabs.length / 10))
  for (let tab = 0; tab < silent; tab++) shop.silence()
  const startedAt = performance.now()
  const truth = shop.truth()
  while (performance.now() - startedAt < 120_000) {
    if (shop.tabs.every(({ told }) => told === truth))
      return { silent, secondsUntilTrue: rounded((performance.now() - startedAt) / 1000) }
    await pause(50)
  }
  return { silent, secondsUntilTrue: null }
}
