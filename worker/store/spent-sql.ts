/** @module Money that somebody spent, as SQL. */
import { SEVERAL_CURRENCIES } from '../core/segment/fact-codes.ts'
import { type Bind, ofRow } from './condition-part.ts'

/**
 * What `told` makes of the minor units spent in a currency, 0 without any. Only who paid in several currencies has to be
 * looked up.
 */
export function ofSpent(currency: string, bind: Bind, told: (minor: string) => string): string {
  const place = bind(currency)
  const { sql } = ofRow(told(`ifnull(p.state -> '$.orders.revenue' ->> ${place}, 0)`))
  const [one, none] = [told('f.spent_minor'), told('0')]
  return `(CASE f.spent_currency WHEN ${place} THEN ${one} WHEN '${SEVERAL_CURRENCIES}' THEN ${sql} ELSE ${none} END)`
}
