/** @module How long one step of a scenario is not sent to the same address again, whoever's run it is. */
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { DAY_MS } from '../activity.ts'

/**
 * ms; null: never again by the same key. A left cart is told by no key: another one may follow the one that was bought a
 * moment after, so of the same reminder there is one a day. Our policy.
 */
export function reentryMsOf({ entry, reentry }: Pick<Scenario, 'entry' | 'reentry'>): number | null {
  if (reentry.kind === 'after') return reentry.days * DAY_MS
  return entry.on === 'cart' ? DAY_MS : null
}
