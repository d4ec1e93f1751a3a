/** @module Does a text tell a price, however it is written? */
import { currencyExponent } from '../../../contract/money.ts'

/**
 * `1234.50`, `1,234.50`, `1.234,50`, `1 234,5`, `1'234.50`, `1234.5000`, in minor units `123450`, and where there are no
 * cents also `1234`, `1.234` and `1234,-`: the number must stand alone, not within another, and three decimals are
 * thousands. The currency beside it is not looked at.
 */
export function isPriceIn(text: string, priceMinor: number, currency: string): boolean {
  const exponent = currencyExponent(currency)
  const digits = String(priceMinor).padStart(exponent + 1, '0')
  const [whole, cents] = [digits.slice(0, digits.length - exponent), digits.slice(digits.length - exponent)]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "[.,'’ ]?")
  return new RegExp(`(?<![\\d][.,]?)(?:${grouped}${decimals(cents)}|${priceMinor})(?![.,]?\\d)`).test(text)
}

/** As many as the currency has or fewer, or from four on, as some systems print them. */
function decimals(cents: string): string {
  const shortened = cents.replace(/0+$/, '')
  const [least, most] = [shortened === '' ? 1 : 0, cents.length - shortened.length]
  const zeros = `(?:0{${Math.min(least, most)},${most}}|0{${4 - shortened.length},})`
  const some = `[.,]${shortened}${zeros}`
  return shortened === '' ? `(?:${some}|[.,]--?)?` : some
}
