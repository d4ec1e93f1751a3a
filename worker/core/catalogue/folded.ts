/** @module Text as it is searched: without capitals and accents, in any script. */

/** Compatibility forms, marks and capitals taken out, white space made one. Both sides of a search go through it. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
