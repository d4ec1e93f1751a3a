/** @module One row of an orders file, in our own terms. */
import type { OrderField } from '../../../contract/order-field.ts'
import { plainCell } from '../../../contract/plain-cell.ts'
import { parseAmount } from './amount.ts'
import type { ImportPlan } from './import-plan.ts'
import { parseTime } from './time.ts'

/** Texts of cells, empty where there is none. */
export type LineText = (field: OrderField) => string

/** What a row says of an order and of a product in it; null: nothing. Amounts as decimals, times in ms UTC. */
export interface OrderLine {
  text: LineText
  at: number | null
  updatedAt: number | null
  total: number | null
  refunded: number | null
  quantity: number | null
  price: number | null
  lineTotal: number | null
}

/** The row, or why it cannot be read. */
export function orderLine(cells: readonly string[], plan: ImportPlan): OrderLine | string {
  const text: LineText = (field) => {
    const place = plan.columns[field]
    return place === undefined ? '' : plainCell((cells[place] ?? '').trim()).trim()
  }
  const faults: string[] = []
  const amount = (field: OrderField) => {
    const cell = text(field)
    const value = cell === '' ? null : parseAmount(cell, plan.decimal)
    if (cell !== '' && value === null)
      faults.push(`${field} "${cell.slice(0, 40)}" is no number such as 34${plan.decimal}90`)
    return value
  }
  const time = (field: OrderField) => {
    const cell = field === 'at' && text('time') !== '' ? `${text('at')} ${text('time')}` : text(field)
    const at = cell === '' ? null : parseTime(cell, plan.dateOrder, plan.clock)
    if (cell !== '' && at === null) faults.push(`${field} "${cell.slice(0, 40)}" is no time, ${plan.dateOrder}`)
    return at
  }
  const line: OrderLine = {
    text,
    at: time('at'),
    updatedAt: time('updatedAt'),
    total: amount('total'),
    refunded: amount('refunded'),
    quantity: amount('quantity'),
    price: amount('price'),
    lineTotal: amount('lineTotal'),
  }
  return faults.length === 0 ? line : faults.join('; ')
}
