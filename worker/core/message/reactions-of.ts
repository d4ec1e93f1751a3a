/** @module What a person did with the messages of the last 90 days. */
import { DAY_MS } from '../activity.ts'
import { SAME_ORDER_MS } from '../scenario/ending-of.ts'
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

/** A click is an opening too, for many programs tell of none. `orderedAts`: ms UTC; each order counts once, of however many moments. */
export function reactionsOf(past: readonly PastMessage[], orderedAts: readonly number[]): Reactions {
  const clicks = past.flatMap(({ clickedAt }) => clickedAt ?? [])
  const isFruit = (at: number) => clicks.some((clickedAt) => at >= clickedAt && at - clickedAt <= FRUIT_MS)
  const fruits = orderedAts.filter(isFruit).sort((a, b) => a - b)
  return {
    sends: past.length,
    opens: past.filter(({ openedAt, clickedAt }) => openedAt !== null || clickedAt !== null).length,
    clicks: clicks.length,
    orders: fruits.filter((at, n) => n === 0 || at - fruits[n - 1]! >= SAME_ORDER_MS).length,
  }
}
