/** @module A cell of a file as it was before csv-line.ts made it safe. */

/**
 * What a spreadsheet might take for a formula, behind any apostrophes; the wide forms of the signs count too, and so do
 * blanks that some programs drop. Source: OWASP, CSV Injection.
 */
export const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r\n]/

/** A formula in the middle, made safe. */
const SAFE_INNER = /([;\r\n])'('*\s*[=+\-@＝＋－＠])/g

/** Without the apostrophes that `csvLine` put before formulas; other texts as they are. */
export const plainCell = (text: string): string =>
  (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text).replace(SAFE_INNER, '$1$2')
