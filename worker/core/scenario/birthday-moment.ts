/** @module When a scenario about birthdays begins for one person. */
import type { Entry } from '../../../contract/scenario/entry.ts'
import { DAY_MS, dayOf } from '../activity.ts'
import { localMoment } from './local-moment.ts'

type BirthdayEntry = Pick<Extract<Entry, { on: 'birthday' }>, 'daysBefore' | 'atHour'>

/** The moment (ms UTC) of a birthday, and the year of that birthday, which tells its run from those of other years. */
export interface BirthdayMoment {
  at: number
  year: number
}

/**
 * The moment within (`after`, `until`] at which it is so many days before a birthday and the person's clock (IANA) shows
 * the hour; null: there is none. `monthDay` as `MM-DD`; of a 29 February the birthday is 1 March in other years, as it is
 * when segments ask for days until the birthday (next-birthday.ts).
 */
export function birthdayMoment(
  monthDay: string,
  { daysBefore, atHour }: BirthdayEntry,
  { timeZone, after, until }: { timeZone: string; after: number; until: number },
): BirthdayMoment | null {
  const [month = 1, date = 1] = monthDay.split('-').map(Number)
  const first = yearOf(after)
  for (let year = first; year <= first + 1; year++) {
    const at = localMoment(dayOf(Date.UTC(year, month - 1, date)) - daysBefore, atHour, timeZone)
    if (at > after && at <= until) return { at, year }
  }
  return null
}

/**
 * All birthdays (`MM-DD`) whose moment may lie within (`after`, `until`] somewhere on earth: clocks are at most a day
 * away from UTC. Both ends are to lie within a few days of one another.
 */
export function birthdaysWithin({ daysBefore }: BirthdayEntry, after: number, until: number): string[] {
  const from = dayOf(after) - 1 + daysBefore
  const to = dayOf(until) + 1 + daysBefore
  const year = yearOf(after)
  const isWithin = (month: number, date: number) =>
    [year, year + 1].some((each) => {
      const day = dayOf(Date.UTC(each, month - 1, date))
      return day >= from && day <= to
    })
  return ALL_DAYS.filter(([month, date]) => isWithin(month, date)).map(
    ([month, date]) => `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )
}

/** A day that a month does not have is one of the next, where nobody has a birthday by that name: it does no harm. */
const ALL_DAYS = Array.from({ length: 12 * 31 }, (_, n) => [Math.floor(n / 31) + 1, (n % 31) + 1] as const)

/** Of a moment in UTC, or the year before in the first days of a year, which does no harm either; never the year after. */
const yearOf = (at: number): number => 1970 + Math.floor((at / DAY_MS - 2) / 365.2425)
