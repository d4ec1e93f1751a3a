/** @module An order as lines of the CSV export, which the import reads again. */
import { CSV_BEGINS, type CsvCell, csvCells, csvLine } from '../../../contract/csv-line.ts'
import type { Order } from '../../../contract/order.ts'
import { decimalsOf } from './decimals-of.ts'

/** Columns by the names of the import's own fields. */
export const ORDERS_HEADER = `${CSV_BEGINS}${csvLine([
  ...['orderId', 'refundOf', 'at', 'status', 'total', 'currency', 'customerId', 'email', 'phone', 'loyaltyCard'],
  ...['visitor', 'channel', 'store', 'productId', 'productName', 'quantity', 'price', 'updatedAt'],
])}`

/** A line for each product, all with the whole order's facts. What came back stands below nothing. */
export function orderLines(order: Order): string {
  const { currency, valueMinor, items, updatedAt = 0 } = order
  const sign = order.refundId === undefined ? 1 : -1
  const decimal = decimalsOf(currency)
  const facts: CsvCell[] = [
    numberCell(order.refundId ?? order.transactionId),
    order.refundId === undefined ? null : numberCell(order.transactionId),
    new Date(order.at).toISOString(),
    order.status ?? 'paid',
    decimal(sign * valueMinor),
    ...[currency, order.customerId, order.email, order.phone, order.loyaltyCard, order.visitor],
    order.channel ?? 'web',
    order.store,
  ]
  const changed = updatedAt > 0 ? new Date(updatedAt).toISOString() : null
  const products = items.map(({ productId, name, quantity = 1, priceMinor }): CsvCell[] => [
    ...[productId, name, sign * quantity],
    ...[priceMinor === undefined ? null : decimal(priceMinor), changed],
  ])
  const first = csvCells(facts)
  const rows = products.length > 0 ? products : [[null, null, null, null, changed]]
  return rows.map((product) => `${first},${csvLine(product)}`).join('')
}

/** The import takes one # away. */
const numberCell = (id: string): string => (id.startsWith('#') ? `#${id}` : id)
