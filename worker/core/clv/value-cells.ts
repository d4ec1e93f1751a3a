/** @module Order values by cells of number and average, for the fit of the Gamma-Gamma model. */
import type { Cells, Grid } from './cells.ts'
import { ratioCell } from './purchase-cells.ts'

/** What the Gamma-Gamma model is fitted on, of one customer. */
export interface OrderValues {
  /** Orders that the average is of, at least 1. */
  orders: number
  /** Average value of an order, over 0, in minor units. */
  averageMinor: number
  /** Its natural logarithm. */
  logAverage: number
}

/** Customers by what they spend on an order. */
export type ValueCells = Cells<keyof OrderValues>

/** Cells to a doubling of the average at level 0: each is 0.07 % wide. */
const FINEST = 1024
const AVERAGES = 65_536

/** Number as in the purchase cells; averages by equal ratios, 0.07 % at level 0 and twice that with each further one. */
export const VALUE_GRID: Grid<keyof OrderValues> = {
  measures: ['orders', 'averageMinor', 'logAverage'],
  cell: ({ orders, averageMinor }, level) => {
    const average = Math.floor((Math.log2(averageMinor) * FINEST) / 2 ** level)
    return ratioCell(orders, 6) * AVERAGES + Math.min(AVERAGES - 1, Math.max(0, average))
  },
}
