/** @module Several products that differ, not several of the same. */

/** What is chosen from and how. */
interface Choice {
  /** How many are wanted. */
  count: number
  /** 0: the best; 1: as different as can be. */
  variety: number
  /** Chosen before, by other ways: the new ones are to differ from them too. */
  chosen: readonly string[]
  /** 0 to 1. */
  likeness: (productId: string, other: string) => number
}

/**
 * Maximal marginal relevance: one after the other the product with the most of
 *
 *     (1 - variety) * relevance - variety * likeness to the most alike of those chosen
 *
 * Relevance falls evenly from 1 with the place among the candidates, since scores of two strategies cannot be compared. Of
 * equal ones the earlier. Source: Carbonell and Goldstein, "The use of MMR, diversity-based reranking", SIGIR 1998.
 */
export function varied(candidates: readonly string[], { count, variety, chosen, likeness }: Choice): string[] {
  const likest = candidates.map((id) => Math.max(0, ...chosen.map((other) => (variety > 0 ? likeness(id, other) : 0))))
  const left = new Set(candidates.keys())
  const picked: string[] = []
  const worth = (place: number) => (1 - variety) * (1 - place / candidates.length) - variety * likest[place]!
  while (picked.length < count && left.size > 0) {
    const best = [...left].reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.delete(best)
    picked.push(candidates[best]!)
    if (variety === 0) continue
    for (const place of left) likest[place] = Math.max(likest[place]!, likeness(candidates[place]!, candidates[best]!))
  }
  return picked
}
