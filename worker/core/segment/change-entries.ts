/** @module Entries and exits of segments as lines of a person's timeline. */
import type { TimelineEntry } from '../../../contract/admin.ts'
import type { SegmentChange } from './follow-segments.ts'

/** The lines, in the order given; `names` by segment id, one that is no more is called by its id. Times in ms UTC. */
export function changeEntries(
  changes: readonly (SegmentChange & { at: number })[],
  names: ReadonlyMap<string, string>,
): TimelineEntry[] {
  return changes.map(({ at, segmentId, change }) => ({
    id: `${at}-${change}-${segmentId}`,
    at,
    name: `segment_${change}`,
    params: { segmentId, name: names.get(segmentId) ?? segmentId },
  }))
}

/** When a UUIDv7 was made, ms UTC by the clock of who made it; of no UUID: after everything. */
export function idTime(id: string): number {
  const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at
}
