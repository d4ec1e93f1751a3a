/** @module The one line that a test prints of itself: what was tried how often, and what went wrong. */
import type { TestContext } from 'node:test'

export interface Tally {
  /** Of the random numbers, where there are any. */
  seed?: number
  /** How many times it was tried. */
  n: number
  lost?: number
  duplicated?: number
  /** That reached the page. */
  errors?: number
  /** Of the page's content security policy. */
  violations?: number
}

/** `seed=7 n=5000 lost=0 …`, and whatever else is worth knowing. */
export function report(t: TestContext, tally: Tally & Record<string, number | string | undefined>): void {
  const words = Object.entries(tally).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`))
  t.diagnostic(words.join(' '))
}
