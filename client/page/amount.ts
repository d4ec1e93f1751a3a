/** @module Prices as shops write them. */
import { currencyExponent, toMinor } from '../../contract/money.ts'

/**
 * Minor units of a price: a number as data gives it, or a text as people write it (`1.299,00 €`, `1 299`, `34,99`).
 * Undefined for nothing, for what is no price, and for less than zero; never 0 for a missing price.
 * A single separator with three digits behind it groups thousands, unless the currency has three decimals.
 */
export function amount(value: unknown, currency: string): number | undefined {
  const [, whole = '', mark = '', rest = ''] = /(-?\d[\d.,'’\s]*?)(?:([.,])(\d*))?[^\d]*$/.exec(`${value}`) ?? []
  const isGroup =
    whole.includes(mark) || (rest.length === 3 && currencyExponent(currency) !== 3 && !/[.,]|^0/.test(whole))
  const decimal = whole.replace(/[^-\d]/g, '') + (isGroup ? '' : '.') + rest
  const minor = toMinor(typeof value === 'number' ? value : parseFloat(decimal), currency)
  return minor !== null && minor >= 0 && minor <= 1e12 ? minor : undefined
}
