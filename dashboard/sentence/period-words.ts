/** @module Months and quarters by their first month, as `2011-01`. */
import { LANGUAGE } from './language.ts'

const month = new Intl.DateTimeFormat(LANGUAGE, { month: 'short', timeZone: 'UTC' })

const dateOf = (period: string, months = 0): Date => {
  const [year = '', number = ''] = period.split('-')
  return new Date(Date.UTC(Number(year), Number(number) - 1 + months, 1))
}

/** `Jan 2011`. */
export const monthWords = (period: string): string =>
  `${month.format(dateOf(period))} ${dateOf(period).getUTCFullYear()}`

/** `Jan–Mar 2011`, over the turn of a year `Dec 2010–Feb 2011`. */
export function quarterWords(period: string): string {
  const [first, last] = [dateOf(period), dateOf(period, 2)]
  const end = `${month.format(last)} ${last.getUTCFullYear()}`
  return first.getUTCFullYear() === last.getUTCFullYear()
    ? `${month.format(first)}–${end}`
    : `${monthWords(period)}–${end}`
}
