/** @module The best of many that were found. */
import type { Found } from './knowledge.ts'

/** What an answer may hold. */
export interface Limits {
  most: number
  except: ReadonlySet<string>
}

/** The positive ones, best first; of equal ones the one that came first. */
export function bestOf(found: Iterable<Found>, { most, except }: Limits): Found[] {
  const may = [...found].filter(({ productId, score }) => score > 0 && !except.has(productId))
  return may.sort((a, b) => b.score - a.score).slice(0, most)
}

/** Ids that are in order already, as found; each once. */
export function inOrder(productIds: Iterable<string>, { most, except }: Limits): Found[] {
  const found: Found[] = []
  for (const productId of new Set(productIds)) {
    if (found.length === most) break
    if (!except.has(productId)) found.push({ productId, score: 1 / (found.length + 1) })
  }
  return found
}
