/** @module The moment that a visitor's newest event makes. */
import type { StoredEvent } from '../ingest-message.ts'
import type { Moment } from './features.ts'
import { foldVisit, newVisit, type VisitState } from './visit-state.ts'
import { foldPast, noPast } from './visitor-past.ts'
import { type VisitPlace, visitsOf } from './visits-of.ts'

/**
 * The last visit as it stands, with the visits before it as the past; null without events. All events of the visitor, by
 * time. Its features are those that the fit learns from at this event (`momentsOf`); whether it learns is `isMoment`'s.
 */
export function lastMoment(events: readonly StoredEvent[], device: string | null): Moment | null {
  const visits = visitsOf(events)
  const last = visits.pop()
  if (!last) return null
  const visitAt = ({ first, end }: VisitPlace): VisitState => foldVisit(newVisit(), events.slice(first, end))
  const past = visits.reduce((known, place) => foldPast(known, visitAt(place)), noPast())
  return { visit: visitAt(last), past, device }
}
