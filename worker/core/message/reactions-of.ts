/** @module What a person did with the messages of the last 90 days. */
import { DAY_MS } from '../activity.ts'
import type { Reactions } from './cap.ts'

/** One message that was handed over, and was not transactional. Times in ms UTC; null: that did not happen. */
export interface PastMessage {
  sentAt: number
  openedAt: number | null
  clickedAt: number | null
  isCommercial: boolean
}

/** An order so long after a click counts as its fruit. Our policy: as long as a choice takes. */
const FRUIT_MS = 7 * DAY_MS

/** A click is an opening too, for many programs tell of none. `orderedAts`: ms UTC; each order counts once. */
export function reactionsOf(past: readonly PastMessage[], orderedAts: readonly number[]): Reactions {
  const clicks = past.flatMap(({ clickedAt }) => clickedAt ?? [])
  return {
    sends: past.length,
    opens: past.filter(({ openedAt, clickedAt }) => openedAt !== null || clickedAt !== null).length,
    clicks: clicks.length,
    orders: orderedAts.filter((at) => clicks.some((clickedAt) => at >= clickedAt && at - clickedAt <= FRUIT_MS)).length,
  }
}
