/** @module The owner's recommendation slots in D1; also ready-made ones that the owner changed. */
import type { RecommendationSlot } from '../../contract/recommend/slot.ts'
import type { StoredSlot } from '../core/recommend/all-slots.ts'
import { countPublication } from './shop-settings.ts'

/** Most stored slots of a shop. Our policy: all live ones are part of what every page view reads. */
export const MOST_SLOTS = 100

interface SlotRow {
  definition: string
  updated_at: number
}

/** All that are stored, by id. */
export async function listStoredSlots(db: D1Database): Promise<StoredSlot[]> {
  const { results } = await db
    .prepare(`SELECT definition, updated_at FROM recommendation_slots ORDER BY slot_id LIMIT ${MOST_SLOTS}`)
    .all<SlotRow>()
  return results.map(toStored)
}

/** Adds or replaces it, and counts a publication. False: there are as many as there may be, and it is none of them. */
export async function putSlot(db: D1Database, slot: RecommendationSlot, now: number): Promise<boolean> {
  const [written] = await db.batch([
    db
      .prepare(
        `INSERT INTO recommendation_slots (slot_id, definition, updated_at)
         SELECT ?1, ?2, ?3
         WHERE (SELECT COUNT(*) FROM recommendation_slots) < ${MOST_SLOTS}
           OR EXISTS (SELECT 1 FROM recommendation_slots WHERE slot_id = ?1)
         ON CONFLICT (slot_id) DO UPDATE SET definition = excluded.definition, updated_at = excluded.updated_at`,
      )
      .bind(slot.slotId, JSON.stringify(slot), now),
    countPublication(db),
  ])
  return (written?.meta.changes ?? 0) > 0
}

/** Takes it away, and counts a publication. False: there was none. */
export async function deleteSlot(db: D1Database, slotId: string): Promise<boolean> {
  const [deleted] = await db.batch([
    db.prepare('DELETE FROM recommendation_slots WHERE slot_id = ?1').bind(slotId),
    countPublication(db),
  ])
  return (deleted?.meta.changes ?? 0) > 0
}

const toStored = (row: SlotRow): StoredSlot => ({
  slot: JSON.parse(row.definition) as RecommendationSlot,
  updatedAt: row.updated_at,
})
