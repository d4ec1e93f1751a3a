/** @module Takes the events of one visit apart: what is stored, and what goes into the quarantine. */
import { parseEvent } from '../../contract/parse-event.ts'
import type { Rejection } from '../../contract/visit.ts'
import { eventTime } from './event-time.ts'
import type { RejectedEvent, StoredEvent } from './ingest-message.ts'

/** Longest part of a rejected event that is kept, in characters. */
const MAX_PAYLOAD = 8192

/** Every event sent is in one of the two, in the order it came. */
export interface AcceptedEvents {
  events: StoredEvent[]
  rejected: RejectedEvent[]
}

/**
 * Validates each event for itself and sets its time to our clock. An event without the consent to measure is refused
 * (safety rule 36). `sentAt` is the browser's clock, `receivedAt` ours, ms UTC.
 */
export function acceptEvents(raws: readonly unknown[], sentAt: number, receivedAt: number): AcceptedEvents {
  const accepted: AcceptedEvents = { events: [], rejected: [] }
  for (const [index, raw] of raws.entries()) {
    const parsed = parseEvent(raw)
    if (!parsed.ok) {
      accepted.rejected.push(toRejected(raw, parsed.rejection, `${receivedAt}-${index}`))
    } else if (!parsed.event.consent.includes('measure')) {
      const rejection = {
        id: parsed.event.id,
        code: 'no_consent',
        detail: 'The visitor did not permit measuring.',
      } as const
      // Without consent nothing of it may be kept: the id and the reason only.
      accepted.rejected.push(toRejected(null, rejection, parsed.event.id))
    } else {
      const { at, skewed } = eventTime(parsed.event.at, sentAt, receivedAt)
      accepted.events.push({ ...parsed.event, at, ...(skewed ? { skewed: true as const } : {}) })
    }
  }
  return accepted
}

function toRejected(raw: unknown, rejection: Rejection, fallbackId: string): RejectedEvent {
  const payload = JSON.stringify(raw) ?? 'null'
  return { ...rejection, quarantineId: rejection.id ?? fallbackId, payload: payload.slice(0, MAX_PAYLOAD) }
}
