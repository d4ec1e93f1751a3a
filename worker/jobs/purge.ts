/** @module Nightly: raw events past their retention leave, in slices. Profiles and counters stay. */
import { DAY_MS } from '../core/activity.ts'
import { deleteOldPacks, type PackCursor } from '../store/event-packs.ts'
import { deleteOldQuarantine } from '../store/quarantine.ts'

/** How long raw events and the quarantine are kept. Our policy; event ids must be known for 30 days (safety rule 2). */
const KEPT_DAYS = 30
/** Packs looked at by one statement, and statements of one night: two and a half million packs. */
const SLICE = 5000
const MOST_SLICES = 500

/** Deletes what is older than 30 days. `now` in ms UTC. Safe to run twice or to be cut off. */
export async function purge(db: D1Database, now: number): Promise<void> {
  const before = now - KEPT_DAYS * DAY_MS
  let from: PackCursor | null = { profileId: '', lastEventId: '' }
  for (let slice = 0; slice < MOST_SLICES && from !== null; slice++)
    from = await deleteOldPacks(db, from, { before, slice: SLICE })
  for (let slice = 0; slice < MOST_SLICES; slice++) if ((await deleteOldQuarantine(db, before, SLICE)) < SLICE) break
}
