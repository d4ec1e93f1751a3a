/** @module How long to wait before the next attempt. */
import { FIRST_WAIT_MS, MOST_WAIT_MS } from '../limits.ts'

/** Full jitter: between 0 and 1 s, 2 s, 4 s … 5 min after 0, 1, 2 … failures. `random` is in [0, 1). */
export const backoff = (failures: number, random: number): number =>
  random * Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
