/** @module The month ahead in words. */
import type { CalendarCollision, CalendarEntry, MessageCalendar } from '../../../contract/message/calendar.ts'
import { counted, plain } from '../../sentence/counted.ts'
import { LANGUAGE } from '../../sentence/language.ts'
import { clock, dates, dayAndClock, weekdayName } from '../../sentence/moment.ts'
import { share } from '../../sentence/share.ts'

const BASES: Record<CalendarEntry['basis'], string> = {
  waiting: 'people who are on the way to it now',
  scheduled: 'everybody in its audience',
  usual: 'as many as on the days of the last four weeks',
}

/** `about 120`, `fewer than one`; of what is known exactly `1,204`. */
export function expectedWords({ expected, basis }: Pick<CalendarEntry, 'expected' | 'basis'>): string {
  if (basis === 'scheduled') return plain(expected)
  return expected < 1 ? 'fewer than one' : `about ${plain(Math.round(expected))}`
}

/** `Abandoned cart: about 12 at 09:00, people who are on the way to it now`. */
export function entryWords(entry: CalendarEntry, timeZone: string): string {
  const at = entry.at === null ? '' : ` at ${clock(entry.at, timeZone)}`
  return `${entry.scenarioName}: ${expectedWords(entry)}${at}, ${BASES[entry.basis]}`
}

/** `60% useful, 40% commercial`; null: nothing is expected. */
export function mixWords(shares: MessageCalendar['shares']): string | null {
  if (shares === null) return null
  const commercial = Math.round(shares.commercial * 100) / 100
  return `${share(1 - commercial)} useful, ${share(commercial)} commercial`
}

/** `120 people are in both audiences: the cap lets them have one of the two, the other waits.` */
export function collisionWords({ sides, people }: CalendarCollision): string {
  const who = people === null ? 'More people than could be counted are' : counted(people, 'person is', 'people are')
  return sides.length === 1
    ? `${who} in its audience: it comes back sooner than the cap lets them have it, and waits.`
    : `${who} in both audiences: the cap lets them have one of the two, the other waits.`
}

/** `26 November, 16:00`; of what comes back `Thursdays, 16:00: 26 November, 3 and 10 December`. */
export function momentsWords(moments: readonly number[], timeZone: string, now: number): string {
  const [first = now] = moments
  if (moments.length < 2) return dayAndClock(first, timeZone, now)
  const days = new Set(moments.map((at) => weekdayName(at, timeZone)))
  const each = days.size === 1 ? `${[...days][0]}s, ` : ''
  return `${each}${clock(first, timeZone)}: ${dates(moments, timeZone, now)}`
}

/** `Mon` and `7 Dec` of a day such as `2026-12-07`. */
export function dayWords(day: string): { weekday: string; date: string } {
  const at = Date.parse(`${day}T12:00:00Z`)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LANGUAGE, { ...options, timeZone: 'UTC' }).format(at)
  return { weekday: format({ weekday: 'short' }), date: format({ day: 'numeric', month: 'short' }) }
}

/** Days before the first in its week, Monday first, so that weekdays stand below each other. */
export const daysBefore = (day: string): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
