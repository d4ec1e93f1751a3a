/** @module Where the visits that are fitted end, and those that calibrate begin. */

/** Share of the period that calibrates, its end: the times that are most like tomorrow. Our policy. */
const LATE_SHARE = 0.2

/** A moment between the first event and the end of the period, all in ms UTC. */
export function calibrateFrom(firstAt: number, endAt: number): number {
  return endAt - LATE_SHARE * (endAt - firstAt)
}
