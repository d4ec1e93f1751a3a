/** @module The body of a recorded visit, as the script in a browser would send it. */
import type { VisitInput } from '../../contract/visit.ts'
import type { RecordedVisit } from './recorded.ts'
import { eventId, visitorId } from './recorded-id.ts'

/** People in recordings agreed to measuring and to recommendations by taking part; nobody may write to them. */
const CONSENT = ['measure', 'personalise'] as const

/** `now` in ms UTC is the time of sending and of the events; the recorded time is in their ids only. */
export function visitBody(visit: RecordedVisit, options: { fileName: string; now: number }): VisitInput {
  const { fileName, now } = options
  return {
    v: 1,
    visitor: visitorId(visit.person),
    sentAt: now,
    consent: [...CONSENT],
    page: visit.page,
    cart: visit.cart,
    events: visit.events.map(({ name, params }, index) => ({
      id: eventId(fileName, visit.row, index, visit.at),
      name,
      at: now,
      consent: CONSENT,
      params,
    })),
  }
}
