/** @module Rows of a file as requests of whole orders, whatever pieces the file comes in. */
import type { FileRow } from '../../contract/csv-reader.ts'
import { keyColumn } from '../../contract/order-field.ts'
import { MAX_CELL, MAX_COLUMNS, MAX_FILE_ORDERS } from '../../contract/order-file-limits.ts'
import type { OrderImportInput, OrderPlan } from '../../contract/order-import.ts'
import { type RowGroup, RowGroups } from '../../contract/row-groups.ts'

/** Rows that are not taken, and why. */
export interface RefusedRows {
  rows: readonly FileRow[]
  reason: string
}

/** What goes into one request: orders with all of their rows. */
export type OrderBatch = readonly (readonly FileRow[])[]

/** Characters of one request, and of one order: with letters of three bytes it stays below what the Worker takes. */
const MOST_CHARACTERS = 250_000
const MOST_OF_ORDER = 300_000

/** Keeps the orders that may go on, and one request. */
export class OrderBatches {
  readonly #plan: OrderPlan
  readonly #groups: RowGroups
  readonly #used: ReadonlySet<number>
  #waiting: FileRow[][] = []
  #characters = 0

  constructor(plan: OrderPlan) {
    this.#plan = plan
    this.#groups = new RowGroups(keyColumn(plan.columns))
    this.#used = new Set(Object.values(plan.columns))
  }

  /** What is full now, and what is refused at once. */
  add(rows: readonly FileRow[]): { batches: OrderBatch[]; refused: RefusedRows[] } {
    return this.#put(rows.flatMap((row) => this.#groups.add(row)))
  }

  /** All that is left. */
  end(): { batches: OrderBatch[]; refused: RefusedRows[] } {
    const { batches, refused } = this.#put(this.#groups.end())
    return { batches: this.#waiting.length > 0 ? [...batches, this.#waiting] : batches, refused }
  }

  /** The request: of each row only the columns that mean something. */
  body(batch: OrderBatch): OrderImportInput {
    const sent = ({ line, cells }: FileRow) => ({
      line,
      cells: cells.slice(0, MAX_COLUMNS).map((cell, place) => this.#ofUse(cell, place)),
    })
    return { plan: this.#plan, orders: batch.map((rows) => rows.map(sent)) }
  }

  #put(groups: readonly RowGroup[]): { batches: OrderBatch[]; refused: RefusedRows[] } {
    const batches: OrderBatch[] = []
    const refused: RefusedRows[] = []
    for (const { rows, refusal } of groups) {
      const characters = rows.reduce((sum, row) => sum + this.#size(row), 0)
      const reason = refusal ?? this.#tooLong(rows, characters)
      if (reason !== null) {
        refused.push({ rows, reason })
        continue
      }
      if (this.#waiting.length === MAX_FILE_ORDERS || this.#characters + characters > MOST_CHARACTERS) {
        if (this.#waiting.length > 0) batches.push(this.#waiting)
        this.#waiting = []
        this.#characters = 0
      }
      this.#waiting.push(rows)
      this.#characters += characters
    }
    return { batches, refused }
  }

  #ofUse(cell: string, place: number): string {
    return this.#used.has(place) ? cell : ''
  }

  #size({ cells }: FileRow): number {
    return cells.reduce((sum, cell, place) => sum + this.#ofUse(cell, place).length + 3, 24)
  }

  #tooLong(rows: readonly FileRow[], characters: number): string | null {
    const isLong = ({ cells }: FileRow) => cells.some((cell, place) => this.#ofUse(cell, place).length > MAX_CELL)
    if (rows.some(isLong)) return `a cell of it is longer than ${MAX_CELL} characters`
    return characters > MOST_OF_ORDER ? 'its rows are too much for one order' : null
  }
}
