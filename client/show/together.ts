/** @module One end for several listeners, timers or triggers. */
import type { Stop } from '../natives.ts'

/** Ends them all. Safe to call twice, as each of them is. */
export const together =
  (...stops: Stop[]): Stop =>
  () => {
    for (const stop of stops) stop()
  }
