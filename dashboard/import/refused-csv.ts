/** @module The rows that were refused as a file: with line and reason, ready to be mended and imported. */
import { CSV_BEGINS, csvLine } from '../../contract/csv-line.ts'
import type { RefusedRows } from './order-batches.ts'

/** Lines are handed to the browser by so many, which keeps large blobs outside the memory of the page. */
const LINES_A_PART = 2000

/** Collects refused rows. */
export class RefusedCsv {
  readonly #parts: Blob[] = []
  #lines: string[] = []

  constructor(header: readonly string[]) {
    this.#lines.push(`${CSV_BEGINS}${csvLine(['line', 'reason', ...header])}`)
  }

  add({ rows, reason }: RefusedRows): void {
    for (const { line, cells } of rows) this.#lines.push(csvLine([line, reason, ...cells]))
    if (this.#lines.length < LINES_A_PART) return
    this.#parts.push(new Blob(this.#lines))
    this.#lines = []
  }

  /** All of it, as it is now. */
  file(): Blob {
    return new Blob([...this.#parts, ...this.#lines], { type: 'text/csv' })
  }
}
