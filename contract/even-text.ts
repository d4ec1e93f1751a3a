/** @module One form for texts that look the same. */

/**
 * White space and control characters made one blank, letters and their marks composed (NFC), halves of characters taken
 * out: what is left is the same text in JSON, in SQLite and on the screen, and has no line break.
 */
export const evenText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '')
    .trim()
