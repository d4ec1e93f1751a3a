/** @module A wide table that scrolls by itself and not with the page, also by keyboard. */
import type { ComponentChildren } from 'preact'

/** `label`: what a screen reader says it is. */
export function Scrolling({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section class="scrolling" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
