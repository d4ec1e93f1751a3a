/** @module Rows as JSON parameters: one statement writes many rows, and no parameter grows past what D1 takes. */

/** D1 takes values up to 2,000,000 bytes, and a character may be three. Source: D1 limits. */
const MAX_CHARACTERS = 650_000

/** Splits rows into JSON arrays for `json_each(?1)`. No rows: no statement. */
export function jsonRows(rows: readonly unknown[]): string[] {
  const chunks: string[] = []
  let texts: string[] = []
  let length = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (length > 0 && length + text.length > MAX_CHARACTERS) {
      chunks.push(`[${texts.join(',')}]`)
      texts = []
      length = 0
    }
    texts.push(text)
    length += text.length
  }
  if (texts.length > 0) chunks.push(`[${texts.join(',')}]`)
  return chunks
}

/** One prepared statement a chunk; the rows are its first parameter. */
export function forRows(db: D1Database, sql: string, rows: readonly unknown[]): D1PreparedStatement[] {
  return jsonRows(rows).map((json) => db.prepare(sql).bind(json))
}
