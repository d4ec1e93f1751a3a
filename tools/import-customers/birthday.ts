/** @module Birthdays as lists write them, as the month and day that are kept: a year is never sent. */
import type { DateOrder } from '../../worker/core/order-import/time.ts'

const YEAR_FIRST = /^\d{4}[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/
const DIGITS = /^\d{4}(\d\d)(\d\d)$/
const WITHOUT_YEAR = /^(?:--)?(\d\d)-(\d\d)$/
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})(?:[-./](?:\d{4}|\d\d)?)?(?:[T ].*)?$/
const DAY_NAME = /^(\d{1,2})[-. ]+(?:de )?([a-z]{3,9})\.?(?:[-., ]+\d{4})?$/i
const NAME_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? \d{4})?$/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** What systems write where nothing is known. */
const NOTHING = /^(0000|1900|1753|0001)-0[01]-0[01]\b|^0?1\.0?1\.(1900|0001)\b/

/** Is it a birthday whose day and month may be taken for each other? */
export const needsDayOrder = (text: string): boolean => {
  const [, first, second] = WITHOUT_YEAR.test(text) ? [] : (YEAR_LAST.exec(text) ?? [])
  return first !== undefined && !text.includes('.') && Number(first) <= 12 && Number(second) <= 12 && first !== second
}

/** `MM-DD`; null for what is no day of a year. Empty where nothing is known. `05-17` is the 17th of May, as we write it. */
export function monthDay(text: string, order: DateOrder): string | null {
  const plain = text.trim()
  if (plain === '' || NOTHING.test(plain)) return ''
  const monthFirst = YEAR_FIRST.exec(plain) ?? DIGITS.exec(plain) ?? WITHOUT_YEAR.exec(plain)
  if (monthFirst) return written(Number(monthFirst[1]), Number(monthFirst[2]))
  const dayName = DAY_NAME.exec(plain)
  if (dayName) return written(monthOf(dayName[2]), Number(dayName[1]))
  const nameDay = NAME_DAY.exec(plain)
  if (nameDay) return written(monthOf(nameDay[1]), Number(nameDay[2]))
  const [, first, second] = YEAR_LAST.exec(plain) ?? []
  if (first === undefined) return null
  // With points the day comes first everywhere.
  const [day, month] = order === 'day first' || /^\d+\./.test(plain) ? [first, second] : [second, first]
  return written(Number(month), Number(day))
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

const written = (month: number, day: number): string | null =>
  day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0)
    ? `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : null
