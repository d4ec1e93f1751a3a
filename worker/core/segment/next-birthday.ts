/** @module Birthdays on the calendar, of which only month and day are known. */
import { dayOf } from '../activity.ts'

/**
 * The first birthday on a day or after it, in whole days since 1970 UTC. `monthDay` as `MM-DD`; of a 29 February the
 * birthday is 1 March in other years.
 */
export function nextBirthday(monthDay: string, fromDay: number): number {
  const [month = 1, date = 1] = monthDay.split('-').map(Number)
  for (let year = 1970 + Math.floor(fromDay / 366); ; year++) {
    const day = dayOf(Date.UTC(year, month - 1, date))
    if (day >= fromDay) return day
  }
}
