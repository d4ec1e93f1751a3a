/** @module Whether the page can be seen. */

/** As the core asks it (client/natives.ts). */
export const isVisible = (): boolean => document.visibilityState === 'visible'
