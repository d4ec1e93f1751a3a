/** @module What the Recommender is asked for a visitor on a page. */
import type { Profile } from '../profile.ts'

/** `recent` are products of the running session, oldest first, the one being looked at last. */
export interface RecommendRequest {
  recent: string[]
  lookingAt: string | null
  inCart: string[]
  bought: string[]
  count: number
}

/** So many products of the session count. */
const RECENT = 20

/** `profile` is null for a visitor we do not know, `lookingAt` on pages without a product. */
export function recommendRequest(
  profile: Profile | null,
  page: { lookingAt: string | null; inCart: string[]; count: number },
): RecommendRequest {
  const viewed = (profile?.state.viewed ?? []).slice(0, RECENT).map(({ productId }) => productId)
  const newestFirst = page.lookingAt === null ? viewed : [page.lookingAt, ...viewed]
  const bought = (profile?.state.bought ?? []).map(({ productId }) => productId)
  return { ...page, recent: [...new Set(newestFirst)].reverse(), bought }
}
