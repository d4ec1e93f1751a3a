/** @module The layouts of overlays, without any library, so that the script may use it. */

/**
 * `full_screen` is a modal on a phone. `teaser` is a small tab that opens what it holds as a modal when it is pressed.
 * `inline` stands in the page itself, in a slot.
 */
export const LAYOUTS = ['modal', 'slide_in', 'bar', 'toast', 'full_screen', 'teaser', 'inline'] as const

export type Layout = (typeof LAYOUTS)[number]

/** Layouts that take the visitor's attention: at most one of them a session. */
export const isInterrupting = (layout: Layout): boolean =>
  layout === 'modal' || layout === 'slide_in' || layout === 'full_screen'
