/** @module A timeline cut into days and visits. */
import { isTold } from '../sentence/known-entry.ts'

/** Two entries further apart belong to different visits, as in the definition of a session. */
const GAP_MS = 30 * 60_000

interface Happening {
  at: number
  name: string
}

/** `isVisit` false: nothing that the person did on the site is in it, only orders that the shop told of, and segments. */
export interface Visit<Entry> {
  isVisit: boolean
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

/**
 * Newest first, whatever the order they come in; cut where more than 30 minutes lie between two things that the person
 * did on the site. What the shop told, and what happened in segments, stands with the visit at hand and makes none longer.
 */
export function visits<Entry extends Happening>(entries: readonly Entry[]): Visit<Entry>[] {
  const found: Visit<Entry>[] = []
  for (const entry of entries.toSorted((a, b) => b.at - a.at)) {
    const current = found.at(-1)
    const isOwn = !isTold(entry.name)
    if (!current || current.startAt - entry.at > GAP_MS)
      found.push({ isVisit: isOwn, startAt: entry.at, endAt: entry.at, entries: [entry] })
    else {
      current.entries.push(entry)
      if (isOwn)
        Object.assign(current, { isVisit: true, startAt: entry.at, ...(current.isVisit ? {} : { endAt: entry.at }) })
    }
  }
  return found
}

/** Visits under their days; a visit over midnight belongs to the day it began. */
export function daysOfVisits<Entry extends Happening>(
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
