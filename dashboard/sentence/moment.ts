/** @module Days and clock times in the shop's own zone. */
import { joinedByAnd } from './joined.ts'
import { LANGUAGE } from './language.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** A zone the browser does not know falls back to UTC. */
function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = zone + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  let made: Intl.DateTimeFormat
  try {
    made = new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: zone })
  } catch {
    made = new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: 'UTC' })
  }
  formats.set(key, made)
  return made
}

const DAY_MONTH = { day: 'numeric', month: 'long' } as const
const FULL = { ...DAY_MONTH, year: 'numeric' } as const

/** `14:02`. */
export const clock = (at: number, zone: string): string =>
  format(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** `3 May`, with the year when it is not the year of `now`: `3 May 2025`. */
export function date(at: number, zone: string, now: number): string {
  const year = format(zone, { year: 'numeric' })
  return format(zone, year.format(at) === year.format(now) ? DAY_MONTH : FULL).format(at)
}

/** `26 November, 3, 10 and 17 December`. */
export function dates(moments: readonly number[], zone: string, now: number): string {
  const parts = moments.map((at) => {
    const [ofMonth = '', ...month] = date(at, zone, now).split(' ')
    return { ofMonth, month: month.join(' ') }
  })
  return joinedByAnd(
    parts.map(({ ofMonth, month }, n) => (parts[n + 1]?.month === month ? ofMonth : `${ofMonth} ${month}`)),
  )
}

/** `Today`, `Yesterday`, else the date. Yesterday is the calendar day before, also over a change of clocks. */
export function day(at: number, zone: string, now: number): string {
  const key = format(zone, FULL)
  const today = key.format(now)
  if (key.format(at) === today) return 'Today'
  // A day of clock change has 23 or 25 hours: step back until the date changes.
  let before = now
  while (key.format(before) === today) before -= 3_600_000
  return key.format(at) === key.format(before) ? 'Yesterday' : date(at, zone, now)
}

/** `Thursday`. */
export const weekdayName = (at: number, zone: string): string => format(zone, { weekday: 'long' }).format(at)

/** `Thursday 26 November`. */
export const weekday = (at: number, zone: string): string =>
  format(zone, { weekday: 'long', ...DAY_MONTH })
    .format(at)
    .replace(',', '')

/** `today, 14:02` or `3 May, 14:02`, to stand within a sentence. */
export function dayAndClock(at: number, zone: string, now: number): string {
  const words = day(at, zone, now)
  return `${words === 'Today' || words === 'Yesterday' ? words.toLowerCase() : words}, ${clock(at, zone)}`
}
