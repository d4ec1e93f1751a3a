/** @module The send ledger: who may be handed which message, once. In the object Scheduler, outside D1. */
import type { WhyNot } from '../../../contract/message/send-state.ts'
import { DAY_MS } from '../../core/activity.ts'
import { heldBack } from '../../core/message/held-back.ts'
import type {
  HeldAnswer,
  LedgerReason,
  NotedSend,
  OpenSend,
  SendOutcome,
  StartAnswer,
  StartFacts,
} from '../../core/message/ledger-door.ts'
import {
  changedAt,
  KEPT_MS,
  keptUntil,
  LEASE_MS,
  mayBeSettled,
  queuedUntil,
  settledRow,
  UNQUEUED_MS,
} from '../../core/message/send-changes.ts'
import { bySendOrder } from '../../core/message/send-order.ts'
import type { SendRequest } from '../../core/message/send-request.ts'
import { type Held, HeldRows, PURGE } from '../../store/send-ledger/held-rows.ts'
import { newSendRow, requestOf, type SendRow, toNoted } from '../../store/send-ledger/send-row.ts'
import { SendRows } from '../../store/send-ledger/send-rows.ts'

/** Several of one person that come due together go one after the other, so far apart. Our policy. */
const TURN_MS = 60_000
/** Old messages that are looked through at a time: some hundredths of a second. Our policy. */
const PURGE_SLICE = 2000
/** An unknown one that the owner lets go again has so long to do so. */
const AGAIN_MS = DAY_MS

/** A run that goes round comes to a step again no sooner (flow-faults.ts: a week); waits may end early by some hours. */
const ROUND_MS = 6 * DAY_MS

/** What an alarm found: `queue`: to be put into the queue `sends`; `isMore`: there is more to do at once. */
export interface LedgerWork {
  queue: string[]
  isMore: boolean
}

/**
 * All of it is synchronous, so each method is one transaction: the runtime writes what an object did without waiting as
 * one. `now` in ms UTC.
 */
export class SendLedger {
  readonly #sends: SendRows
  readonly #held: HeldRows

  constructor(sql: SqlStorage) {
    this.#sends = new SendRows(sql)
    this.#held = new HeldRows(sql)
  }

  /**
   * Takes requests down, each once by its `sendId`. Returns the ids to be put into the queue, also of those that were
   * claimed before and not queued yet. Those of a paused scenario wait until it goes on.
   */
  claim(requests: readonly SendRequest[], now: number): string[] {
    for (const request of requests) {
      const row = newSendRow(request, { dueAt: now + UNQUEUED_MS, keptUntil: now + KEPT_MS, now })
      const how = this.#held.heldHow(request.scenarioId)
      this.#sends.add(how === null ? row : heldRow(row, how, now))
    }
    const sendIds = requests.map(({ sendId }) => sendId)
    const claimed = this.#sends.claimedOf(sendIds)
    // A run that D1 has at an earlier step again asks once more: what ended is told once more.
    if (claimed.length < sendIds.length) this.#sends.tellAgain(sendIds)
    return claimed
  }

  /** They lie in the queue: until they are opened, nobody looks after them for a while. */
  queued(sendIds: readonly string[], now: number): void {
    this.#sends.putOff(sendIds, queuedUntil(now))
  }

  /** Those of these that are to be sent now, what goes first at first. */
  open(sendIds: readonly string[]): OpenSend[] {
    return this.#sends
      .read(sendIds)
      .filter(({ state }) => state === 'claimed')
      .map((row) => ({ request: requestOf(row), attempt: row.attempt }))
      .toSorted((one, other) => bySendOrder(one.request, other.request))
  }

