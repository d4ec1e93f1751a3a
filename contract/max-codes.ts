/** @module How many coupon codes one upload may have. */

/** Most codes in one request of `POST /v1/coupon-pools/:id/codes`. */
export const MAX_CODES = 10_000
