/** @module Plain rankings to compare with: what is bought most, and sums of the Jaccard index. */
import type { Basket } from '../../worker/core/recommend/knowledge.ts'

/** The best products beside those in hand, best first. */
export type Rank = (inHand: readonly string[], most: number) => string[]

/** By orders with the product. */
export function popularity(baskets: readonly Basket[]): Rank {
  const sorted = [...holdersOf(baskets)].sort(([, a], [, b]) => b.length - a.length).map(([productId]) => productId)
  return (inHand, most) => sorted.filter((productId) => !inHand.includes(productId)).slice(0, most)
}

/** Sum over the products in hand of orders with both / orders with either, as the textbook has it. */
export function jaccardSums(baskets: readonly Basket[]): Rank {
  const holders = holdersOf(baskets)
  const ids = [...holders.keys()]
  const placeOf = new Map(ids.map((productId, place) => [productId, place]))
  const orders = baskets.map(({ productIds }) => productIds.map((productId) => placeOf.get(productId)!))
  const counts = ids.map((productId) => holders.get(productId)!.length)
  const remembered = new Map<string, Float64Array>()

  function indicesOf(own: string): Float64Array {
    const known = remembered.get(own)
    if (known) return known
    const both = new Float64Array(ids.length)
    const held = holders.get(own) ?? []
    for (const order of held) for (const other of orders[order]!) both[other]!++
    const indices = both.map((count, other) => count / (held.length + counts[other]! - count))
    remembered.set(own, indices)
    return indices
  }

  return (inHand, most) => {
    const sums = new Float64Array(ids.length)
    for (const own of inHand) for (const [other, index] of indicesOf(own).entries()) sums[other]! += index
    for (const own of inHand) sums[placeOf.get(own) ?? -1] = 0
    const found = [...sums.keys()].filter((place) => sums[place]! > 0)
    return found
      .sort((a, b) => sums[b]! - sums[a]!)
      .slice(0, most)
      .map((place) => ids[place]!)
  }
}

/** Places of the orders with each product. */
function holdersOf(baskets: readonly Basket[]): Map<string, number[]> {
  const holders = new Map<string, number[]>()
  for (const [place, { productIds }] of baskets.entries())
    for (const productId of productIds) {
      const places = holders.get(productId) ?? []
      holders.set(productId, places)
      places.push(place)
    }
  return holders
}
