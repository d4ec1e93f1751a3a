/** @module How varied a slot is, in words. */

/** `variety` from 0 to 1; a word a step. */
export function varietyWords(variety: number): string {
  if (variety <= 0.05) return 'The best ones, even if they are nearly the same.'
  if (variety <= 0.4) return 'The best ones, with some variety: not four of a kind.'
  if (variety <= 0.7) return 'Mixed: what is very like another gives way to something different.'
  return 'As different as can be: of each kind about one.'
}
