/** @module Whether a text is a selector that this browser understands. */

/** False instead of an error. */
export function isSelector(text: string): boolean {
  try {
    new DocumentFragment().querySelector(text)
    return true
  } catch {
    return false
  }
}
