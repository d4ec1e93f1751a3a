/** @module Strategy: what was looked at in sessions like this one. */
import type { FindProducts } from '../knowledge.ts'
import { inHand } from './in-hand.ts'

/**
 * The measure and its sources are those of `SessionIndex`. Of who has looked at nothing what is in hand counts. Nothing where
 * none of it is known.
 */
export const alsoViewed: FindProducts = ({ sessions }, request, { most, except }) => {
  const { page, visitor } = request
  const looked = page.lookingAt === null ? visitor.recent : [...visitor.recent, page.lookingAt]
  const recent = looked.length > 0 ? looked : inHand(request)
  return sessions.recommend(recent, { count: most, exclude: new Set([...except, ...recent]) })
}
