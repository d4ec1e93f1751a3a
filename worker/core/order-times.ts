/** @module When somebody ordered. */

/** Our policy: a goal reached is remembered until this many orders later. */
const MOST_ORDER_TIMES = 20

/** The times of orders with others; each once, the newest first. */
export const withOrderTimes = (known: readonly number[], times: readonly number[]): number[] =>
  [...new Set([...known, ...times])].sort((a, b) => b - a).slice(0, MOST_ORDER_TIMES)
