/** @module A class of amounts in words. */
import { formatMoney } from '../../contract/format-money.ts'
import { currencyExponent } from '../../contract/money.ts'
import { LANGUAGE } from './language.ts'

/** `€200–€499`, from nothing on `under €1`, within one unit `€1`; bounds inclusive, in minor units, the upper one without its decimals. */
export function amountRange(fromMinor: number, toMinor: number, currency: string): string {
  const unit = 10 ** currencyExponent(currency)
  const amount = (minor: number): string =>
    formatMoney(Math.floor(minor / unit) * unit, currency, LANGUAGE, true).trim()
  const [from, to] = [amount(fromMinor), amount(toMinor)]
  if (fromMinor === 0) return `under ${amount(toMinor + 1)}`
  return from === to ? from : `${from}–${to}`
}
