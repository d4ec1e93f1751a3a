/** @module Tables of customers for the tests of customer lifetime value. */
import { noCells, withCustomers } from '../../../worker/core/clv/cells.ts'
import { PURCHASE_GRID, type PurchaseCells } from '../../../worker/core/clv/purchase-cells.ts'
import { VALUE_GRID, type ValueCells } from '../../../worker/core/clv/value-cells.ts'

/** Rows of customers, orders after the first, week of the last, age in weeks. */
export function purchasesOf(rows: readonly number[][]): PurchaseCells {
  const histories = rows.flatMap(([customers, frequency, recencyWeeks, ageWeeks]) =>
    Array.from({ length: customers! }, () => ({
      frequency: frequency!,
      recencyWeeks: recencyWeeks!,
      ageWeeks: ageWeeks!,
    })),
  )
  return withCustomers(noCells(PURCHASE_GRID), histories, { grid: PURCHASE_GRID })
}

/** Rows of customers, orders, average in minor units. */
export function valuesOf(rows: readonly number[][]): ValueCells {
  const values = rows.flatMap(([customers, orders, averageMinor]) =>
    Array.from({ length: customers! }, () => ({
      orders: orders!,
      averageMinor: averageMinor!,
      logAverage: Math.log(averageMinor!),
    })),
  )
  return withCustomers(noCells(VALUE_GRID), values, { grid: VALUE_GRID })
}
