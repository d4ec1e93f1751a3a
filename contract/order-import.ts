/** @module The import of an orders file through the dashboard: POST /v1/orders/preview and POST /v1/orders/import. */
import * as v from 'valibot'
import { CurrencySchema } from './currency.ts'
import type { Order } from './order.ts'
import { type Columns, ORDER_FIELDS, type OrderField } from './order-field.ts'
import { MAX_CELL, MAX_COLUMNS, MAX_FILE_ORDERS, SAMPLE_ROWS } from './order-file-limits.ts'
import { ORDER_CHANNELS, ORDER_STATUSES } from './order-words.ts'
import { MOST_ROWS } from './row-groups.ts'

/** The sign before the decimals. */
export const DECIMALS = ['.', ','] as const

/** `day first` 31/12/2026, `month first` 12/31/2026. */
export const DATE_ORDERS = ['day first', 'month first'] as const

/** Most bytes of one request. */
export const MAX_FILE_BYTES = 1024 * 1024

const cells = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_CELL))), v.maxLength(MAX_COLUMNS))
const line = v.pipe(v.number(), v.integer(), v.minValue(1))
const row = v.object({ line, cells })
const columns = v.record(
  v.picklist(ORDER_FIELDS),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COLUMNS - 1)),
)

const isZone = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== null
  } catch {
    return false
  }
}

/** How a file is read: all that is not told by its rows. */
const reading = {
  decimal: v.picklist(DECIMALS),
  dateOrder: v.picklist(DATE_ORDERS),
  /** IANA, of times without a zone. */
  timeZone: v.pipe(v.string(), v.maxLength(64), v.check(isZone, 'is not a time zone such as Europe/Vilnius')),
  /** Where no column says so. */
  currency: CurrencySchema,
  channel: v.picklist(ORDER_CHANNELS),
  store: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  /** Status by further words of the file, in small letters. */
  statuses: v.record(v.pipe(v.string(), v.maxLength(200)), v.picklist(ORDER_STATUSES)),
  /** Orders stand here as of then, ms UTC: they correct what was told before. 0: they correct nothing. */
  updatedAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
}

/** Body of POST /v1/orders/preview. What is not said is guessed by the header and the rows, or is the shop's own. */
export const OrderPreviewSchema = v.object({
  header: cells,
  rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(SAMPLE_ROWS)),
  /** Are these all rows of the file? Else its last order may go on. */
  isWhole: v.boolean(),
  columns: v.optional(columns),
  decimal: v.optional(reading.decimal),
  dateOrder: v.optional(reading.dateOrder),
  timeZone: v.optional(reading.timeZone),
  currency: v.optional(reading.currency),
  channel: v.optional(reading.channel, 'web'),
  store: v.optional(reading.store),
  statuses: v.optional(reading.statuses, () => ({})),
  updatedAt: v.optional(reading.updatedAt, 0),
})

export type OrderPreviewInput = v.InferInput<typeof OrderPreviewSchema>
export type OrderPreviewRequest = v.InferOutput<typeof OrderPreviewSchema>

/** How every row of the file is read: as the preview made it, handed back with each piece. */
export const OrderPlanSchema = v.object({ columns, ...reading, store: v.optional(reading.store) })

export type OrderPlan = v.InferOutput<typeof OrderPlanSchema>

/** Body of POST /v1/orders/import: whole orders, each with all of its rows. */
export const OrderImportSchema = v.object({
  plan: OrderPlanSchema,
  orders: v.pipe(
    v.array(v.pipe(v.array(row), v.minLength(1), v.maxLength(MOST_ROWS))),
    v.minLength(1),
    v.maxLength(MAX_FILE_ORDERS, `has more than ${MAX_FILE_ORDERS} orders`),
  ),
})

export type OrderImportInput = v.InferInput<typeof OrderImportSchema>
export type OrderImportRequest = v.InferOutput<typeof OrderImportSchema>

/** `missing`: fields without which no order can be read; `date_order`: days or months first cannot be told. */
export type PlanTrouble = { kind: 'missing'; fields: OrderField[] } | { kind: 'date_order'; example: string }

/**
 * How a habit of the file is known. `said` in the request, `told` by its rows, `assumed`: they do not tell; `unused`:
 * no row depends on it.
 */
export type Known = 'said' | 'told' | 'assumed' | 'unused'

/** What orders come to. Sums in minor units by currency, times in ms UTC. */
export interface OrderSums {
  orders: number
  refunds: number
  /** Of both, those that name no person. */
  nobodys: number
  valueMinor: Record<string, number>
  refundedMinor: Record<string, number>
  firstAt: number | null
  lastAt: number | null
  /** What was left out of orders that are good all the same, and how often. */
  notes: Record<string, number>
}

/** Answer of POST /v1/orders/preview. */
export interface OrderPreview {
  columns: Columns
  /** Null where something stands in the way. */
  plan: OrderPlan | null
  trouble: PlanTrouble | null
  known: Record<'decimal' | 'dateOrder' | 'timeZone' | 'currency' | 'channel', Known>
  /** Words of the column `status` that are none we know. */
  unknownStatuses: string[]
  /** The first 20, with the line that each begins on. */
  orders: { line: number; order: Order; notes: string[] }[]
  /** The first 20 that would not be taken, with the lines they begin on. */
  refused: { line: number; key: string; reason: string }[]
  refusedRows: number
  sums: OrderSums
}

/** Answer of POST /v1/orders/import: `index` is the place of an order in the request. */
export interface OrdersImported {
  accepted: number
  refused: { index: number; reason: string }[]
  sums: OrderSums
}
