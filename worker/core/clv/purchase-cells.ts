/** @module Purchase histories by cells of frequency, recency and silence, for the fit of the BG/NBD model. */
import type { PurchaseHistory } from './bgnbd.ts'
import type { Cells, Grid } from './cells.ts'

/** Customers by their purchase histories. */
export type PurchaseCells = Cells<keyof PurchaseHistory>

/** Cells of one measure are fewer than this. */
const CELLS = 65_536

/**
 * Histories are told apart by the number of orders, the days from first to last, and the days since. At level 0 by whole
 * days, so that a shop of some thousand customers loses nothing; above it days are exact only to 2 ** (8 - level), and
 * each doubling of them has half as many cells: what is long ago or lasted long may be told roughly, for the model
 * knows times by their ratios. Orders are exact to 63, at the coarsest levels less far.
 */
export const PURCHASE_GRID: Grid<keyof PurchaseHistory> = {
  measures: ['frequency', 'recencyWeeks', 'ageWeeks'],
  cell: ({ frequency, recencyWeeks, ageWeeks }, level) => {
    const bits = level === 0 ? 15 : Math.max(0, 8 - level)
    const orders = ratioCell(Math.round(frequency * 64) / 64, Math.min(6, bits + 1))
    const active = ratioCell(Math.round(recencyWeeks * 7), bits)
    const silent = ratioCell(Math.round((ageWeeks - recencyWeeks) * 7), bits)
    return (orders * CELLS + active) * CELLS + silent
  },
}

/** Numbers the cells of a measure: whole numbers below 2 ** bits alone, then 2 ** (bits - 1) cells to every doubling. */
export function ratioCell(value: number, bits: number): number {
  const whole = Math.floor(value)
  if (whole < 2 ** bits) return whole
  const exponent = Math.floor(Math.log2(whole)) - bits + 1
  const half = 2 ** (bits - 1)
  return Math.min(CELLS - 1, half * exponent + Math.floor(whole / 2 ** exponent))
}
