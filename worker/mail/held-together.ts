/** @module Keeps on one line what no line should break: a telephone's lines are short, and break in many places. */

const BLANK = '\u00A0'
/** A hyphen after which no line ends. */
const HYPHEN = '\u2011'

/**
 * Words of one letter stay with the next one (a rule of Polish setters, good in all our languages), numbers with what
 * they count, dashes with what they follow, and `e-mail` stays whole. Line ends stay as they are.
 */
export const heldTogether = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}'’-])(\p{L}) (?=\S)/gu, `$1${BLANK}`)
    .replace(/(\d) (?=\p{L})/gu, `$1${BLANK}`)
    .replace(/ (?=[–—] )/g, BLANK)
    .replace(/(?<![\p{L}\p{N}-])(\p{L})-(?=\p{L})/gu, `$1${HYPHEN}`)
