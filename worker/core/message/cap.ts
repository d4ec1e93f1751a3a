/** @module How often a person may be written to, and when the next message is free. */
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'
import { DAY_MS } from '../activity.ts'

/** So many messages within so many days that move along. */
export interface Cap {
  most: number
  days: number
}

/** What a person did with the messages of the last 90 days that were not transactional; machines count for nothing. */
export interface Reactions {
  sends: number
  /** Messages that were opened, that were clicked, and orders that followed a click. */
  opens: number
  clicks: number
  orders: number
}

/** Fewer messages say nothing of a person. Our policy, not fitted. */
const LEAST_SENDS = 4
/** What each is worth, in messages that were welcome. Our policy, not fitted: opens are the least sure. */
const WORTH = { open: 0.5, click: 2, order: 4 }
const LEAST_FACTOR = 0.5
const MOST_FACTOR = 3
/** No window is longer: the ledger keeps what was sent for so long. */
const LONGEST_DAYS = 90

/**
 * By how much a cap is wider (up to 3) or narrower (0.5) for this person. 1: fewer than 4 messages were sent. 0.5: none of
 * them was opened or clicked, and no order followed. Else
 *
 *     1 + 2 * min(1, (0.5 opens + 2 clicks + 4 orders) / sends)
 */
export function capFactor({ sends, opens, clicks, orders }: Reactions): number {
  if (sends < LEAST_SENDS) return 1
  const worth = WORTH.open * opens + WORTH.click * clicks + WORTH.order * orders
  return worth === 0 ? LEAST_FACTOR : 1 + (MOST_FACTOR - 1) * Math.min(1, worth / sends)
}

/**
 * The cap of a message of this kind for this person; null: it has none. A number of messages is rounded down; what would
 * be less than one is one in a longer time: one a week, halved, is one in 14 days. `wished`: by how much the person asked
 * for less (mail-preferences.ts); 1: they did not.
 */
export function capOf(
  kind: ScenarioKind,
  { cap }: Pick<MessageSettings, 'cap'>,
  { reactions, wished }: { reactions: Reactions; wished: number },
): Cap | null {
  if (kind === 'transactional') return null
  const { most, days } = cap[kind]
  const factor = wished * (cap.adapts ? capFactor(reactions) : 1)
  if (most * factor >= 1) return { most: Math.floor(most * factor), days }
  return most === 0 ? { most, days } : { most: 1, days: Math.min(LONGEST_DAYS, Math.ceil(days / (most * factor))) }
}

/**
 * When the next message is free, ms UTC: `now`, or when so many of those sent have left the window that one fits; null:
 * never, for the cap is 0. `sentAts`: of messages that were not transactional, in any order.
 */
export function nextFreeAt({ most, days }: Cap, sentAts: readonly number[], now: number): number | null {
  const since = now - days * DAY_MS
  const counted = sentAts.filter((at) => at > since).sort((a, b) => a - b)
  if (counted.length < most) return now
  const leaving = counted[counted.length - most]
  return most === 0 || leaving === undefined ? null : leaving + days * DAY_MS
}
