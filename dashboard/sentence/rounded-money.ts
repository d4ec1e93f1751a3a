/** @module Large amounts without their decimals. */
import { formatMoney } from '../../contract/format-money.ts'
import { currencyExponent } from '../../contract/money.ts'
import { LANGUAGE } from './language.ts'

/** `€694,533`: rounded to the currency's main unit. For sums of many; what one pays is written by `money`. */
export function roundedMoney(minor: number, currency: string): string {
  const unit = 10 ** currencyExponent(currency)
  return formatMoney(Math.round(minor / unit) * unit, currency, LANGUAGE, true).trim()
}
