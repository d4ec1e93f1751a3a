/** @module What a recording says: visits, orders, and rows that are neither. */
import type { EventName, Params } from '../../contract/event.ts'
import type { Cart } from '../../contract/item.ts'
import type { Order } from '../../contract/order.ts'
import type { Page } from '../../contract/page.ts'

/** A row of the file: its number, counted from 1 without the header, and its fields by the header's names in small letters. */
export interface Row {
  number: number
  fields: Record<string, string>
}

/** An event without its id and times, which depend on the sending. */
export type RecordedEvent = { [Name in EventName]: { name: Name; params: Params<Name> } }[EventName]

/** One click, as one request of the script. `at` in ms UTC, as recorded; `person` is the recording's own id. */
export interface RecordedVisit {
  kind: 'visit'
  row: number
  at: number
  person: string
  page: Page
  cart: Cart | null
  events: RecordedEvent[]
}

/** One invoice; `order.at` as recorded. `trimmed`: it had more lines than we take and lost its smallest. */
export interface RecordedOrder {
  kind: 'order'
  row: number
  at: number
  order: Order
  trimmed: boolean
}

/**
 * A row that is not sent. `cancellation` and `correction` are no orders; `malformed` rows are the file's fault and are
 * reported with their `detail`.
 */
export interface LeftOut {
  kind: 'left_out'
  row: number
  why: 'cancellation' | 'correction' | 'malformed'
  detail: string
}

export type Recorded = RecordedVisit | RecordedOrder | LeftOut

/** Reads one format, a row at a time. What it yields depends on the rows alone, so a replay can go on in the middle. */
export type RecordingReader = (rows: AsyncIterable<Row>) => AsyncGenerator<Recorded>
