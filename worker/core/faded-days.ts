/** @module When nothing is left of a lead score. */

/** Who was away for so many days has a score of 0. Our policy: it has come to less than half a point by then. */
export const FADED_DAYS = 90
