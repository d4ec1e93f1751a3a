/** @module Putting a fresh first page of a segment's people on top of the pages already shown. */
import type { PersonRow } from '../../contract/admin.ts'
import type { Rows } from '../api/merge-newest.ts'

/** The list goes by the hour of the last visit: within one, nobody is before another for having come later. */
const HOUR_MS = 3_600_000

const hourOf = ({ lastSeenAt }: PersonRow): number => Math.floor(lastSeenAt / HOUR_MS)

/**
 * Whoever was known and is missing from a page that reaches past them has left the segment, or came back and stands
 * higher up; only those of its last hour and before stay below it.
 */
export function mergeMembers(known: Rows<PersonRow>, fresh: Rows<PersonRow>): Rows<PersonRow> {
  if (fresh.rows.length === 0 || fresh.next === null) return fresh
  const ids = new Set(fresh.rows.map(({ profileId }) => profileId))
  const oldest = Math.min(...fresh.rows.map(hourOf))
  const below = known.rows.filter((row) => hourOf(row) <= oldest && !ids.has(row.profileId))
  return below.length === 0 ? fresh : { rows: [...fresh.rows, ...below], next: known.next }
}
