/** @module Money as people read it. */
import { currencyExponent, toDecimal } from './money.ts'

/**
 * Writes an amount as people of that language read it (`34,90 €`). An unknown currency or language falls back to
 * the plain number with its code; it never throws. Whole amounts drop their empty decimals when `short` is set; others
 * are never rounded, though languages write some currencies without decimals (`34,90 HUF` is not 35).
 */
export function formatMoney(minor: number, currency: string, language?: string, short = false): string {
  const amount = toDecimal(minor, currency)
  const exponent = currencyExponent(currency)
  const digits = Number.isInteger(amount) ? (short ? 0 : undefined) : exponent
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency, ...fraction }).format(amount)
  } catch {
    return `${amount.toFixed(exponent)} ${currency}`
  }
}
