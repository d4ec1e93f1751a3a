/** @module Amounts of money as the dashboard writes them. */
import { formatMoney } from '../../contract/format-money.ts'
import { LANGUAGE } from './language.ts'

/** `€34.90`; a currency nobody knows is written after the number, an empty one not at all. */
export function money(minor: number, currency: string): string {
  return formatMoney(minor, currency, LANGUAGE).trim()
}
