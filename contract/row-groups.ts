/** @module Rows of a file put together by their number while they come, with little kept in memory. */
import type { FileRow } from './csv-reader.ts'
import { SeenIds } from './seen-ids.ts'

/** Rows of one number; `refusal`: why they are not taken, null: they are. */
export interface RowGroup {
  key: string
  rows: FileRow[]
  refusal: string | null
}

/** Rows that may lie between two rows of one order. Our policy: exports keep an order together, or nearly. */
export const MOST_APART = 2000

/** Rows of one order. Our policy: more of them are a column that is no order number. */
export const MOST_ROWS = 5000

interface Open {
  rows: FileRow[]
  lastRow: number
}

/** Takes rows one by one and gives back groups that no further row can belong to. */
export class RowGroups {
  readonly #place: number
  /** By number, the one whose last row is the oldest first. */
  #open = new Map<string, Open>()
  #closed = new SeenIds()
  #rows = 0

  /** `place`: the column of the number, from 0. */
  constructor(place: number) {
    this.#place = place
  }

  /** What is complete now: mostly nothing. */
  add(row: FileRow): RowGroup[] {
    this.#rows += 1
    const key = (row.cells[this.#place] ?? '').trim()
    if (key === '') return [{ key, rows: [row], refusal: 'it has no order number' }]
    if (this.#closed.has(key))
      return [{ key, rows: [row], refusal: `the other rows of ${key} stand far from it: sort the file` }]
    const group = this.#open.get(key) ?? { rows: [], lastRow: 0 }
    group.rows.push(row)
    group.lastRow = this.#rows
    // Behind the others, which waited longer.
    this.#open.delete(key)
    this.#open.set(key, group)
    if (group.rows.length > MOST_ROWS) return [this.#tooMany(key, group)]
    return this.#close(({ lastRow }) => this.#rows - lastRow > MOST_APART)
  }

  /** All that is left, at the end of the file. */
  end(): RowGroup[] {
    return this.#close(() => true)
  }

  #tooMany(key: string, { rows }: Open): RowGroup {
    this.#open.delete(key)
    this.#closed.add(key)
    return { key, rows, refusal: `more than ${MOST_ROWS} rows have the number ${key}: is it the order's?` }
  }

  #close(isComplete: (group: Open) => boolean): RowGroup[] {
    const complete: RowGroup[] = []
    for (const [key, group] of this.#open) {
      if (!isComplete(group)) break
      this.#open.delete(key)
      this.#closed.add(key)
      complete.push({ key, rows: group.rows, refusal: null })
    }
    return complete
  }
}
