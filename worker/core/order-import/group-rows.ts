/** @module Rows of a file put together to orders while they come, with little kept in memory. */
import type { ImportPlan } from './import-plan.ts'
import { type OrderLine, orderLine } from './order-line.ts'
import { type OrderReading, orderOfLines } from './order-of-lines.ts'
import { SeenIds } from './seen-ids.ts'

/** A row: the number of the line it begins on, from 1, and its cells. */
export interface FileRow {
  line: number
  cells: readonly string[]
}

/** What rows came to, which ones, and by which number they belong together. */
export interface ReadRows {
  key: string
  rows: FileRow[]
  reading: OrderReading
}

/** Rows that may lie between two rows of one order. Our policy: exports keep an order together, or nearly. */
export const MOST_APART = 2000

interface Group {
  rows: FileRow[]
  lines: OrderLine[]
  /** Of the first row that cannot be read: then none of the order is taken, its sum would be wrong. */
  fault: string | null
  lastRow: number
}

/** Takes rows one by one and gives back orders that no further row can belong to. */
export class RowGrouper {
  readonly #plan: ImportPlan
  /** By number, the one whose last row is the oldest first. */
  #open = new Map<string, Group>()
  #closed = new SeenIds()
  #rows = 0

  constructor(plan: ImportPlan) {
    this.#plan = plan
  }

  /** What is complete now: mostly nothing. */
  add(row: FileRow): ReadRows[] {
    this.#rows += 1
    const place = this.#plan.columns.groupBy ?? this.#plan.columns.orderId ?? -1
    const key = (row.cells[place] ?? '').trim()
    if (key === '') return [alone(row, key, 'it has no order number')]
    if (this.#closed.has(key)) return [alone(row, key, `the other rows of ${key} stand far from it: sort the file`)]
    this.#put(key, row)
    return this.#close((group) => this.#rows - group.lastRow > MOST_APART)
  }

  /** All that is left, at the end of the file. */
  end(): ReadRows[] {
    return this.#close(() => true)
  }

  #put(key: string, row: FileRow): void {
    const group = this.#open.get(key) ?? { rows: [], lines: [], fault: null, lastRow: 0 }
    const line = orderLine(row.cells, this.#plan)
    group.rows.push(row)
    if (typeof line !== 'string') group.lines.push(line)
    else group.fault ??= `line ${row.line}: ${line}`
    group.lastRow = this.#rows
    // Behind the others, which waited longer.
    this.#open.delete(key)
    this.#open.set(key, group)
  }

  #close(isComplete: (group: Group) => boolean): ReadRows[] {
    const complete: ReadRows[] = []
    for (const [key, group] of this.#open) {
      if (!isComplete(group)) break
      this.#open.delete(key)
      this.#closed.add(key)
      const reading: OrderReading =
        group.fault === null ? orderOfLines(key, group.lines, this.#plan) : { ok: false, reason: group.fault }
      complete.push({ key, rows: group.rows, reading })
    }
    return complete
  }
}

const alone = (row: FileRow, key: string, reason: string): ReadRows => ({
  key,
  rows: [row],
  reading: { ok: false, reason },
})
