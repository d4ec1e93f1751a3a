/** @module When a feed is fetched next. */
import { bucket } from '../../../contract/bucket.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** How long to wait after the first failure in a row, and the second; then as long as usual. Our policy. */
const WAITS_MS = [15 * MINUTE_MS, HOUR_MS]

/** Feeds of one server are not fetched in the same minute for ever: each a little sooner or later, of its hours. Our policy. */
const SPREAD = 0.01

/** What of a feed its next time is made of. `begunAt` ms UTC; null: it was never fetched. `failures` in a row. */
export interface FeedTimes {
  feedId: string
  everyHours: number
  isPaused: boolean
  begunAt: number | null
  failures: number
}

/**
 * In ms UTC; null: it is paused. A feed that was never fetched is due at once, one that is overdue too (`now`), and one
 * that failed sooner than usual, never later.
 */
export function nextFetchAt(
  { feedId, everyHours, isPaused, begunAt, failures }: FeedTimes,
  now: number,
): number | null {
  if (isPaused) return null
  if (begunAt === null) return now
  const usual = everyHours * HOUR_MS * (1 + SPREAD * (2 * bucket('feed', feedId) - 1))
  const waitMs = failures === 0 ? usual : Math.min(usual, WAITS_MS[failures - 1] ?? usual)
  return Math.max(now, Math.round(begunAt + waitMs))
}
