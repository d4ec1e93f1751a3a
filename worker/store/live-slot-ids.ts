/** @module The recommendation slots that a campaign's block may name. */
import { slotsOf } from '../core/recommend/slots-of.ts'
import { listStoredSlots } from './recommendation-slots.ts'

/** What reads them, for doors that are handed it. */
export type ReadLiveSlotIds = typeof readLiveSlotIds

/** Ready-made ones are among them, paused ones are not. */
export async function readLiveSlotIds(db: D1Database): Promise<ReadonlySet<string>> {
  const stored = await listStoredSlots(db)
  return new Set(slotsOf({ storedSlots: stored.map(({ slot }) => slot) }).keys())
}
