/** @module How many people are looked at together. */

/** Our policy: some tenths of a second of work. */
export const SLICE = 200
