/** @module Numbers and amounts between what is typed and what a condition holds. */
import { currencyExponent, toDecimal, toMinor } from '../../contract/money.ts'

/** The largest number of a condition (contract/condition.ts). */
const MOST = 1e12

/** Blanks and apostrophes between digits, and the narrow ones that are copied from elsewhere. */
const GAPS = /(?<=\d)[\s'’\u00a0\u202f](?=\d)/g

/** `1 200` to 1200; null for what is no whole number from 0 on. */
export function typedWhole(typed: string): number | null {
  const text = typed.trim().replace(GAPS, '')
  return /^\d{1,13}$/.test(text) && Number(text) <= MOST ? Number(text) : null
}

/** `200`, `200.50` or `200,5` in the currency's main unit to minor units; null for what is no amount of it. */
export function typedMoney(typed: string, currency: string): number | null {
  const text = typed.trim().replace(GAPS, '').replace(',', '.')
  const [, decimals = ''] = text.split('.')
  if (!/^\d{1,13}(\.\d+)?$/.test(text) || decimals.length > currencyExponent(currency)) return null
  const minor = toMinor(Number(text), currency)
  return minor !== null && minor <= MOST ? minor : null
}

/** Minor units as one would type them: `20000` of euros is `200`, `20050` is `200.50`. */
export function moneyText(minor: number, currency: string): string {
  const exponent = currencyExponent(currency)
  const isWhole = minor % 10 ** exponent === 0
  return toDecimal(minor, currency).toFixed(isWhole ? 0 : exponent)
}
