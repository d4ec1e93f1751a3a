/** @module What the models of customer lifetime value are fitted on, gathered slice by slice from order summaries. */
import { noCells, withCustomers } from './cells.ts'
import { customerHistory, type OrderSummary, orderValues } from './order-history.ts'
import { PURCHASE_GRID, type PurchaseCells } from './purchase-cells.ts'
import { VALUE_GRID, type ValueCells } from './value-cells.ts'

/** Two tables of bounded length, whatever the number of customers. JSON as it stands. */
export interface ClvData {
  purchases: PurchaseCells
  /** Of repeaters only: one order says nothing of how a customer's own orders vary. Their first orders count too. */
  values: ValueCells
}

/** Data of nobody yet. */
export const NO_CLV_DATA: ClvData = { purchases: noCells(PURCHASE_GRID), values: noCells(VALUE_GRID) }

/**
 * The data with more customers in it, each given once, all of one currency and at the same `now` (ms UTC). Summaries
 * without an order, or with a number that is none, are left out. Best in slices of some thousand: each call goes
 * through the tables once.
 */
export function withSummaries(data: ClvData, summaries: readonly OrderSummary[], now: number): ClvData {
  const histories = summaries.flatMap((summary) => customerHistory(summary, now) ?? [])
  const repeaters = histories.filter(({ frequency }) => frequency > 0).flatMap((history) => orderValues(history) ?? [])
  return {
    purchases: withCustomers(data.purchases, histories, { grid: PURCHASE_GRID }),
    values: withCustomers(data.values, repeaters, { grid: VALUE_GRID }),
  }
}
