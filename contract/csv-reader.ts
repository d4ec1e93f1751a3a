/** @module Rows of a CSV text while it comes piece by piece: the same rows, wherever it was cut. */

/** A row that is not empty: the number of the line it begins on, from 1, and its cells. */
export interface FileRow {
  line: number
  cells: readonly string[]
}

/** Longest row. Our policy: one that is longer has a quote that is never closed, and would take the whole file in. */
export const MAX_ROW_CHARACTERS = 1_000_000

/**
 * Reads rows as RFC 4180 says, and as spreadsheets write beyond it: any sign between cells, lines that end in LF, CRLF
 * or CR, blanks behind a closing quote, quotes within a cell that are not doubled, and a first line `sep=;`, which is
 * no row. Keeps at most one row.
 */
export class CsvReader {
  readonly #delimiter: string
  #rest = ''
  #line = 1

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** Rows that are complete with this piece. Throws a RangeError, a sentence, for a row without an end. */
  push(text: string): FileRow[] {
    return this.#read(text, false)
  }

  /** The last row, where the text does not end in a line break. */
  end(): FileRow[] {
    return this.#read('', true)
  }

  #read(text: string, isEnd: boolean): FileRow[] {
    const all = this.#rest + text
    const rows: FileRow[] = []
    let at = 0
    while (at < all.length) {
      const row = rowAt(all, at, { delimiter: this.#delimiter, isEnd })
      if (row === null) break
      const isSaid = this.#line === 1 && /^sep=.?$/i.test(row.cells.join(this.#delimiter))
      if (!isSaid && (row.cells.length > 1 || row.cells[0]?.trim())) rows.push({ line: this.#line, cells: row.cells })
      this.#line += row.lines
      at = row.next
    }
    this.#rest = all.slice(at)
    if (this.#rest.length > MAX_ROW_CHARACTERS)
      throw new RangeError(`line ${this.#line} has no end: a quote in it is not closed`)
    return rows
  }
}

interface Within {
  delimiter: string
  /** Is there nothing behind this text? */
  isEnd: boolean
}

interface Cell {
  value: string
  /** Where the sign behind it stands. */
  end: number
}

/** The row that begins at `start`, and where the next one does; null: it goes on behind the text. */
function rowAt(text: string, start: number, within: Within): { cells: string[]; lines: number; next: number } | null {
  const cells: string[] = []
  let lines = 1
  for (let at = start; ; ) {
    const cell: Cell | null = text[at] === '"' ? quotedCell(text, at + 1, within) : plainCell(text, at, within)
    if (cell === null) return null
    if (text[at] === '"') lines += lineBreaks(cell.value)
    cells.push(cell.value)
    at = cell.end
    if (at >= text.length) return within.isEnd ? { cells, lines, next: at } : null
    if (text[at] !== within.delimiter) {
      const next = behindBreak(text, at, within)
      return next === null ? null : { cells, lines, next }
    }
    at += 1
  }
}

const LF = 10
const CR = 13

function plainCell(text: string, start: number, { delimiter }: Within): Cell {
  const sign = delimiter.charCodeAt(0)
  let end = start
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === sign || code === LF || code === CR) break
  }
  return { value: text.slice(start, end), end }
}

/** `start` is behind the opening quote. */
function quotedCell(text: string, start: number, { delimiter, isEnd }: Within): Cell | null {
  let value = ''
  let from = start
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return isEnd ? { value: value + text.slice(from), end: text.length } : null
    if (text[quote + 1] === '"') {
      value += text.slice(from, quote + 1)
      from = quote + 2
      continue
    }
    let end = quote + 1
    while (text[end] === ' ' && delimiter !== ' ') end += 1
    if (end === text.length && !isEnd) return null
    const isClosing = end === text.length || text[end] === delimiter || text[end] === '\n' || text[end] === '\r'
    if (isClosing) return { value: value + text.slice(from, quote), end }
    value += text.slice(from, quote + 1)
    from = quote + 1
  }
}

/** Null: whether an LF follows the CR is not known yet. */
function behindBreak(text: string, at: number, { isEnd }: Within): number | null {
  if (text[at] !== '\r') return at + 1
  if (at + 1 === text.length && !isEnd) return null
  return text[at + 1] === '\n' ? at + 2 : at + 1
}

const lineBreaks = (value: string): number => value.match(/\r\n|\n|\r/g)?.length ?? 0