  /** From `claimed` to `sending`, unless anything speaks against it: only one of all who ask may hand it over. */
  start(sendId: string, facts: StartFacts, now: number): StartAnswer {
    const row = this.#sends.one(sendId)
    if (row?.state !== 'claimed') return { kind: 'gone' }
    const held = this.#heldBy(row, facts, now)
    if (held) return held
    const attempt = row.attempt + 1
    const { at } = this.#put({
      ...row,
      ...{ state: 'sending', why: null, detail: null, attempt, address_hash: facts.addressHash, started_at: now },
      ...{ due_at: now + LEASE_MS, kept_until: keptUntil(facts.reentryMs, now), changed_at: changedAt(row, now) },
    })
    return { kind: 'started', attempt, at }
  }

  /** Why it would not be started now, which is noted; null: it would. */
  held(sendId: string, facts: StartFacts, now: number): HeldAnswer | null {
    const row = this.#sends.one(sendId)
    return row?.state === 'claimed' ? this.#heldBy(row, facts, now) : { kind: 'gone' }
  }

  #heldBy(row: SendRow, facts: StartFacts, now: number): Extract<HeldAnswer, { kind: 'held' }> | null {
    const outcome = this.#against(row, facts, now)
    return outcome && { kind: 'held', noted: this.#put(settledRow(row, outcome, now)) }
  }

  /** What speaks against handing it over now; null: nothing. */
  #against(row: SendRow, facts: StartFacts, now: number): Extract<SendOutcome, { kind: 'wait' | 'drop' }> | null {
    if (row.expires_at <= now) return { kind: 'drop', why: 'expired' }
    const how = this.#held.heldHow(row.scenario_id)
    if (how !== null) return heldOutcome(how)
    const why = this.#whySuppressed(row, facts.addressHash)
    if (why) return { kind: 'drop', why }
    const since = facts.reentryMs === null ? 0 : now - facts.reentryMs
    if (this.#sends.wasSentBy(row, facts, since, now - ROUND_MS)) return { kind: 'drop', why: 'sent_before' }
    if (row.kind === 'transactional') return null
    const longest = Math.max(facts.cap?.days ?? 0, facts.attention?.days ?? 0)
    const sentAts = this.#sends.countedAts(facts, now - longest * DAY_MS, row.send_id)
    return heldBack(facts, sentAts, now)
  }

  #whySuppressed(row: SendRow, addressHash: string | null): WhyNot | undefined {
    if (addressHash === null) return undefined
    const reasons = this.#held.whySuppressed(addressHash)
    return reasons.find((why) => why !== 'unsubscribed' || row.kind !== 'transactional')
  }

  /** Notes what became of one; null: it is unknown here, or was settled by somebody else before. */
  settle(sendId: string, outcome: SendOutcome, now: number): NotedSend | null {
    const row = this.#sends.one(sendId)
    if (!row || !mayBeSettled(row, outcome)) return null
    return this.#put(settledRow(row, outcome, now))
  }

  /** What became of one whose answer was lost, by the owner's word or a provider's webhook. Null: it is no such message. */
  resolve(sendId: string, as: 'arrived' | 'lost' | 'again', now: number): NotedSend | null {
    const row = this.#sends.one(sendId)
    if (row?.state !== 'unknown') return null
    const { attempt } = row
    if (as === 'arrived') return this.#put(settledRow(row, { kind: 'sent', attempt, providerId: null }, now))
    if (as === 'lost') {
      const failed = settledRow({ ...row, is_unsure: 0 }, { kind: 'refused', attempt, detail: '' }, now)
      return this.#put({ ...failed, why: 'said_lost' })
    }
    const again = { state: 'claimed', why: null, untold: 0, is_unsure: 1, expires_at: now + AGAIN_MS } as const
    return this.#put({ ...row, ...again, due_at: now, changed_at: changedAt(row, now) })
  }

  /**
   * What is due: waits that are over, messages that the queue lost, calls whose sender died; and some of what is to be
   * swept. At most `most` at a time.
   */
  work(now: number, most: number): LedgerWork {
    this.#held.beginPurge(now - DAY_MS, now)
    const isSweeping = this.#sweep(now, most)
    const due = this.#sends.due(now, most)
    const ordered = due
      .map((row) => ({ row, request: requestOf(row) }))
      .toSorted((one, other) => bySendOrder(one.request, other.request))
    const turns = new Map<string, number>()
    const queue = ordered.filter(({ row }) => this.#workOff(row, turns, now)).map(({ row }) => row.send_id)
    return { queue, isMore: isSweeping || due.length === most }
  }

  /** True: it is to be put into the queue. `turns`: how many of each person were, transactional ones apart. */
  #workOff(row: SendRow, turns: Map<string, number>, now: number): boolean {
    if (row.state === 'sending' || row.expires_at <= now) {
      const { attempt } = row
      const isCalled = row.state === 'sending'
      this.#put(
        settledRow(row, isCalled ? { kind: 'unknown', attempt, detail: '' } : { kind: 'drop', why: 'expired' }, now),
      )
      return false
    }
    const turn = row.kind === 'transactional' ? 0 : (turns.get(row.profile_id) ?? 0)
    if (row.kind !== 'transactional') turns.set(row.profile_id, turn + 1)
    if (turn > 0) this.#sends.put({ ...row, due_at: Math.min(now + turn * TURN_MS, row.expires_at) })
    else
      this.#sends.put({
        ...row,
        state: 'claimed',
        why: null,
        due_at: now + UNQUEUED_MS,
        changed_at: changedAt(row, now),
      })
    return turn === 0
  }

  /** When there is something to do next, ms UTC; null: never. */
  nextDueAt(): number | null {
    return this.#held.nextSweep() ? 0 : this.#sends.nextDueAt()
  }

  /**
   * The owner holds a scenario: from now on nothing of it starts; what waits for something else waits for that (`paused`)
   * or ends (`stopped`), in slices, by the alarm. Null: it goes on.
   */
  hold(scenarioId: string, how: Held | null): void {
    this.#held.hold(scenarioId, how)
  }

  /** These scenarios are live, whatever was told of them: a word that was lost holds nobody up. */
  goOn(liveIds: readonly string[]): void {
    for (const scenarioId of this.#held.heldIds()) if (liveIds.includes(scenarioId)) this.#held.hold(scenarioId, null)
  }

  /** True: there may be more to sweep. */
  #sweep(now: number, most: number): boolean {
    const sweep = this.#held.nextSweep()
    if (!sweep) return false
    const { what, after } = sweep
    const last =
      what === PURGE
        ? this.#sends.purge({ after, most: PURGE_SLICE }, { now, forgetBefore: now - KEPT_MS })
        : this.#sweepScenario(what, { after, most }, now)
    this.#held.swept(what, last)
    return true
  }

  #sweepScenario(scenarioId: string, { after, most }: { after: string; most: number }, now: number): string | null {
    const how = this.#held.heldHow(scenarioId)
    const rows = this.#sends.waitingOf(scenarioId, after, most)
    for (const row of rows)
      if (how === null && row.why === 'paused') this.#sends.put({ ...row, due_at: now })
      else if (how !== null && row.why !== how) this.#put(heldRow(row, how, now))
    return rows.length < most ? null : (rows.at(-1)?.send_id ?? null)
  }

  suppress(addressHash: string, why: LedgerReason, now: number): void {
    this.#held.suppress(addressHash, why, now)
  }

  /** It is right again: a person confirmed the address anew. */
  unsuppress(addressHash: string, why: LedgerReason): void {
    this.#held.unsuppress(addressHash, why)
  }

  /** Those that ended, or wait for their scenario, and whose runs were not told. Tell them, write their rows, then call `setTold`. */
  untold(most: number): NotedSend[] {
    return this.#sends.untold(most).map(toNoted)
  }

  setTold(told: readonly NotedSend[]): void {
    this.#sends.setTold(told.map(({ request, at }) => ({ sendId: request.sendId, at })))
  }

  #put(row: SendRow): NotedSend {
    this.#sends.put(row)
    return toNoted(row)
  }
}

/** Its run and the screens are told. */
const heldRow = (row: SendRow, how: Held, now: number): SendRow => ({
  ...settledRow(row, heldOutcome(how), now),
  untold: 1,
})

const heldOutcome = (how: Held): Extract<SendOutcome, { kind: 'wait' | 'drop' }> =>
  how === 'paused'
    ? { kind: 'wait', state: 'deferred', why: 'paused', untilAt: null }
    : { kind: 'drop', why: 'stopped' }
