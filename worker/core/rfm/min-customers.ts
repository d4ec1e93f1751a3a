/** @module How many customers a shop needs before fifths of them mean anything. */

/** Fewest customers with an order: five a fifth. Our policy. */
export const MIN_CUSTOMERS = 25
