/** @module Several products that differ, not several of the same. */
import type { Found } from '../knowledge.ts'

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
 * Relevance is the mean of two: the score beside that of the first candidate, so that what hardly fits is not taken for
 * being different; and the place, evenly from 1 down, since many a score tells an order and no more. Of equal ones the
 * earlier. Source: Carbonell and Goldstein, "The use of MMR, diversity-based reranking", SIGIR 1998; the mean is our policy.
 */
export function varied<Candidate extends Found>(
  candidates: readonly Candidate[],
  { count, variety, chosen, likeness }: Choice,
): Candidate[] {
  if (variety === 0) return candidates.slice(0, count)
  const best = candidates[0]?.score ?? 1
  const left = candidates.map((candidate, place) => ({
    candidate,
    relevance: (candidate.score / best + 1 - place / candidates.length) / 2,
    likest: Math.max(0, ...chosen.map((other) => likeness(candidate.productId, other))),
  }))
  const worth = ({ relevance, likest }: (typeof left)[number]) => (1 - variety) * relevance - variety * likest
  const picked: Candidate[] = []
  while (picked.length < count && left.length > 0) {
    const next = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(next), 1)
    picked.push(next.candidate)
    if (picked.length === count) break
    for (const each of left)
      each.likest = Math.max(each.likest, likeness(each.candidate.productId, next.candidate.productId))
  }
  return picked
}
