/** @module Stores visits of the events queue: events, the visitors' profiles, and clicks for the Recommender. */
import type { VisitMessage } from '../core/ingest-message.ts'
import type { KnownVisitors, VisitsPlan } from '../core/ingest-visits.ts'
import { purchasesIn, type SeenPurchase } from '../core/purchases-in.ts'
import type { ProfilesChange } from '../core/social-proof/cart-holdings.ts'
import type { Env } from '../env.ts'
import { readVisitors, writeVisits } from '../store/visits.ts'
import { clicksOf, recordClicks } from './record-clicks.ts'

/** What the visits tell the writers of orders and of people. */
export interface VisitsStored {
  purchases: SeenPurchase[]
  /** Visitors of whom a proof says who they are. */
  proven: string[]
  /** Null: there were none. */
  change: ProfilesChange | null
}

/** Says what visits change (core/ingest-visits.ts). */
type PlanVisits = (visits: readonly VisitMessage[], known: KnownVisitors) => VisitsPlan

/**
 * Clicks are told before their events are stored: a failure in between tells them again just as they were, which changes
 * nothing, and none is lost.
 */
export async function storeVisits(visits: readonly VisitMessage[], env: Env, plan: PlanVisits): Promise<VisitsStored> {
  if (visits.length === 0) return { purchases: [], proven: [], change: null }
  const { known, proven } = await readVisitors(env.DB, visits)
  await recordClicks(env, clicksOf(visits, known.eventIds))
  const before = new Map(known.profiles)
  const now = Date.now()
  await writeVisits(env.DB, plan(visits, known), now)
  return { purchases: purchasesIn(visits), proven, change: { before, after: known.profiles, now } }
}
