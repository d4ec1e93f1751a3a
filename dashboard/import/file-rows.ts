/** @module Rows of a chosen file, and its first ones to look at. */
import { guessDelimiter } from '../../contract/csv-delimiter.ts'
import { CsvReader, type FileRow } from '../../contract/csv-reader.ts'
import { MAX_CELL, MAX_COLUMNS, SAMPLE_ROWS } from '../../contract/order-file-limits.ts'
import { fileBytes, fileText, isGzip, type OnBytes } from './file-text.ts'
import { type Encoding, guessEncoding } from './guess-encoding.ts'

/** How the file is written. */
export interface FileForm {
  encoding: Encoding
  delimiter: string
}

/** Rows that come together, the header in the first of them. */
export async function* fileRows(
  file: Blob,
  { encoding, delimiter }: FileForm,
  onBytes?: OnBytes,
): AsyncGenerator<FileRow[]> {
  const reader = new CsvReader(delimiter)
  for await (const text of fileText(file, encoding, onBytes)) yield reader.push(text)
  yield reader.end()
}

/** The first rows of a file. */
export interface FileSample {
  header: string[]
  rows: { line: number; cells: string[] }[]
  /** Are these all rows? */
  isWhole: boolean
  /** How many rows the whole file has, about; null: not to be told of a packed one. */
  rowsAbout: number | null
}

/** Most characters of a sample: it must fit a request, and so it does with letters of three bytes. */
const MOST_CHARACTERS = 250_000

/** How the file seems to be written. `timeZone`: the shop's. Null for an empty file. */
export async function guessForm(file: Blob, timeZone: string): Promise<FileForm | null> {
  for await (const bytes of fileBytes(file)) {
    const encoding = guessEncoding(bytes, timeZone)
    return { encoding, delimiter: guessDelimiter(new TextDecoder(encoding).decode(bytes, { stream: true })) }
  }
  return null
}

/** The sample, or null where there is no row below the header. Throws a RangeError for a row without an end. */
export async function readSample(file: Blob, form: FileForm): Promise<FileSample | null> {
  const rows: FileSample['rows'] = []
  let [characters, raw] = [0, 0]
  let isWhole = true
  reading: for await (const part of fileRows(file, form))
    for (const row of part) {
      const sendable = { line: row.line, cells: row.cells.slice(0, MAX_COLUMNS).map((cell) => cell.slice(0, MAX_CELL)) }
      characters += sendable.cells.reduce((sum, cell) => sum + cell.length + 3, 0)
      isWhole = rows.length < 2 || (characters <= MOST_CHARACTERS && rows.length <= SAMPLE_ROWS)
      if (!isWhole) break reading
      if (rows.push(sendable) > 1) raw += row.cells.reduce((sum, cell) => sum + cell.length + 1, 0)
    }
  const [header, ...others] = rows
  if (header === undefined || others.length === 0) return null
  const rowsAbout = isWhole
    ? others.length
    : (await isGzip(file))
      ? null
      : Math.round((file.size / raw) * others.length)
  return { header: [...header.cells], rows: others, isWhole, rowsAbout }
}
