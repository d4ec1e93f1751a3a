/** @module Money: integer minor units with an ISO 4217 currency, decimals only at the edge. */

/** Currencies whose minor unit is not a hundredth. Source: ISO 4217:2015, list one. */
const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
const THREE = 'BHD IQD JOD KWD LYD OMR TND'
const FOUR = 'CLF UYW'

/** Decimal places of a currency: 2 unless ISO 4217 says otherwise; unknown codes count as 2. */
export function currencyExponent(currency: string): number {
  const isIn = (codes: string) => codes.split(' ').includes(currency.toUpperCase())
  return isIn(NONE) ? 0 : isIn(THREE) ? 3 : isIn(FOUR) ? 4 : 2
}

/**
 * Turns a decimal amount (`34.9`) into minor units (`3490`), rounded half away from zero.
 * Returns null for what is not a finite number of at most 13 digits.
 */
export function toMinor(amount: number, currency: string): number | null {
  const minor = amount * 10 ** currencyExponent(currency)
  // Not `>`, which holds of no NaN.
  if (!(Math.abs(minor) <= 9_999_999_999_999)) return null
  // Mends binary fractions: 1.005 * 100 is 100.49999999999999. Reading and multiplying err by 2 ** -52 at most.
  const rounded = Math.round(Math.abs(minor) * (1 + 2 ** -50))
  return minor < 0 && rounded > 0 ? -rounded : rounded
}

/** Minor units as a decimal number, for the edge only (`3490` → `34.9`). */
export function toDecimal(minor: number, currency: string): number {
  return minor / 10 ** currencyExponent(currency)
}
