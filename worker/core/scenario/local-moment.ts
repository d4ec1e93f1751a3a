/** @module The moment at which an hour of a local day begins. */
import { DAY_MS } from '../activity.ts'
import { HOUR_MS } from '../hour-of.ts'
import { type WallClock, wallClock } from '../order-import/wall-clock.ts'

/** A clock costs 0.2 ms to make, so those in use are kept. */
const clocks = new Map<string, WallClock>()
/** There are some 400 zones; names that are none are forgotten, should there ever be so many. */
const MOST_CLOCKS = 600

/**
 * Ms UTC. `day`: whole days since 1970 by the clock of an IANA zone. An hour that is skipped in spring counts as the one
 * after it, one that comes twice in autumn as the first. An unknown zone counts as UTC.
 */
export function localMoment(day: number, hour: number, timeZone: string): number {
  const known = clocks.get(timeZone)
  if (!known && clocks.size >= MOST_CLOCKS) clocks.clear()
  const clock = known ?? clockOf(timeZone)
  clocks.set(timeZone, clock)
  return clock(day * DAY_MS + hour * HOUR_MS)
}

function clockOf(timeZone: string): WallClock {
  try {
    return wallClock(timeZone)
  } catch {
    return (wallMs) => wallMs
  }
}
