/** @module Rows of a CSV or TSV file with a header. */
import { CsvReader, type FileRow } from '../../contract/csv-reader.ts'
import { plainCell } from '../../contract/plain-cell.ts'
import { FeedBroken } from './feed-broken.ts'
import { fieldName } from './field-name.ts'
import type { FoundRow, RowFields, RowReader } from './found-row.ts'

/** A row with fewer cells than the header was cut; one with more has a sign between cells that stands in a text. */
export class CsvRows implements RowReader {
  readonly #reader: CsvReader
  header: readonly string[] | null = null
  #line = 1
  failure: FeedBroken | null = null

  constructor(delimiter: string) {
    this.#reader = new CsvReader(delimiter)
  }

  push(text: string): FoundRow[] {
    return this.#rows(() => this.#reader.push(text))
  }

  end(): FoundRow[] {
    const last = this.#rows(() => this.#reader.push('\n'))
    // What a line break does not end is within quotes.
    const [open] = this.#reader.end()
    if (open && !this.failure) this.#fail(open.line, `line ${open.line} has a quote that is not closed`)
    return last
  }

  #rows(read: () => FileRow[]): FoundRow[] {
    try {
      return read().flatMap((row) => this.#found(row))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.#fail(this.#line, error.message)
      return []
    }
  }

  #fail(line: number, reason: string): void {
    const advice = 'Close it, or double it where it is part of the text.'
    this.failure = new FeedBroken('broken', line, `It is right as far as line ${this.#line}; ${reason}. ${advice}`)
  }

  #found({ line, cells }: FileRow): FoundRow[] {
    this.#line = line
    if (this.header === null) {
      this.header = cells.map(fieldName)
      return []
    }
    const names = this.header
    const fields: RowFields = Object.create(null)
    names.forEach((name, at) => {
      const cell = cells[at]
      if (cell) fields[name] ??= plainCell(cell)
    })
    if (cells.length < names.length || cells.slice(names.length).some((cell) => cell.trim()))
      return [{ line, fields, wrong: `has ${cells.length} cells, where the header has ${names.length}` }]
    return [{ line, fields }]
  }
}
