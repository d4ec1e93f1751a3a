/** @module A timeline cut into days and visits. */

/** Two entries further apart belong to different visits, as in the definition of a session. */
const GAP_MS = 30 * 60_000

export interface Visit<Entry> {
  startAt: number
  endAt: number
  /** Newest first. */
  entries: Entry[]
}

export interface DayOfVisits<Entry> {
  /** As `dayOf` named it. */
  day: string
  visits: Visit<Entry>[]
}

/** Newest first, whatever the order they come in; cut where more than 30 minutes lie between two. */
export function visits<Entry extends { at: number }>(entries: readonly Entry[]): Visit<Entry>[] {
  const found: Visit<Entry>[] = []
  for (const entry of entries.toSorted((a, b) => b.at - a.at)) {
    const current = found.at(-1)
    if (current && current.startAt - entry.at <= GAP_MS) {
      current.startAt = entry.at
      current.entries.push(entry)
    } else {
      found.push({ startAt: entry.at, endAt: entry.at, entries: [entry] })
    }
  }
  return found
}

/** Visits under their days; a visit over midnight belongs to the day it began. */
export function daysOfVisits<Entry extends { at: number }>(
  entries: readonly Entry[],
  dayOf: (at: number) => string,
): DayOfVisits<Entry>[] {
  const days: DayOfVisits<Entry>[] = []
  for (const visit of visits(entries)) {
    const day = dayOf(visit.startAt)
    const current = days.at(-1)
    if (current?.day === day) current.visits.push(visit)
    else days.push({ day, visits: [visit] })
  }
  return days
}
