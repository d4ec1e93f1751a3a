/** @module Amounts of money as the dashboard writes them. */
import { formatMoney } from '../../contract/money.ts'
import { LANGUAGE } from './language.ts'

/** `€34.90`; a currency nobody knows is written after the number. */
export function money(minor: number, currency: string): string {
  return formatMoney(minor, currency, LANGUAGE)
}
