/** @module How long people whose network went are still counted: a minute by the promise, measured once on the real clock. */
import type { LiveShop } from './live-shop.ts'
import { pause, rounded } from './measure-size.ts'

export interface SilenceResult {
  silent: number
  /** From the moment they fell silent; their last ping was up to 25 s before. Null: not within two minutes. */
  secondsUntilTrue: number | null
  /** What the others then show, and what is true. */
  told: number[]
  truth: number
}

/** A tenth of the tabs fall silent, at least one. */
export async function measureSilence(shop: LiveShop): Promise<SilenceResult> {
  const silent = Math.max(1, Math.round(shop.tabs.length / 10))
  for (let tab = 0; tab < silent; tab++) shop.silence()
  const startedAt = performance.now()
  const truth = shop.truth()
  const isKnown = () => shop.tabs.every(({ told }) => told === truth)
  while (performance.now() - startedAt < 120_000 && !isKnown()) await pause(50)
  return {
    silent,
    secondsUntilTrue: isKnown() ? rounded((performance.now() - startedAt) / 1000) : null,
    told: [...new Set(shop.tabs.map(({ told }) => told ?? 0))],
    truth,
  }
}
