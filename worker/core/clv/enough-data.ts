/** @module Whether a shop has enough customers and history for a customer lifetime value. */
import { countOf } from './cells.ts'
import type { ClvData } from './clv-data.ts'
import type { NotEnoughData, Shortage } from './clv-model.ts'
import type { PurchaseCells } from './purchase-cells.ts'

type Needed = Exclude<Shortage['what'], 'orders'>

/** Least numbers for a fit. Our policy, not fitted: with fewer, the parameters' own errors are as large as they are. */
const NEEDED: Record<Needed, number> = {
  customers: 200,
  repeaters: 50,
  'paying-repeaters': 50,
  weeks: 12,
}

/** Null when there is enough, else all that is missing. */
export function notEnoughData({ purchases, values }: ClvData): NotEnoughData | null {
  const have: Record<Needed, number> = {
    customers: countOf(purchases),
    repeaters: repeatersOf(purchases),
    'paying-repeaters': countOf(values),
    weeks: purchases.means.ageWeeks.reduce((most, weeks) => Math.max(most, weeks), 0),
  }
  const missing = (Object.keys(NEEDED) as Needed[])
    .map((what) => ({ what, have: have[what], need: NEEDED[what] }))
    .filter((shortage) => !(shortage.have >= shortage.need))
  return missing.length > 0 ? { kind: 'not-enough-data', missing } : null
}

/** Customers who ordered again. */
export function repeatersOf({ customers, means }: PurchaseCells): number {
  return customers.reduce((sum, count, row) => sum + (means.frequency[row]! > 0 ? count : 0), 0)
}
