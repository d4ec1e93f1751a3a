/** @module The layouts of overlays, without any library, so that the script may use it. */

export const LAYOUTS = ['modal', 'slide_in', 'bar', 'toast'] as const

export type Layout = (typeof LAYOUTS)[number]

/** Layouts that take the visitor's attention: at most one of them a session. */
export const isInterrupting = (layout: Layout): boolean => layout === 'modal' || layout === 'slide_in'
