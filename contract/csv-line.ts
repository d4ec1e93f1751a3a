/** @module A line of a CSV file that a spreadsheet opens as what it is: text stays text, and is never run as a formula. */

/** A text to be written as it is, or a number, which is never a formula. */
export type CsvCell = string | number | null | undefined

/**
 * What a spreadsheet might take for a formula, behind any apostrophes; the wide forms of the signs count too, and so do
 * blanks that some programs drop. Source: OWASP, CSV Injection.
 */
const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r\n]/

/** What most cells are: nothing in them needs care. */
const PLAIN = /^[\p{L}\p{N}](?:[^",;\t\r\n\0]*[^\s",;\0])?$/u

/** A number below nothing, which it may stay. */
const BELOW_NOTHING = /^-\d+(?:[.,]\d+)?$/

/** Cells as one line with its line break. Null and undefined are empty; NUL is left out. */
export const csvLine = (cells: readonly CsvCell[]): string => `${csvCells(cells)}\r\n`

/** A part of a line: several of them with commas between are one. */
export const csvCells = (cells: readonly CsvCell[]): string => cells.map(cellText).join(',')

/** The text with an apostrophe before it where it might be a formula; `plainCell` takes it away again. */
const safeCell = (text: string): string => (FORMULA.test(text) && !BELOW_NOTHING.test(text) ? `'${text}` : text)

/** A cell of a file as it was before `csvLine` made it safe; others as they are. */
export const plainCell = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return String(cell)
  if (PLAIN.test(cell)) return cell
  const text = safeCell(cell.replaceAll('\0', ''))
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
