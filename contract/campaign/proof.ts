/** @module What others do, as numbers that may be shown: without any library. */

/**
 * Facts of the page's product, and of the shop. `carts`: visitors of the last 30 minutes who have it in the cart now.
 * `bought`: signed orders of the last 24 hours. `stock`: pieces left, as the shop's server told within 15 minutes.
 * `sign_ups`: people who left a confirmed address in the last `days`.
 */
export const PROOFS = ['carts', 'bought', 'stock', 'sign_ups'] as const

export type Proof = (typeof PROOFS)[number]
