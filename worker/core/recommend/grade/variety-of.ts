/** @module How different the products of a list are. */

/**
 * The share of pairs that are of different categories, 0 to 1; a product without a category is in no pair. Null: no two
 * products have one. Source: intra-list diversity with a distance of 0 or 1, Ziegler et al., "Improving Recommendation
 * Lists Through Topic Diversification", WWW 2005.
 */
export function varietyOf(categories: readonly (string | null)[]): number | null {
  const counts = new Map<string, number>()
  for (const category of categories) if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1)

  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (total < 2) return null
  const pairs = (count: number) => (count * (count - 1)) / 2
  const alike = [...counts.values()].reduce((sum, count) => sum + pairs(count), 0)
  return 1 - alike / pairs(total)
}
