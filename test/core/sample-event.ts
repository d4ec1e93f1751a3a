/** @module Events for tests, as they look once they passed the door. */
import type { EventName, Params } from '../../contract/event.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { SAMPLE_PARAMS } from '../contract/sample-params.ts'

/** Noon of a summer day, ms UTC: the moment from which tests count. */
export const NOW = Date.UTC(2026, 6, 1, 12)

/** An id of the form that browsers make, from a whole number. */
export const eventId = (n: number): string => `01981b2e-7c00-7000-8000-${n.toString(16).padStart(12, '0')}`

let made = 0

/** An event with every field filled in, and what is to be different; ids count up. Consent: to measure. */
export function sampleEvent<Name extends EventName>(
  name: Name,
  change: { id?: string; at?: number; consent?: readonly string[]; params?: Params<Name> } = {},
): Extract<StoredEvent, { name: Name }> {
  const event = { id: eventId(++made), name, at: NOW, consent: ['measure'], params: SAMPLE_PARAMS[name], ...change }
  return event as unknown as Extract<StoredEvent, { name: Name }>
}
