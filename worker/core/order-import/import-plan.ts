/** @module How an orders file is read: which column means what, how it writes numbers and times, what it leaves unsaid. */
import { type Columns, ORDER_FIELDS, type OrderField } from '../../../contract/order-field.ts'
import type { PlanTrouble } from '../../../contract/order-import.ts'
import type { OrderChannel, OrderStatus } from '../../../contract/order-words.ts'
import { plainCell } from '../../../contract/plain-cell.ts'
import { type Decimal, guessDecimal } from './amount.ts'
import { type DateOrder, guessDateOrder, needsDateOrder } from './time.ts'
import { type WallClock, wallClock } from './wall-clock.ts'

/** What is told for the whole file. */
export interface FileFacts {
  /** Where no column says so. */
  currency: string
  channel: OrderChannel
  store?: string
  /** Orders stand here as of then, ms UTC: they correct what was told before. 0: they correct nothing. */
  updatedAt: number
  /** Status by further words of the file, in small letters. */
  statuses: Readonly<Record<string, OrderStatus>>
}

/** Everything that reading a row needs. */
export interface ImportPlan extends FileFacts {
  columns: Columns
  decimal: Decimal
  dateOrder: DateOrder
  clock: WallClock
}

/** Habits that were said; the others are told by the file. `timeZone`: IANA, of times without a zone. */
export interface PlanOptions extends FileFacts {
  decimal?: Decimal
  dateOrder?: DateOrder
  timeZone: string
}

/** The plan of a file by its columns and some of its first rows. Throws a RangeError for a zone that is none. */
export function importPlan(
  columns: Columns,
  sample: readonly (readonly string[])[],
  { decimal, dateOrder, timeZone, ...facts }: PlanOptions,
): { ok: true; plan: ImportPlan } | { ok: false; trouble: PlanTrouble } {
  const missing = missingFields(columns)
  if (missing.length > 0) return { ok: false, trouble: { kind: 'missing', fields: missing } }
  const dates = cellsOf(columns, sample, ['at'])
  const order = dateOrder ?? guessDateOrder(dates)
  const ambiguous = order === null ? dates.find(needsDateOrder) : undefined
  if (ambiguous !== undefined) return { ok: false, trouble: { kind: 'date_order', example: ambiguous } }
  const amounts = cellsOf(columns, sample, AMOUNTS)
  return {
    ok: true,
    plan: {
      ...facts,
      columns,
      decimal: decimal ?? guessDecimal(amounts) ?? '.',
      dateOrder: order ?? 'day first',
      clock: wallClock(timeZone),
    },
  }
}

/** The columns in which numbers stand. */
export const AMOUNTS: readonly OrderField[] = ['total', 'lineTotal', 'price', 'refunded', 'quantity']

/** What these columns say in the rows, empty cells left out. */
export const cellsOf = (
  columns: Columns,
  sample: readonly (readonly string[])[],
  fields: readonly OrderField[],
): string[] =>
  fields.flatMap((field) => {
    const place = columns[field]
    return place === undefined ? [] : sample.flatMap((row) => plainCell(row[place]?.trim() ?? '') || [])
  })

/** An order needs a number, a time, and a sum or what makes one. */
function missingFields(columns: Columns): OrderField[] {
  const has = (...fields: OrderField[]) => fields.every((field) => columns[field] !== undefined)
  const needed = ORDER_FIELDS.filter((field) => field === 'orderId' || field === 'at').filter((field) => !has(field))
  return has('total') || has('lineTotal') || has('price') ? needed : [...needed, 'total']
}
