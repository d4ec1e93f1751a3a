/** @module How much of the page has come into the window. */

/** How far down the lower edge of the window is, as a share of the page; 1 where it cannot scroll. */
export const seenShare = (): number => Math.min(1, (scrollY + innerHeight) / document.documentElement.scrollHeight || 1)
