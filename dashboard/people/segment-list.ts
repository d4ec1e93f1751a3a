/** @module How the people of a segment are read from the API. */
import type { PersonRow } from '../../contract/admin.ts'
import type { SegmentMembers } from '../../contract/segment.ts'
import type { PagedList } from '../api/use-pages.ts'
import { mergeMembers } from './merge-members.ts'

const lists = new Map<string, PagedList<PersonRow>>()

/** The list of one segment, always the same object for the same segment. */
export function segmentList(segmentId: string): PagedList<PersonRow> {
  const known = lists.get(segmentId)
  if (known) return known
  const path = `/v1/segments/${encodeURIComponent(segmentId)}/members`
  const made: PagedList<PersonRow> = {
    path: (cursor) => (cursor === null ? path : `${path}?cursor=${encodeURIComponent(cursor)}`),
    rowsOf(answer) {
      const { people, next } = answer as SegmentMembers
      return { rows: people, next }
    },
    idOf: (row) => row.profileId,
    merge: mergeMembers,
  }
  lists.set(segmentId, made)
  return made
}
