/** @module What is too old to begin anything. */
import { DAY_MS } from '../activity.ts'

/**
 * What happened longer ago than this when it is told is history (a file that was read in, a browser that was offline for
 * days): it may end a run, it begins none. Our policy, the same as for entering segments (ingest-orders.ts).
 */
export const LATE_MS = 2 * DAY_MS
