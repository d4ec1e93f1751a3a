/** @module Draws one slice of a wheel. */

/**
 * The place of the slice that a random number in [0, 1) falls into, each as wide as its odds, in their order. Odds that
 * miss 1 by a rounding leave what is over to the last slice.
 */
export function drawnSlice(odds: readonly number[], random: number): number {
  let upTo = 0
  const place = odds.findIndex((share) => {
    upTo += share
    return random < upTo
  })
  return place === -1 ? odds.length - 1 : place
}
