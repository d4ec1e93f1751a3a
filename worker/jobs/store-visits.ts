/** @module Stores visits of the events queue: events, the visitors' profiles, and clicks for the Recommender. */
import type { VisitMessage } from '../core/ingest-message.ts'
import { ingestVisits, purchasesIn, type SeenPurchase } from '../core/ingest-visits.ts'
import type { Env } from '../env.ts'
import { readVisitors, writeVisits } from '../store/visits.ts'
import { clicksOf, recordClicks } from './record-clicks.ts'

/** What the visits tell the writers of orders and of people. */
export interface VisitsStored {
  purchases: SeenPurchase[]
  /** Visitors of whom a proof says who they are. */
  proven: string[]
}

/** Clicks go first: told twice they change nothing, so a failure after them loses nothing and doubles nothing. */
export async function storeVisits(visits: readonly VisitMessage[], env: Env): Promise<VisitsStored> {
  if (visits.length === 0) return { purchases: [], proven: [] }
  await recordClicks(env, clicksOf(visits))
  const { known, proven } = await readVisitors(env.DB, visits)
  await writeVisits(env.DB, ingestVisits(visits, known), Date.now())
  return { purchases: purchasesIn(visits), proven }
}
