/** @module Lists of products with the time of each, newest first. */

/** Kept in a profile. Our policy: more than a page of recommendations ever needs. */
export const MOST_VIEWED = 30
/** Products bought that are kept in a profile. Our policy, as above. */
export const MOST_BOUGHT = 100

/** Products wished for that are kept in a profile. Our policy, as above. */
export const MOST_WISHED = 30

/** Newest first, each product once, at most `most`; of the same moment the higher id goes first. */
export function newestOf(
  known: readonly { productId: string; at: number }[],
  next: { productId: string; at: number },
  most: number,
): { productId: string; at: number }[] {
  const before = known.find((entry) => entry.productId === next.productId)
  if (before && before.at >= next.at) return [...known]
  return [...known.filter((entry) => entry !== before), next]
    .sort((a, b) => b.at - a.at || (a.productId < b.productId ? 1 : -1))
    .slice(0, most)
}
