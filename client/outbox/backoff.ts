/** @module How long to wait before the next attempt. */
import { FIRST_WAIT_MS, MOST_FAILURES, MOST_WAIT_MS } from '../limits.ts'

/**
 * Ms to wait after 1, 2 … failures in a row. Full jitter: between 0 and 1, 5, 25, 125 s; slower growth would more than
 * treble the load of a Worker that begins to fail. From the fifth failure the circuit is open: half of five minutes to
 * five, so that not all come back at once. `random` is in [0, 1).
 */
export const backoff = (failures: number, random: number): number =>
  failures < MOST_FAILURES ? random * FIRST_WAIT_MS * 5 ** (failures - 1) : ((1 + random) * MOST_WAIT_MS) / 2
