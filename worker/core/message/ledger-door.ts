/** @module What is asked of the send ledger, and what it answers. All times in ms UTC. */
import type { SendState, WhyNot } from '../../../contract/message/send-state.ts'
import type { SuppressionReason } from '../../../contract/message/suppression.ts'
import type { Asked } from '../asked.ts'
import type { Cap } from './cap.ts'
import type { SendRequest } from './send-request.ts'

/** A message that is to be sent now. `attempt`: how often it was handed to a provider already. */
export interface OpenSend {
  request: SendRequest
  attempt: number
}

/** What must hold when it is handed over, read right before. */
export interface StartFacts {
  /** The person's row and all its members, so that what was sent to any of them counts. */
  profileIds: readonly string[]
  /** `addressHash` (worker/store/address-hash.ts) of where it goes; null: it has none, as a push. */
  addressHash: string | null
  /** Null: it needs none (transactional). */
  cap: Cap | null
  /** Of the scenario: so many ms lie between two runs of one key; null: there is never another. */
  reentryMs: number | null
  /** Null: it does not ask how much attention is left. `asked`: of the profile, with or without messages. */
  attention: { points: number; days: number; asked: readonly Asked[] } | null
}

/**
 * `started`: hand it to the provider now, whoever else asks is refused. `gone`: somebody else has it, or it ended.
 * Otherwise the ledger has noted why not: `state` is what it is in now.
 */
export type StartAnswer =
  | { kind: 'started'; attempt: number; at: number }
  | { kind: 'gone' }
  | { kind: 'held'; noted: NotedSend }

/** Why a message is not started. */
export type HeldAnswer = Exclude<StartAnswer, { kind: 'started' }>

/**
 * What became of an open message before it was started (`wait`, `drop`), or of one that was started. `untilAt` null: its
 * turn never comes, so it waits until it expires.
 */
export type SendOutcome =
  | { kind: 'wait'; state: 'deferred' | 'capped'; why: WhyNot; untilAt: number | null }
  | { kind: 'drop'; why: WhyNot }
  | { kind: 'sent'; attempt: number; providerId: string | null }
  | { kind: 'refused'; attempt: number; detail: string }
  | { kind: 'later'; attempt: number; detail: string; waitMs: number }
  | { kind: 'unknown'; attempt: number; detail: string }

/** A message as the ledger has it. `untilAt`: when it is tried again; null: not by itself, or not before it expires. */
export interface NotedSend {
  request: SendRequest
  state: SendState
  why: WhyNot | null
  /** What the provider said; null: nothing. */
  detail: string | null
  untilAt: number | null
  /** When it was handed to the provider; null: it was not. */
  startedAt: number | null
  /** When this was noted. */
  at: number
}

/** Why an address must not be written to. `unsubscribed` permits transactional mail, the others nothing. */
export type LedgerReason = Exclude<SuppressionReason, 'paused'>

/** The ledger as the sender and the doors see it: methods of the object Scheduler, each one atomic. */
export interface LedgerDoor {
  /** Those of these that are to be sent now; others were sent, or wait. */
  openSends(sendIds: readonly string[]): Promise<OpenSend[]>
  /** One after the other, so that each counts for the next. An answer for each. */
  startSends(starts: readonly { sendId: string; facts: StartFacts }[]): Promise<StartAnswer[]>
  /** What would keep one from being started; null: nothing. */
  heldSend(sendId: string, facts: StartFacts): Promise<HeldAnswer | null>
  /** An answer for each; null: it is unknown, or somebody else settled it before. */
  settleSends(settled: readonly { sendId: string; outcome: SendOutcome }[]): Promise<(NotedSend | null)[]>
  /** By the owner's word or a provider's webhook, of one whose answer was lost. Null: it is no such message. */
  resolveSend(sendId: string, as: 'arrived' | 'lost' | 'again'): Promise<NotedSend | null>
  suppressAddress(addressHash: string, why: LedgerReason): Promise<void>
  unsuppressAddress(addressHash: string, why: LedgerReason): Promise<void>
}
