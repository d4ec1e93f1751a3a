/** @module Text as it is searched: without capitals and accents, in any script. */

/**
 * Compatibility forms, marks and capitals taken out, white space made one. Both sides of a search go through it. Marks go
 * first: thousands in a row would take the square of their number to be put in order.
 */
export const folded = (text: string): string =>
  withoutMarks(withoutMarks(text).normalize('NFKD')).toLowerCase().replace(/\s+/gu, ' ').trim()

const withoutMarks = (text: string): string => text.replace(/\p{M}+/gu, '')
