/** @module Rows of a file put together to orders while they come, and read. */
import type { FileRow } from '../../../contract/csv-reader.ts'
import { keyColumn } from '../../../contract/order-field.ts'
import { type RowGroup, RowGroups } from '../../../contract/row-groups.ts'
import type { ImportPlan } from './import-plan.ts'
import { type OrderLine, orderLine } from './order-line.ts'
import { type OrderReading, orderOfLines } from './order-of-lines.ts'

/** What rows came to, which ones, and by which number they belong together. */
export interface ReadRows {
  key: string
  rows: readonly FileRow[]
  reading: OrderReading
}

/** Takes rows one by one and gives back orders that no further row can belong to. */
export class RowGrouper {
  readonly #plan: ImportPlan
  readonly #groups: RowGroups

  constructor(plan: ImportPlan) {
    this.#plan = plan
    this.#groups = new RowGroups(keyColumn(plan.columns))
  }

  /** What is complete now: mostly nothing. */
  add(row: FileRow): ReadRows[] {
    return this.#read(this.#groups.add(row))
  }

  /** All that is left, at the end of the file. */
  end(): ReadRows[] {
    return this.#read(this.#groups.end())
  }

  #read(groups: readonly RowGroup[]): ReadRows[] {
    return groups.map(({ key, rows, refusal }) => ({
      key,
      rows,
      reading: refusal === null ? readOrder(rows, this.#plan) : { ok: false, reason: refusal },
    }))
  }
}

/** All rows of one order. One that cannot be read takes the order along: its sum would be wrong without it. */
export function readOrder(rows: readonly FileRow[], plan: ImportPlan): OrderReading {
  const lines: OrderLine[] = []
  for (const row of rows) {
    const line = orderLine(row.cells, plan)
    if (typeof line === 'string') return { ok: false, reason: `line ${row.line}: ${line}` }
    lines.push(line)
  }
  return orderOfLines((rows[0]?.cells[keyColumn(plan.columns)] ?? '').trim(), lines, plan)
}
