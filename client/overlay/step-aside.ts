/** @module A panel never hides what the visitor is at (WCAG 2.2, 2.4.11). */

/**
 * Makes the panel transparent if it lies over the middle of the page's focused element; otherwise calls `onClear`.
 * Only focus that shows counts: in a field, or come to by keyboard.
 */
export function stepAside(root: ShadowRoot, onClear: () => void): void {
  const panel = root.querySelector('.panel')
  // While it is seen through it lets the pointer pass, and measuring would not find it.
  panel?.removeAttribute('data-aside')
  if (panel?.toggleAttribute('data-aside', isUnder(root.host, document.activeElement)) === false) onClear()
}

function isUnder(host: Element, focused: Element | null): boolean {
  if (focused === host || !focused?.matches(':focus-visible')) return false
  const { left, top, width, height } = focused.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2) === host
}
