/** @module A line of a CSV file that a spreadsheet opens as what it is: text stays text, and is never run as a formula. */

/** A text to be written as it is, or a number, which is never a formula. */
export type CsvCell = string | number | null | undefined

/**
 * What a spreadsheet might take for a formula, behind any apostrophes; the wide forms of the signs count too, and so do
 * blanks that some programs drop. Source: OWASP, CSV Injection.
 */
const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r\n]/

/** A number below nothing, which it may stay. */
const BELOW_NOTHING = /^-\d+(?:[.,]\d+)?$/

/** Cells as one line with its line break. Null and undefined are empty; NUL is left out. */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`

/** The text with an apostrophe before it where it might be a formula; `plainCell` takes it away again. */
const safeCell = (text: string): string => (FORMULA.test(text) && !BELOW_NOTHING.test(text) ? `'${text}` : text)

/** A cell of a file as it was before `csvLine` made it safe; others as they are. */
export const plainCell = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text)

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = safeCell((cell ?? '').replaceAll('\0', ''))
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
