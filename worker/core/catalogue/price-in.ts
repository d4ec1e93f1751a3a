/** @module Does a text tell a price, however it is written? */
import { currencyExponent } from '../../../contract/money.ts'

/** What stands beside a number that is a price: a sign, the currency's code, or the word in some languages. */
const SIGN = '(?:\\p{Sc}|kr|zł|kč|ft|lei|лв|₽|руб|fr|price|amount|preis|prix|prezzo|precio|цена|CODE)'

/**
 * `1234.50`, `1,234.50`, `1.234,50`, `1 234,5`, `1'234.50`, `1234.5000`; and beside the sign or code of a currency, or the
 * word price, also `1234`, `1.234` and `1234,-` where there are no cents: a page is full of small numbers. It must stand
 * alone, not within another, and three decimals are thousands. In small letters.
 */
export function isPriceIn(text: string, priceMinor: number, currency: string): boolean {
  const exponent = currencyExponent(currency)
  const digits = String(priceMinor).padStart(exponent + 1, '0')
  const [whole, cents] = [digits.slice(0, digits.length - exponent), digits.slice(digits.length - exponent)]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "[.,'’ ]?")
  const isWhole = !/[1-9]/.test(cents)
  const exact = cents === '' ? [] : [`${grouped}${decimals(cents)}`, ...(isWhole ? [`${grouped}[.,]--?`] : [])]
  const sign = SIGN.replace('CODE', currency.toLowerCase())
  const bare = [`(?<=${sign}[^\\p{L}\\d]{0,8})${grouped}`, `${grouped}(?=[^\\p{L}\\d<]{0,3}${sign})`]
  const forms = [...exact, ...(isWhole ? bare : [])]
  return new RegExp(`(?<![\\d][.,]?)(?:${forms.join('|')})(?![.,]?\\d)`, 'u').test(text)
}

/** As many as the currency has or fewer, or from four on, as some systems print them; at least one. */
function decimals(cents: string): string {
  const shortened = cents.replace(/0+$/, '')
  const [least, most] = [shortened === '' ? 1 : 0, cents.length - shortened.length]
  return `[.,]${shortened}(?:0{${Math.min(least, most)},${most}}|0{${4 - shortened.length},})`
}
