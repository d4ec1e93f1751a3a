/** @module When an overlay runs, in words. */
import { type Schedule, WEEKDAYS, type Weekday } from '../../contract/campaign/schedule.ts'
import { joinedByAnd } from './joined.ts'
import { LANGUAGE } from './language.ts'
import { dayAndClock } from './moment.ts'

const DAYS: Record<Weekday, string> = {
  mon: 'Mondays',
  tue: 'Tuesdays',
  wed: 'Wednesdays',
  thu: 'Thursdays',
  fri: 'Fridays',
  sat: 'Saturdays',
  sun: 'Sundays',
}

/** `Mondays`. */
export const weekdayWord = (day: Weekday): string => DAYS[day]

/** `always`, `from 1 December, 00:00 until 24 December, 18:00, on Mondays and Fridays, from 09:00 to 17:00`. */
export function scheduleWords(schedule: Schedule, { zone, now }: { zone: string; now: number }): string {
  const { startsAt, endsAt, days, hours } = schedule
  const dates = [
    startsAt && `from ${momentWords(startsAt, zone, now)}`,
    endsAt && `until ${momentWords(endsAt, zone, now)}`,
  ].filter(Boolean)
  const parts = [
    dates.join(' '),
    days && days.length < WEEKDAYS.length
      ? `on ${joinedByAnd(WEEKDAYS.filter((d) => days.includes(d)).map((d) => DAYS[d]))}`
      : '',
    hours ? `from ${hours.from} to ${hours.to}${hours.to <= hours.from ? ' of the next day' : ''}` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'always' : parts.join(', ')
}

/** A moment by the shop's own clock is said as it stands there; one with a zone is told by the shop's clock. */
function momentWords(text: string, zone: string, now: number): string {
  const isLocal = /T\d\d:\d\d$/.test(text)
  const at = Date.parse(isLocal ? `${text}Z` : text)
  if (Number.isNaN(at)) return text
  if (!isLocal) return dayAndClock(at, zone, now)
  const day = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return `${day.format(at)}, ${text.slice(11)}`
}
