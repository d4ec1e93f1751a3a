/** @module How one person's timeline is read from the API. */
import type { Timeline, TimelineEntry } from '../../contract/admin.ts'
import type { PagedList } from '../api/use-pages.ts'

export function timelineList(profileId: string): PagedList<TimelineEntry> {
  const base = `/v1/people/${encodeURIComponent(profileId)}/timeline`
  return {
    path: (cursor) => (cursor === null ? base : `${base}?before=${encodeURIComponent(cursor)}`),
    rowsOf(answer) {
      const { entries, next } = answer as Timeline
      return { rows: entries, next }
    },
    idOf: (entry) => entry.id,
  }
}
