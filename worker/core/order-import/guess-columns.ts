/** @module Which column of an orders file means what, guessed from the names in its header. */
import { type Columns, ORDER_FIELDS } from '../../../contract/order-field.ts'
import { addByNames, plainName } from './column-names.ts'
import { ORDER_COLUMN_NAMES } from './order-column-names.ts'

/** A column only Shopify's orders export has. There `Name` is on every row of an order, and its number only on the first. */
const ONLY_SHOPIFY = 'lineitemname'

/** Each column means one field at most; of several that could be one field, the likelier name. Unknown ones mean nothing. */
export function guessColumns(header: readonly string[]): Columns {
  const names = header.map(plainName)
  const columns: Columns = names.includes(ONLY_SHOPIFY) ? ofShopify(names) : {}
  addByNames(columns, header, { fields: ORDER_FIELDS, known: ORDER_COLUMN_NAMES })
  if (columns.orderId === undefined && columns.groupBy !== undefined) {
    columns.orderId = columns.groupBy
    delete columns.groupBy
  }
  return columns
}

function ofShopify(names: readonly string[]): Columns {
  const places = { groupBy: names.indexOf('name'), orderId: names.indexOf('id'), channel: names.indexOf('source') }
  return Object.fromEntries(Object.entries(places).filter(([, place]) => place >= 0))
}
