/** @module Has a person's attention been asked for enough? */
import type { Outcome } from '../../../contract/decision.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import { DAY_MS } from '../activity.ts'
import type { Asked } from '../asked.ts'

/** Fifths in a point. */
const FIFTHS = 5

/**
 * Null: there is enough left for `next`; else until when it must wait. What is counted already, such as a bar that was
 * seen today, costs nothing more. `now` in ms UTC. Cost: one pass over at most 100.
 */
export function attentionSpent(
  asked: readonly Asked[],
  next: { key: string; fifths: number },
  { points, days }: ShopSettings['attention'],
  now: number,
): Extract<Outcome, { kind: 'attention_spent' }> | null {
  if (next.fifths === 0) return null
  const since = now - days * DAY_MS
  let over = next.fifths - points * FIFTHS
  for (const { key, at, fifths } of asked) {
    if (at <= since) continue
    if (key === next.key) return null
    over += fifths
  }
  if (over <= 0) return null
  // The oldest are forgotten first. A budget below a single cost never has enough: that is said day by day.
  for (const { at, fifths } of asked.filter(({ at }) => at > since).sort((a, b) => a.at - b.at)) {
    over -= fifths
    if (over <= 0) return { kind: 'attention_spent', untilAt: at + days * DAY_MS }
  }
  return { kind: 'attention_spent', untilAt: now + days * DAY_MS }
}
