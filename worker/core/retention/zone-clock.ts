/** @module The calendar of a time zone: local day, hour and month of a moment, fast enough for a million orders. */
import { DAY_MS, dayOf } from '../activity.ts'
import { HOUR_MS } from '../hour-of.ts'

/** `day`: whole days since 1970-01-01, by the local calendar. `hour`: 0 to 23. `month`: see `monthText`. */
export interface LocalTime {
  day: number
  hour: number
  month: number
}

/** Says what the clock on the wall shows at a moment in ms UTC. */
export type ZoneClock = (at: number) => LocalTime

/**
 * The clock of an IANA time zone; an unknown zone counts as UTC. Make one and keep it: it remembers the offset of each
 * day. Cost: two formats for each day it was not asked about before, on days of clock change one a call.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const offsetAt = offsets(timeZone)
  return (at) => {
    const local = at + offsetAt(at)
    const day = dayOf(local)
    return { day, hour: Math.floor((local - day * DAY_MS) / HOUR_MS), month: monthOfDay(day) }
  }
}

/** A month (12 × year + months since January) as `2011-01`. */
export function monthText(month: number): string {
  const year = Math.floor(month / 12)
  return `${year}-${String(month - year * 12 + 1).padStart(2, '0')}`
}

function offsets(timeZone: string): (at: number) => number {
  const format = offsetFormat(timeZone)
  // Offset of days that have one only; null: the clocks change that day.
  const known = new Map<number, number | null>()
  return (at) => {
    const day = dayOf(at)
    let offset = known.get(day)
    if (offset === undefined) {
      const first = offsetOf(format, day * DAY_MS)
      offset = first === offsetOf(format, (day + 1) * DAY_MS - 1) ? first : null
      known.set(day, offset)
    }
    return offset ?? offsetOf(format, at)
  }
}

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    return new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', timeZoneName: 'longOffset' })
  }
}

/** Ms to add to UTC. The format ends in `GMT`, `GMT+05:45` or, for years long ago, `GMT-00:01:15`. */
function offsetOf(format: Intl.DateTimeFormat, at: number): number {
  const [, sign, hours, minutes, seconds = '0'] = /([+-])(\d+):(\d+)(?::(\d+))?$/.exec(format.format(at)) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
}

/** Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years that begin in March. */
function monthOfDay(day: number): number {
  const since = day + 719_468
  const era = Math.floor(since / 146_097)
  const ofEra = since - era * 146_097
  const cut = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096)
  const year = Math.floor((ofEra - cut) / 365)
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  return (year + era * 400) * 12 + Math.floor((5 * ofYear + 2) / 153) + 2
}
