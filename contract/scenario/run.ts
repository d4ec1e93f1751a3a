/** @module One run: one person going through one scenario, as stored and as the owner's inspector shows it. */
import type { SendState, WhyNot } from '../message/send-state.ts'
import type { OrderStep } from './entry.ts'

/** What a run is about: what began it. Products and orders are the shop's ids. */
export interface RunSubject {
  eventId?: string
  productIds?: string[]
  transactionId?: string
  orderStep?: OrderStep
  /** What a parcel is followed by, as the shop said it. */
  tracking?: { number?: string; url?: string; carrier?: string }
  /** Of a price drop: minor units before and now. */
  priceWas?: { minor: number; nowMinor: number; currency: string }
  /** The same for each product, by its id, where several fell. */
  pricesWas?: Record<string, { minor: number; nowMinor: number; currency: string }>
  /** Of low stock: told only while no more pieces than this are left. */
  mostLeft?: number
  /** Which category was looked through. */
  category?: string
  /** Which address was confirmed, or given with the order. */
  email?: string
  campaignId?: string
}

/** How a run ended. `left`: `leaveWhen` came true, the cart is gone, they unsubscribed, or there was an address for none of its messages; `joined`: the person became one with another who runs it, too. */
export const RUN_OUTCOMES = ['finished', 'goal', 'left', 'held_out', 'stopped', 'joined', 'erased'] as const

export type RunOutcome = (typeof RUN_OUTCOMES)[number]

/** One thing that a run did or that happened to it: why it stands where it does (F7). */
export interface RunEntry {
  at: number
  stepId: string
  /** What happened, by a word; the dashboard says it as a sentence. */
  what:
    | { kind: 'entered' }
    | { kind: 'waits'; untilAt: number }
    | { kind: 'waits_for'; mostUntilAt: number }
    | { kind: 'happened'; event: string }
    | { kind: 'not_happened' }
    | { kind: 'took'; way: string }
    | { kind: 'send_asked'; sendId: string }
    | { kind: 'send'; sendId: string; state: SendState; why: WhyNot | null }
    | { kind: 'send_later'; untilAt: number; why: WhyNot }
    | { kind: 'effect'; effect: 'overlay' | 'set_trait' | 'webhook' }
    /** `why`: of `left`, where it is known. */
    | { kind: 'ended'; outcome: RunOutcome; why?: WhyNot }
}

/** Most entries of one run that are kept, the newest. */
export const MOST_RUN_ENTRIES = 60

/** `key`: tells runs of one person and scenario apart (an order's number, a product's id); empty where there is but one. */
export interface Run {
  runId: string
  scenarioId: string
  version: number
  /** The person's row, or a profile that stands alone. */
  profileId: string
  key: string
  enteredAt: number
  /** Where it stands; null: it ended. */
  stepId: string | null
  /** When that step was reached, ms UTC. */
  reachedAt: number
  /** How many messages it has asked for so far: it makes their ids, so that asking twice is asking once. */
  asked: number
  /** When it is looked at again by itself, ms UTC; null: not by time (it waits for what became of a message, or it ended). */
  dueAt: number | null
  outcome: RunOutcome | null
  endedAt: number | null
  subject: RunSubject
  trail: RunEntry[]
}
