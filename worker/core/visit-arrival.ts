/** @module A visit as it came in at the door, before anything is decided. */
import type { Visit } from '../../contract/visit.ts'
import type { AcceptedEvents } from './accept-events.ts'

/** What take-visit.ts hands on. */
export interface VisitArrival extends AcceptedEvents {
  /** As it was sent; its events as they were taken are beside it. */
  visit: Visit
  /** Unique, made by the door: for the decision's record and for rejected events without an id. */
  visitId: string
  /** ms UTC. */
  receivedAt: number
}
