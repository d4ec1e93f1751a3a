/** @module A panel stands by the page and leaves it usable. */
import { announce } from './announce.ts'
import type { Stage } from './stage.ts'

/**
 * What bars, slide-ins and toasts do from when they come until they go, which is what it returns: they take no focus,
 * are announced, and give back the focus that was moved into them to where it came from. Escape closes all but tabs.
 */
export function standBy(panel: HTMLElement, { onClose }: Stage): () => void {
  let before: HTMLElement | undefined
  panel.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof HTMLElement && !panel.contains(relatedTarget)) before = relatedTarget
  })
  panel.onkeydown = (event) => {
    if (event.key !== 'Escape' || panel.matches('.tab')) return
    event.stopPropagation()
    onClose('dismissed')
  }
  const silence = announce(panel)
  return () => {
    silence()
    if (panel.matches(':focus-within')) before?.focus({ preventScroll: true })
  }
}
