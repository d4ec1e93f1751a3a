/** @module Does a text tell a price, however it is written? */
import { currencyExponent } from '../../../contract/money.ts'

/**
 * `1234.50`, `1,234.50`, `1.234,50`, `1 234,5`, `1'234.50`, in minor units `123450`, and where there are no cents also
 * `1234` and `1.234`: the number must stand alone, not within another. The currency beside it is not looked at.
 */
export function isPriceIn(text: string, priceMinor: number, currency: string): boolean {
  const exponent = currencyExponent(currency)
  const digits = String(priceMinor).padStart(exponent + 1, '0')
  const [whole, cents] = [digits.slice(0, digits.length - exponent), digits.slice(digits.length - exponent)]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "[.,'’ ]?")
  const shortened = cents.replace(/0+$/, '')
  const ending = exponent === 0 ? '(?:[.,]0+)?' : shortened === '' ? '(?:[.,][0-]+)?' : `[.,]${shortened}0*`
  return new RegExp(`(?<![\\d][.,]?)(?:${grouped}${ending}|${priceMinor})(?![.,]?\\d)`).test(text)
}
