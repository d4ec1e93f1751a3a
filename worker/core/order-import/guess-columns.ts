/** @module Which column of an orders file means what, guessed from the names in its header. */
import { type Columns, ORDER_FIELDS } from '../../../contract/order-field.ts'
import { COLUMN_NAMES, plainName } from './order-field.ts'

const NAMES = ORDER_FIELDS.map(
  (field) => [field, COLUMN_NAMES[field].flatMap((line: string) => line.split(', ').map(plainName))] as const,
)

/** A column only Shopify's orders export has. There `Name` is on every row of an order, and its number only on the first. */
const ONLY_SHOPIFY = 'lineitemname'

/** Each column means one field at most; of several that could be one field, the likelier name. Unknown ones mean nothing. */
export function guessColumns(header: readonly string[]): Columns {
  const names = header.map(plainName)
  const columns: Columns = {}
  const taken = new Set<number>()
  const take = (field: keyof Columns, place: number) => {
    if (place < 0 || taken.has(place) || columns[field] !== undefined) return
    columns[field] = place
    taken.add(place)
  }
  if (names.includes(ONLY_SHOPIFY)) {
    take('groupBy', names.indexOf('name'))
    take('orderId', names.indexOf('id'))
    take('channel', names.indexOf('source'))
  }
  for (const [field, known] of NAMES) for (const name of known) take(field, freePlace(names, name, taken))
  if (columns.orderId === undefined && columns.groupBy !== undefined) {
    columns.orderId = columns.groupBy
    delete columns.groupBy
  }
  return columns
}

const freePlace = (names: readonly string[], name: string, taken: ReadonlySet<number>): number =>
  names.findIndex((each, place) => each === name && !taken.has(place))
