/** @module A line of a CSV file that a spreadsheet opens as what it is: text stays text, and is never run as a formula. */
import { FORMULA } from './plain-cell.ts'

/** First sign of a file, a byte order mark: else spreadsheets take it for the encoding of their system. */
export const CSV_BEGINS = '\uFEFF'

/** A text to be written as it is, or a number, which is never a formula. */
export type CsvCell = string | number | null | undefined

/** Where a formula begins in the middle: a spreadsheet that parts cells by ; begins one behind it, and on a new line. */
const INNER = /([;\r\n])('*\s*[=+\-@＝＋－＠])/g

/** What most cells are: nothing in them needs care. */
const PLAIN = /^[\p{L}\p{N}](?:[^",;\t\r\n\0]*[^\s",;\0])?$/u

/** A number below nothing, which it may stay. */
const BELOW_NOTHING = /^-\d+(?:[.,]\d+)?$/

/** Cells as one line with its line break. Null and undefined are empty; NUL is left out. */
export const csvLine = (cells: readonly CsvCell[]): string => `${csvCells(cells)}\r\n`

/** A part of a line: several of them with commas between are one. */
export const csvCells = (cells: readonly CsvCell[]): string => cells.map(cellText).join(',')

/** The text with an apostrophe wherever a formula might begin; `plainCell` takes it away again. */
function safeCell(text: string): string {
  if (BELOW_NOTHING.test(text)) return text
  return (FORMULA.test(text) ? `'${text}` : text).replace(INNER, "$1'$2")
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return String(cell)
  if (PLAIN.test(cell)) return cell
  const text = safeCell(cell.replaceAll('\0', ''))
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
