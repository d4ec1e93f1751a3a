/** @module Numbers and words by which columns of `profiles` say something else than what they are named for. */

/** In `spent_currency`: paid in more than one, and only the state tells how much in which. */
export const SEVERAL_CURRENCIES = 'several'

/** In `score_fades`: the code of the character that stands for a score of 0. */
export const ZERO_CODE = 48

/**
 * Days of `score_fades`: who was away for longer has a score of 0. Our policy; the most points there are, 85, come to less
 * than half a point after 69 days.
 */
export const SCORE_DAYS = 90
