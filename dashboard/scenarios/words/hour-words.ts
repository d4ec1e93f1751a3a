/** @module Hours and weekdays of a scenario, in words. */
import type { Weekday } from '../../../contract/campaign/schedule.ts'

/** `9` to `09:00`. */
export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

export const WEEKDAY_NAMES: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}
