/** @module Nightly: raw events past their retention leave, in slices. Profiles and counters stay. */
import { DAY_MS } from '../core/activity.ts'
import { deleteOldPacks } from '../store/event-packs.ts'
import { deleteOldQuarantine } from '../store/quarantine.ts'

/** How long raw events and the quarantine are kept. Our policy; event ids must be known for 30 days (safety rule 2). */
const KEPT_DAYS = 30
const SLICE = 500
/** A run is bounded; what is left goes the next night. */
const MOST_SLICES = 200

/** Deletes what is older than 30 days. `now` in ms UTC. Safe to run twice or to be cut off. */
export async function purge(db: D1Database, now: number): Promise<void> {
  const before = now - KEPT_DAYS * DAY_MS
  for (const deleteSlice of [deleteOldPacks, deleteOldQuarantine])
    for (let slice = 0; slice < MOST_SLICES; slice++) if ((await deleteSlice(db, before, SLICE)) < SLICE) break
}
