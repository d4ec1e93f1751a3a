/** @module Reads what a batch of visits needs to know, and writes what it changes in one transaction. */
import type { VisitMessage } from '../core/ingest-message.ts'
import type { KnownVisitors, VisitsPlan } from '../core/ingest-visits.ts'
import { addCounters } from './counters.ts'
import { addEventPacks, type IdsFrom, selectEventIds, toEventIds } from './event-packs.ts'
import { addLivePack } from './live-packs.ts'
import { addProductDays } from './product-days.ts'
import { putProfiles, selectProfiles, toProfiles } from './profiles-of-batch.ts'
import { putLinks, selectProven, toProven } from './put-links.ts'
import { addToQuarantine, selectQuarantined } from './quarantine.ts'
import { addRecommendationDays } from './recommendation-days.ts'
import { selectShopLocale, toShopLocale } from './shop-locale.ts'

/** What is stored of these visitors, and which of them proofs say something of. One round trip. */
export async function readVisitors(
  db: D1Database,
  visits: readonly VisitMessage[],
): Promise<{ known: KnownVisitors; proven: string[] }> {
  const profileIds = [...new Set(visits.map((visit) => visit.profileId))]
  const [events, quarantined, profiles, proven, shop] = await db.batch([
    selectEventIds(db, lowestIds(visits)),
    selectQuarantined(
      db,
      visits.flatMap((visit) => visit.rejected.map((event) => event.quarantineId)),
    ),
    selectProfiles(db, profileIds),
    selectProven(db, profileIds),
    selectShopLocale(db),
  ])
  const known: KnownVisitors = {
    profiles: new Map(toProfiles(profiles).map((profile) => [profile.profileId, profile])),
    eventIds: new Set([...toEventIds(events), ...toEventIds(quarantined)]),
    shop: toShopLocale(shop),
  }
  return { known, proven: toProven(proven) }
}

/** Writes a plan: all of it or nothing. `now` in ms UTC. */
export async function writeVisits(db: D1Database, plan: VisitsPlan, now: number): Promise<void> {
  const statements = [
    ...addEventPacks(db, plan.packs),
    ...putProfiles(db, plan.profiles),
    ...putLinks(db, plan.links),
    ...addCounters(db, plan.tally.counters()),
    ...addProductDays(db, plan.tally.productDays()),
    ...addRecommendationDays(db, plan.tally.recommendationDays()),
    ...addToQuarantine(db, plan.quarantine),
    ...addLivePack(db, plan.live, now),
  ]
  if (statements.length > 0) await db.batch(statements)
}

function lowestIds(visits: readonly VisitMessage[]): IdsFrom[] {
  const lowest = new Map<string, string>()
  for (const { profileId, events } of visits)
    for (const { id } of events) if (id < (lowest.get(profileId) ?? '~')) lowest.set(profileId, id)
  return [...lowest].map(([profileId, fromId]) => ({ profileId, fromId }))
}
