/** @module The visits in a visitor's events. */
import type { StoredEvent } from '../ingest-message.ts'
import { SESSION_GAP_MS } from '../sessions.ts'

/** A visit's place among the events: from `first` to before `end`. */
export interface VisitPlace {
  first: number
  end: number
}

/** In the order that features and moments go by: by time, and within a moment by id. */
export const byTime = (a: StoredEvent, b: StoredEvent): number => a.at - b.at || (a.id < b.id ? -1 : 1)

/** Places of all visits, oldest first: parted by gaps of over 30 minutes. `events` by time. */
export function visitsOf(events: readonly StoredEvent[]): VisitPlace[] {
  const visits: VisitPlace[] = []
  for (let end = 1, first = 0; end <= events.length; end++) {
    if (end < events.length && events[end]!.at - events[end - 1]!.at <= SESSION_GAP_MS) continue
    visits.push({ first, end })
    first = end
  }
  return visits
}
