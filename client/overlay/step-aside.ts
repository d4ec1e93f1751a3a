/** @module A panel never hides what the visitor is at (WCAG 2.2, 2.4.11). */

/**
 * Makes the panel transparent if it lies over the middle of the page's focused element; otherwise calls `onClear`.
 * Only focus that shows counts: in a field, or come to by keyboard. What stands in the page covers nothing: it is clear
 * once its own middle is seen.
 */
export function stepAside(root: ShadowRoot, onClear: () => void): void {
  const panel = root.querySelector('.panel')
  if (panel?.matches('.inline')) {
    if (isSeenAt(panel, root.host)) onClear()
    return
  }
  // While it is seen through it lets the pointer pass, and measuring would not find it.
  panel?.removeAttribute('data-aside')
  if (panel?.toggleAttribute('data-aside', isUnder(root.host, document.activeElement)) === false) onClear()
}

const isUnder = (host: Element, focused: Element | null): boolean =>
  focused !== host && !!focused?.matches(':focus-visible') && isSeenAt(focused, host)

/** Is the host what a visitor sees in the middle of `element`? */
function isSeenAt(element: Element, host: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2) === host
}
