/** @module Edges and corners of the window. */

/** Edge for a bar, corner for a slide-in, toast or teaser. */
export const POSITIONS = ['top', 'bottom', 'bottom_left', 'bottom_right'] as const

export type Position = (typeof POSITIONS)[number]
