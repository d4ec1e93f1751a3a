/** @module Panels at the bottom of the window stand on one another, never over one another. */

/** Room between two panels, CSS pixels. */
const GAP = 8

/** Lifts every panel above those before it that it would lie over. A bar lies lowest, the others go by age. */
export function restack(): void {
  const hosts = [...document.querySelectorAll('vitrine-overlay')]
  const find = (kinds: string) => hosts.map((host) => host.shadowRoot?.querySelector<HTMLElement>(kinds))
  const placed: { left: number; right: number; top: number }[] = []
  for (const panel of [...find('.bar:not(.top)'), ...find('.slide-in, .toast, .tab')]) {
    if (!panel) continue
    // Where it would be by itself: offsets know nothing of `translate` or of an entrance under way.
    const { offsetLeft: left, offsetTop, offsetWidth, offsetHeight } = panel
    const right = left + offsetWidth
    const below = placed.filter((other) => other.left < right && left < other.right)
    const top = Math.min(offsetTop, ...below.map((other) => other.top - GAP - offsetHeight))
    // Not `bottom`: moving by `translate` is no layout shift.
    panel.style.translate = `0 ${top - offsetTop}px`
    placed.push({ left, right, top })
  }
}
