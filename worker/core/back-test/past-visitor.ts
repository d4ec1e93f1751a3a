/** @module What is stored of one visitor, to be lived through again. */
import { dayOf } from '../activity.ts'
import type { StoredEvent } from '../ingest-message.ts'
import type { OrderSums } from '../order-sums.ts'
import { newProfile, type Profile } from '../profile.ts'

/** `events` in the order of their times, without those of overlays: others were live then. */
export interface PastVisitor {
  profile: Profile
  events: readonly StoredEvent[]
}

const OF_OVERLAYS: ReadonlySet<string> = new Set([
  'view_promotion',
  'select_promotion',
  'close_promotion',
  'holdout_exposure',
])

/** The visitor with packs of events as they are stored, in any order. */
export function pastVisitor(profile: Profile, packs: readonly (readonly StoredEvent[])[]): PastVisitor {
  const events = packs
    .flat()
    .filter(({ name }) => !OF_OVERLAYS.has(name))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return { profile, events }
}

/**
 * The profile as it was before the first of the events, as far as anybody can tell: its traits as they are now, and
 * whether they had been here before. Interests of before are gone with their events.
 */
export function profileBefore({ profile, events }: PastVisitor): Profile {
  const { state, profileId } = profile
  const blank = newProfile(profileId)
  const firstAt = events[0]?.at ?? 0
  const isKnownBefore = profile.firstSeenAt < firstAt
  return {
    ...blank,
    firstSeenAt: Math.min(profile.firstSeenAt, firstAt),
    state: {
      ...blank.state,
      traits: state.traits,
      source: state.source,
      sessions: { recent: [], older: isKnownBefore ? 1 : 0 },
    },
  }
}

/** The confirmed orders of the days before a moment (ms UTC). */
export function ordersBefore({ days = {}, ...sums }: OrderSums, now: number): OrderSums {
  const before = Object.entries(days).filter(([day]) => Number(day) < dayOf(now))
  const revenue: Record<string, number> = {}
  for (const [, each] of before)
    for (const [currency, minor] of Object.entries(each.revenue)) revenue[currency] = (revenue[currency] ?? 0) + minor
  const confirmed = before.reduce((sum, [, { orders }]) => sum + orders, 0)
  return { ...sums, confirmed, seen: 0, revenue, ...(before.length > 0 && { days: Object.fromEntries(before) }) }
}
