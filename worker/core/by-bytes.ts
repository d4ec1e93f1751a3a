/** @module The order of texts in the database. */

/** Compares as SQLite does, by UTF-8 bytes: letters beyond the first 65,536 come last, not before U+E000. */
export function byBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let n = 0; n < length; n++) {
    const [one, other] = [a.charCodeAt(n), b.charCodeAt(n)]
    if (one !== other) return rank(one) - rank(other)
  }
  return a.length - b.length
}

/** Of a UTF-16 code unit: halves of a pair stand for the letters that come last. */
const rank = (unit: number): number => (unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit)
