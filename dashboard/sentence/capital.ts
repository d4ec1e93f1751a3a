/** @module A phrase that begins a line. */

/** The first letter made a capital: `looked at …` to `Looked at …`. */
export const capital = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1)
