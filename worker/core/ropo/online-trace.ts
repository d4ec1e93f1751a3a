/** @module What a buyer left behind online: whether there was a visit before a purchase in a store, and of what. */
import { type Activity, type ActivityKind, dayOf } from '../activity.ts'
import type { Session } from '../sessions.ts'

/** A visit counts for a purchase up to so many days later. Source: the brief. */
export const ONLINE_DAYS = 30

/** The parts of a profile that tell of visits. Nothing in them comes from a till. Times in ms UTC. */
export interface OnlineTrace {
  /** By day, kept for 60 days. */
  activity: Activity
  /** Those of the last eight days before the newest. */
  sessions: readonly Session[]
  /** The last thirty products, each with the last look at it. */
  viewed: readonly { productId: string; at: number }[]
}

/** What is only done on the shop's pages. */
const ON_SITE: ReadonlySet<string> = new Set<ActivityKind>([
  'page_view',
  'view_item',
  'search',
  'active_seconds',
  'add_to_cart',
  'begin_checkout',
  'purchase',
])

/**
 * Days (UTC) from the last visit before a moment (ms UTC) to it, 0 to 30; null: no visit is known. Of the same day only
 * that counts which is known to have been earlier: by a session, or by a look at a product.
 */
export function daysSinceVisit(trace: OnlineTrace, at: number): number | null {
  const today = dayOf(at)
  const days = [
    ...Object.entries(trace.activity)
      .filter(([day, counts]) => Number(day) < today && Object.keys(counts).some((kind) => ON_SITE.has(kind)))
      .map(([day]) => Number(day)),
    ...trace.sessions.filter(({ startedAt }) => startedAt < at).map(({ endedAt }) => dayOf(Math.min(endedAt, at))),
    ...looksBefore(trace, at).map((look) => dayOf(look.at)),
  ]
  const since = today - Math.max(...days)
  return since <= ONLINE_DAYS ? since : null
}

/** Was one of these products looked at in the 30 days before a moment (ms UTC), as far as the last look tells? */
export function hasLookedAt(trace: OnlineTrace, productIds: readonly string[], at: number): boolean {
  return looksBefore(trace, at).some(({ productId }) => productIds.includes(productId))
}

function looksBefore({ viewed }: OnlineTrace, at: number): { productId: string; at: number }[] {
  return viewed.filter((look) => look.at < at && dayOf(at) - dayOf(look.at) <= ONLINE_DAYS)
}
