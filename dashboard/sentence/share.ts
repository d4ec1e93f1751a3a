/** @module Shares and rates in percent. */
import { LANGUAGE } from './language.ts'

const percent = new Intl.NumberFormat(LANGUAGE, { style: 'percent', maximumFractionDigits: 0 })
const finePercent = new Intl.NumberFormat(LANGUAGE, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** A share from 0 to 1 as `75%`. */
export const share = (value: number): string => percent.format(value)

/** `part` of `whole` as `4.2%`, or null when there is no whole to have a rate of. */
export function rate(part: number, whole: number): string | null {
  return whole > 0 ? finePercent.format(part / whole) : null
}
