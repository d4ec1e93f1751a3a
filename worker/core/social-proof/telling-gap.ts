/** @module How long a product's object is silent between two tellings. */

/** Twice a second at most, and with more than 500 sockets a millisecond each: a telling is a message to every one. */
const LEAST_MS = 500
/** The truth is told within 10 s at any size. Source: numbers.md, bench:live. */
const MOST_MS = 5_000

/** In ms. What happens meanwhile is told together at its end. */
export const tellingGapMs = (sockets: number): number => Math.min(MOST_MS, Math.max(LEAST_MS, sockets))
