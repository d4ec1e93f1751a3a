/** @module A value from outside as one short line: names, traits and numbers that shops, browsers and strangers wrote. */
import { evenText } from '../../contract/even-text.ts'

/** Signs that turn round whatever stands after them, also outside of the value (UAX 9: embeddings, overrides, isolates). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g

/** At most `most` characters, the last of them `…` where it was longer; empty where nothing can be seen of it. */
export function shortLine(text: string, most: number): string {
  // Nobody needs to even out what is cut off anyway.
  const line = evenText(text.slice(0, most * 20).replace(TURNING, ''))
  const letters = [...line]
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : line
}
