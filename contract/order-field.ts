/** @module What a column of an orders file can mean. */

/** In the order in which columns are given to them: of one name two fields could have, the first has it. */
export const ORDER_FIELDS = [
  'groupBy',
  'orderId',
  'at',
  'time',
  'total',
  'refunded',
  'currency',
  'status',
  'cancelledAt',
  'customerId',
  'email',
  'phone',
  'loyaltyCard',
  'visitor',
  'channel',
  'store',
  'refundOf',
  'productId',
  'productName',
  'quantity',
  'price',
  'lineTotal',
  'updatedAt',
] as const

export type OrderField = (typeof ORDER_FIELDS)[number]

/** Which column holds a field: its place in the row, from 0. */
export type Columns = Partial<Record<OrderField, number>>

/** The column whose text says which rows are one order; -1: none. */
export const keyColumn = (columns: Columns): number => columns.groupBy ?? columns.orderId ?? -1

/** The columns with one of them meaning something else; null: nothing. Another column that meant it does no longer. */
export function withColumn(columns: Columns, place: number, field: OrderField | null): Columns {
  const others = Object.entries(columns).filter(([name, at]) => at !== place && name !== field)
  return { ...(Object.fromEntries(others) as Columns), ...(field === null ? {} : { [field]: place }) }
}
