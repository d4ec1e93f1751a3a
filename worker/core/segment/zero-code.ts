/** @module How a score is written as one character. */

/** In `score_fades`: the code of the character that stands for a score of 0. */
export const ZERO_CODE = 48
