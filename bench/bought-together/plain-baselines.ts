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
  return (inHand, most) => {
    const sums = new Map<string, number>()
    for (const own of inHand) {
      const orders = holders.get(own) ?? []
      const both = new Map<string, number>()
      for (const order of orders)
        for (const other of baskets[order]!.productIds) both.set(other, (both.get(other) ?? 0) + 1)
      for (const [other, count] of both)
        sums.set(other, (sums.get(other) ?? 0) + count / (orders.length + holders.get(other)!.length - count))
    }
    for (const own of inHand) sums.delete(own)
    return [...sums]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([productId]) => productId)
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
