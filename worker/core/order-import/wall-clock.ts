/** @module From what a clock on a wall showed to the moment it was, in a time zone. */

/** A day without clock changes, ms. */
const DAY_MS = 86_400_000

/** Ms UTC of a wall time, given as if it were UTC. */
export type WallClock = (wallMs: number) => number

/**
 * The clock of an IANA zone; throws a RangeError where there is no such zone. A time that was skipped in spring counts
 * as an hour later, one that came twice in autumn as the first. It remembers the offset of each day.
 */
export function wallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  // Offset in ms by day; null: the clocks change then.
  const known = new Map<number, number | null>()
  return (wallMs) => {
    const day = Math.floor(wallMs / DAY_MS)
    let offset = known.get(day)
    if (offset === undefined) {
      // Zones are at most 14 hours off, so these two hold every moment of the day.
      const before = offsetAt(format, (day - 1) * DAY_MS)
      offset = before === offsetAt(format, (day + 2) * DAY_MS) ? before : null
      known.set(day, offset)
    }
    if (offset !== null) return wallMs - offset
    const earlier = offsetAt(format, wallMs - DAY_MS)
    const at = wallMs - earlier
    const now = offsetAt(format, at)
    if (now === earlier) return at
    const other = wallMs - now
    return offsetAt(format, other) === now ? other : at
  }
}

/** Ms to add to UTC. The format ends in `GMT`, `GMT+05:45` or, for years long ago, `GMT-00:01:15`. */
function offsetAt(format: Intl.DateTimeFormat, at: number): number {
  const [, sign, hours, minutes, seconds = '0'] = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(format.format(at)) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
}
