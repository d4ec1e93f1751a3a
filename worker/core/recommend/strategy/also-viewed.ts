/** @module Strategy: what was looked at in sessions like this one. */
import type { FindProducts } from '../knowledge.ts'

/** The measure and its sources are those of `SessionIndex`. Nothing for somebody who has looked at nothing known. */
export const alsoViewed: FindProducts = ({ sessions }, { page, visitor }, { most, except }) => {
  const recent = page.lookingAt === null ? visitor.recent : [...visitor.recent, page.lookingAt]
  return sessions.recommend(recent, { count: most, exclude: new Set([...except, ...recent]) })
}
