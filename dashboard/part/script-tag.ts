/** @module The tag for a shop's pages. */

/** The tag to paste, from the Worker at this origin. */
export const scriptTag = (origin: string): string => `<script async src="${origin}/v.js"></script>`
