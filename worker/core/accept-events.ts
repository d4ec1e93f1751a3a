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

/** How the events came. */
export interface Arrival {
  /** Names the visit: rejected events that have no id of their own are numbered after it. */
  visitId: string
  /** False where there is no visitor: then nothing of any event may be kept. */
  hasVisitor: boolean
  /** The browser's clock when it sent them, and ours when they came, ms UTC. */
  sentAt: number
  receivedAt: number
}

/**
 * Validates each event for itself and sets its time to our clock. Of an event without the consent to measure nothing is
 * kept but an id and a reason (safety rule 36), also when it is not valid. The same holds for a claim without the consent
 * to be written to, and for traits without the consent to personalise; what a claim or a trait holds is never kept when
 * it is not valid, for it may be an address or what nobody is to be sorted by (safety rule 37).
 */
export function acceptEvents(raws: readonly unknown[], arrival: Arrival): AcceptedEvents {
  const accepted: AcceptedEvents = { events: [], rejected: [] }
  for (const [index, raw] of raws.entries()) {
    const parsed = parseEvent(raw)
    const isPermitted = arrival.hasVisitor && isPermittedBy(raw)
    if (parsed.ok && isPermitted) {
      const { at, skewed } = eventTime(parsed.event.at, arrival.sentAt, arrival.receivedAt)
      accepted.events.push({ ...parsed.event, at, ...(skewed ? { skewed: true as const } : {}) })
      continue
    }
    const mayQuote = isPermitted && !isClaim(raw)
    const rejection = !parsed.ok && mayQuote ? parsed.rejection : withoutTrace(parsed)
    const payload = mayQuote && !areTraits(raw) ? payloadOf(raw) : 'null'
    accepted.rejected.push({ ...rejection, quarantineId: rejection.id ?? `${arrival.visitId}-${index}`, payload })
  }
  return accepted
}

function isPermittedBy(raw: unknown): boolean {
  const { consent, params } = (raw ?? {}) as { consent?: unknown; params?: Record<string, unknown> }
  if (!Array.isArray(consent) || !consent.includes('measure')) return false
  if (areTraits(raw)) return consent.includes('personalise')
  const isAddress = isClaim(raw) && !!(params?.email || params?.phone)
  return !isAddress || consent.includes('message')
}

const isClaim = (raw: unknown): boolean => (raw as { name?: unknown } | null)?.name === 'identify'

/** Of these the reason names the trait, never what it says. */
const areTraits = (raw: unknown): boolean => (raw as { name?: unknown } | null)?.name === 'user_properties'

/** The reason, without the words of the event that a parser's detail may quote. */
function withoutTrace(parsed: ReturnType<typeof parseEvent>): Rejection {
  if (parsed.ok) return { id: parsed.event.id, code: 'no_consent', detail: 'The visitor did not permit it.' }
  const detail = 'It is not a valid event, and there is no consent to keep or quote anything of it.'
  return { ...parsed.rejection, detail }
}

function payloadOf(raw: unknown): string {
  return (JSON.stringify(raw) ?? 'null').slice(0, MAX_PAYLOAD)
}
