/** @module How a message in the ledger goes from one state to the next. Pure: rows in, rows out. */
import type { SendState, WhyNot } from '../../../contract/message/send-state.ts'
import { DAY_MS } from '../activity.ts'
import type { SendOutcome } from './ledger-door.ts'

/** What of the ledger's row changes with its state. Times in ms UTC; flags 0 or 1, see send-row.ts. */
export interface Changing {
  kind: 'transactional' | 'triggered' | 'marketing'
  state: SendState
  why: WhyNot | null
  detail: string | null
  attempt: number
  tries: number
  is_unsure: number
  due_at: number | null
  expires_at: number
  started_at: number | null
  kept_until: number
  changed_at: number
  untold: number
}

/** A call to a provider is over long before; then whoever made it counts as dead. Our policy: providers get 30 s. */
export const LEASE_MS = 5 * 60_000
/** Claimed, and not in the queue after so long: it is put there (again). Our policy. */
export const UNQUEUED_MS = 30_000
/** In the queue, and not opened after so long: the queue lost it, or is long. Our policy. */
const LOST_MS = 15 * 60_000
/** Ended messages stay so long at least: the longest window of a cap. */
export const KEPT_MS = 90 * DAY_MS
/** What may be sent once only is remembered so long: the longest time that a re-entry may name. */
const ONCE_MS = 3650 * DAY_MS
/** After trouble: half a minute, then twice as long each time, at most an hour. Our policy. */
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 3_600_000

/** Until when a message that was handed over now is needed: against doubles as long as re-entry asks, and for caps. */
export const keptUntil = (reentryMs: number | null, now: number): number =>
  now + Math.max(KEPT_MS, Math.min(ONCE_MS, reentryMs ?? ONCE_MS))

/** Later than the row's last change, so that two changes of one ms are two. */
export const changedAt = ({ changed_at }: Pick<Changing, 'changed_at'>, now: number): number =>
  Math.max(now, changed_at + 1)

/** Until when one that lies in the queue since now need not be looked after, ms UTC. */
export const queuedUntil = (now: number): number => now + LOST_MS

/**
 * May this outcome still be noted? Before it was started, of one that is claimed; after, by the attempt that made the
 * call. That it was sent is noted whatever became of it meanwhile, and that it was refused also once its answer counted
 * as lost.
 */
export function mayBeSettled({ state, attempt }: Changing, outcome: SendOutcome): boolean {
  switch (outcome.kind) {
    case 'wait':
    case 'drop':
      return state === 'claimed'
    case 'sent':
      return state !== 'sent' && outcome.attempt <= attempt
    case 'refused':
      return (state === 'sending' || state === 'unknown') && outcome.attempt === attempt
    case 'later':
    case 'unknown':
      return state === 'sending' && outcome.attempt === attempt
  }
}

/** The row after it; ask `mayBeSettled` before. */
export function settledRow<Row extends Changing>(row: Row, outcome: SendOutcome, now: number): Row {
  switch (outcome.kind) {
    case 'wait':
      return waiting(row, outcome, now)
    case 'drop':
      return row.is_unsure ? lost(row, now) : ended(row, { state: 'suppressed', why: outcome.why }, now)
    case 'sent':
      return ended(row, { state: 'sent', why: null }, now)
    case 'refused': {
      // An earlier try may have arrived all the same.
      const end = row.is_unsure ? lost(row, now) : ended(row, { state: 'failed', why: 'provider_refused' }, now)
      return { ...end, detail: outcome.detail }
    }
    case 'later': {
      const why = { state: 'deferred', why: 'provider_down', untilAt: now + waitMs(row, outcome.waitMs) } as const
      const startedAt = row.is_unsure ? row.started_at : null
      return { ...waiting(row, why, now), detail: outcome.detail, tries: row.tries + 1, started_at: startedAt }
    }
    case 'unknown': {
      if (row.kind !== 'transactional') return { ...lost(row, now), detail: outcome.detail }
      const why = { state: 'deferred', why: 'answer_lost', untilAt: now + waitMs(row, 0) } as const
      return { ...waiting(row, why, now), detail: outcome.detail, tries: row.tries + 1, is_unsure: 1 }
    }
  }
}

const lost = <Row extends Changing>(row: Row, now: number) => ended(row, { state: 'unknown', why: 'answer_lost' }, now)

const ended = <Row extends Changing>(row: Row, { state, why }: Pick<Changing, 'state' | 'why'>, now: number): Row => ({
  ...row,
  ...{ state, why, detail: null, due_at: null, untold: 1, changed_at: changedAt(row, now) },
  kept_until: Math.max(row.kept_until, now + KEPT_MS),
})

const waiting = <Row extends Changing>(
  row: Row,
  { state, why, untilAt }: Pick<Changing, 'state' | 'why'> & { untilAt: number | null },
  now: number,
): Row => ({
  ...row,
  ...{ state, why, detail: null, changed_at: changedAt(row, now) },
  due_at: Math.min(untilAt ?? row.expires_at, row.expires_at),
})

const waitMs = ({ tries }: Changing, atLeastMs: number): number =>
  Math.max(atLeastMs, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries))
