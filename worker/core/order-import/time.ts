/** @module Times as exports write them: 2026-03-01 14:05, 01.03.2026, 3/1/2026 2:05 PM, 1 Mar 2026, seconds since 1970. */
import type { DATE_ORDERS } from '../../../contract/order-import.ts'
import type { WallClock } from './wall-clock.ts'

/** `day first` 31/12/2026, `month first` 12/31/2026. */
export type DateOrder = (typeof DATE_ORDERS)[number]

const CLOCK = String.raw`(?:[T ,]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*([ap])?\.?m?\.?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?$`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-./](\d{1,2})[-./](\d{1,2})${CLOCK}`, 'i')
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d\d)${CLOCK}`, 'i')
const DAY_MONTH_NAME = new RegExp(String.raw`^(\d{1,2})[-. ]+([a-z]{3,9})[-., ]+(\d{4})${CLOCK}`, 'i')
const MONTH_NAME_DAY = new RegExp(String.raw`^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})${CLOCK}`, 'i')
const DIGITS = /^(\d{4})(\d\d)(\d\d)$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Hour given to a date without a time: the day is then the same in most zones. */
const NOON = 12

/**
 * Whether days or months come first in a file, told by dates of it such as 31/12/2026; `01.12.2026` with points is day
 * first everywhere. Null where nothing tells, or where the year comes first.
 */
export function guessDateOrder(texts: readonly string[]): DateOrder | null {
  for (const text of texts) {
    const [, first, second] = YEAR_LAST.exec(text.trim()) ?? []
    if (first === undefined) continue
    if (Number(first) > 12 || /^\d+\./.test(text.trim())) return 'day first'
    if (Number(second) > 12) return 'month first'
  }
  return null
}

/** Is it a date that says nothing without knowing whether the day or the month comes first? */
export const needsDateOrder = (text: string): boolean => YEAR_LAST.test(text.trim())

/** Is it a time that says nothing without knowing the time zone? */
export const needsTimeZone = (text: string, order: DateOrder): boolean =>
  parseTime(text, order, (wallMs) => wallMs) !== parseTime(text, order, (wallMs) => wallMs + 1)

/** Ms UTC; null for what is no time. Without a zone it is the wall's time; without a time of day it is noon. */
export function parseTime(text: string, order: DateOrder, clock: WallClock): number | null {
  const plain = text.trim()
  if (/^\d{10}$/.test(plain)) return Number(plain) * 1000
  if (/^\d{13}$/.test(plain)) return Number(plain)
  const yearFirst = YEAR_FIRST.exec(plain) ?? DIGITS.exec(plain)
  if (yearFirst) return moment([yearFirst[1], yearFirst[2], yearFirst[3]], yearFirst.slice(4), clock)
  const yearLast = YEAR_LAST.exec(plain)
  if (yearLast) {
    const [, first, second, year = ''] = yearLast
    const [day, month] = order === 'day first' ? [first, second] : [second, first]
    return moment([year.length === 2 ? `20${year}` : year, month, day], yearLast.slice(4), clock)
  }
  const dayFirst = DAY_MONTH_NAME.exec(plain)
  if (dayFirst) return moment([dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]], dayFirst.slice(4), clock)
  const monthFirst = MONTH_NAME_DAY.exec(plain)
  return monthFirst && moment([monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]], monthFirst.slice(4), clock)
}

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)

type Text = string | undefined

function moment([years, months, days]: readonly Text[], time: readonly Text[], clock: WallClock): number | null {
  const [year, month, day] = [Number(years), Number(months), Number(days)]
  const [hours, minutes = '0', seconds = '0', fraction = '0', half, zone] = time
  const hour = hours === undefined ? NOON : hourOf(Number(hours), half?.toLowerCase())
  const isDay = day >= 1 && Date.UTC(year, month - 1, day) <= Date.UTC(year, month, 0)
  const isDate = year >= 1970 && month >= 1 && month <= 12 && isDay
  if (!isDate || hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const ms = Math.floor(Number(`0.${fraction}`) * 1000 + 1e-6)
  const wallMs = Date.UTC(year, month - 1, day, hour, Number(minutes), Number(seconds), ms)
  return zone ? wallMs - zoneMs(zone) : clock(wallMs)
}

const hourOf = (hour: number, half: Text): number => (half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0))

function zoneMs(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000
}
