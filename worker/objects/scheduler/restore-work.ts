/** @module Notices that D1 was set back to an earlier moment, holds messages, and writes back what the ledger remembers. */
import { isSetBack, MARK_MS, type Mark, toldSince } from '../../core/restore/mark.ts'
import { nextRestoreStep, type OpenRestore } from '../../core/restore/restore-step.ts'
import { addressHash } from '../../store/address-hash.ts'
import { endRunsByUnsubscribing } from '../../store/end-runs-by-unsubscribing.ts'
import { listKnownAddresses } from '../../store/known-addresses.ts'
import { noteMessages } from '../../store/messages.ts'
import { profilesOfAddresses } from '../../store/profiles-of-address.ts'
import { growMark, putFirstMark, putMark, putRestored, readMark } from '../../store/restore-mark.ts'
import { readScenarioStatuses } from '../../store/scenario-statuses.ts'
import { setScenarioStatus } from '../../store/scenarios.ts'
import { RestoreRows } from '../../store/send-ledger/restore-rows.ts'
import { toNoted } from '../../store/send-ledger/send-row.ts'
import { SendRows } from '../../store/send-ledger/send-rows.ts'
import { stopAllRuns } from '../../store/stop-runs.ts'
import {
  missingSuppressions,
  putMissingAddresses,
  putRemembered,
  type RememberedSuppression,
} from '../../store/write-back.ts'

/** Whoever asks whether messages are held is told what was so at most so long ago, ms. Our policy: one row read. */
const FRESH_MS = 5000
/** Messages that are told again together, and addresses that are looked at together. Our policy. */
const MESSAGES = 100
const ADDRESSES = 500

/** `found`: what was read of D1 before is not true any more. */
export interface RestoreDoors {
  db: D1Database
  sql: SqlStorage
  found: () => void
}

/** Each slice is kept when it is done, and done twice it comes to the same: cut off anywhere, it goes on. `now` in ms UTC. */
export class RestoreWork {
  readonly #db: D1Database
  readonly #rows: RestoreRows
  readonly #sends: SendRows
  readonly #found: () => void
  #lookedAt = Number.NEGATIVE_INFINITY
  /** Something was done since the mark grew. */
  #isStale = false

  constructor({ db, sql, found }: RestoreDoors) {
    this.#db = db
    this.#sends = new SendRows(sql)
    this.#rows = new RestoreRows(sql)
    this.#found = found
  }

  /** What the ledger remembers is being written back. */
  isOpen(): boolean {
    return this.#rows.open() !== null
  }

  /** Are messages held? Asks D1 where nobody did so a moment ago. */
  async isHolding(now: number): Promise<boolean> {
    if (Math.abs(now - this.#lookedAt) > FRESH_MS) await this.#look(now)
    return this.isOpen()
  }

  /** Called before the alarm's work: lets the mark grow where its time has come, else compares it. */
  async check(now: number): Promise<void> {
    const known = this.#rows.mark()
    this.#isStale = true
    if (!known || this.isOpen() || now - known.markedAt < MARK_MS) return this.#look(now)
    const grown = await growMark(this.#db, known.count, now)
    if (!grown) return this.#look(now)
    this.#rows.setMark(grown)
    this.#lookedAt = now
    this.#isStale = false
  }

  /** Something was done that a restore would undo. */
  touch(): void {
    this.#isStale = true
  }

  /** When the mark is to grow, ms UTC; null: nothing was done since it did. */
  nextAt(): number | null {
    return this.#isStale ? (this.#rows.mark()?.markedAt ?? 0) + MARK_MS : null
  }

  async #look(now: number): Promise<void> {
    const [known, open] = [this.#rows.mark(), this.#rows.open()]
    const found = await readMark(this.#db)
    this.#lookedAt = now
    if (!known) return this.#begin(found, now)
    // Somebody else saw to it meanwhile, or D1 is to be marked anew yet.
    if (this.#rows.mark()?.count !== known.count || open?.step === 'mark') return
    if (found && !isSetBack(known, found)) this.#rows.setMark(found)
    else this.#open(known, found, now)
  }

  async #begin(found: Mark | null, now: number): Promise<void> {
    const mark = found ?? (await putFirstMark(this.#db, now)) ?? (await readMark(this.#db))
    if (mark) this.#rows.setMark(mark)
  }

  /** One that is under way begins anew. In one transaction, for nothing is waited for. */
  #open(known: Mark, found: Mark | null, now: number): void {
    const before = this.#rows.open()
    const backTo = Math.min(found?.markedAt ?? 0, before?.backTo ?? Number.POSITIVE_INFINITY)
    this.#rows.setMark({ count: known.count + 1, markedAt: now })
    this.#rows.setOpen({
      ...{ foundAt: before?.foundAt ?? now, backTo, step: 'mark', after: '' },
      ...{ suppressed: 0, noted: 0, paused: 0 },
    })
    this.#found()
    console.error('the database was set back; messages are held until the ledger is written back', { backTo })
  }

  /** Works off a slice. False: all is written back, and messages go again. */
  async slice(now: number): Promise<boolean> {
    const open = this.#rows.open()
    if (!open) return false
    const done = await this.#work(open, now)
    const next = done.after === null ? nextRestoreStep(open.step) : open.step
    const { step, after: _, ...told } = { ...open, ...done.counts }
    await this.#db.batch([putRestored(this.#db, { ...told, endedAt: next === null ? now : null })])
    const current = this.#rows.open()
    // D1 was set back once more meanwhile: it has begun anew.
    if (current?.step !== open.step || current.after !== open.after) return true
    this.#rows.setOpen(next === null ? null : { ...told, step: next, after: done.after ?? '' })
    if (next === null) this.#rows.dueAtOnce(now)
    return next !== null
  }

  #work(open: OpenRestore, now: number): Promise<Done> {
    switch (open.step) {
      case 'mark':
        return this.#setMark()
      case 'scenarios':
        return this.#holdScenarios(open, now)
      case 'sends':
        return this.#tellSends(open)
      case 'addresses':
        return this.#tellAddresses(open)
    }
  }

  async #setMark(): Promise<Done> {
    const mark = this.#rows.mark()
    if (mark) await this.#db.batch([putMark(this.#db, mark)])
    return { after: null, counts: {} }
  }

  /** What the owner held goes on by the owner's word alone. */
  async #holdScenarios({ paused }: OpenRestore, now: number): Promise<Done> {
    const held = this.#rows.heldScenarios()
    const statuses = await readScenarioStatuses(
      this.#db,
      held.map(({ scenarioId }) => scenarioId),
    )
    for (const { scenarioId, how } of held) {
      if (statuses.get(scenarioId) === 'live') await setScenarioStatus(this.#db, scenarioId, { status: 'paused', now })
      if (how === 'stopped') await stopAllRuns(this.#db, scenarioId, now)
    }
    const live = held.filter(({ scenarioId }) => statuses.get(scenarioId) === 'live')
    return { after: null, counts: { paused: paused + live.length } }
  }

  async #tellSends({ after, backTo, noted }: OpenRestore): Promise<Done> {
    const rows = this.#rows.notedAfter(after, toldSince(backTo), MESSAGES)
    const last = rows.length < MESSAGES ? null : (rows.at(-1)?.send_id ?? null)
    if (rows.length > 0) await this.#db.batch(noteMessages(this.#db, rows.map(toNoted)))
    this.#sends.tellAgain(rows.map(({ send_id }) => send_id))
    return { after: last, counts: { noted: noted + rows.length } }
  }

  async #tellAddresses({ after, backTo, suppressed }: OpenRestore): Promise<Done> {
    const emails = await listKnownAddresses(this.#db, after, ADDRESSES)
    const hashes = new Map(await Promise.all(emails.map(async (email) => [await addressHash(email), email] as const)))
    const emailOf = (hash: string): string => hashes.get(hash) ?? ''
    const missing = await this.#suppress(
      this.#rows.suppressedAmong([...hashes.keys()]).map(({ addressHash: hash, why, suppressedAt }) => ({
        ...{ email: emailOf(hash), reason: why, sinceAt: suppressedAt },
      })),
    )
    const sent = this.#rows.sentTo([...hashes.keys()], toldSince(backTo))
    const lost = sent.map(({ sendId, addressHash: hash }) => ({ sendId, email: emailOf(hash) }))
    if (lost.length > 0) await this.#db.batch(putMissingAddresses(this.#db, lost))
    const last = emails.length < ADDRESSES ? null : (emails.at(-1) ?? null)
    return { after: last, counts: { suppressed: suppressed + missing } }
  }

  /** As suppressAddress does it: written down and their runs ended in one transaction. Returns how many were missing in D1. */
  async #suppress(remembered: readonly RememberedSuppression[]): Promise<number> {
    const missing = remembered.length > 0 ? await missingSuppressions(this.#db, remembered) : []
    if (missing.length === 0) return 0
    // A mailbox that is gone may come back: runs go on without mails.
    const ending = missing.filter(({ reason }) => reason !== 'bounced').map(({ email }) => email)
    const profileIds = await profilesOfAddresses(this.#db, ending)
    const latest = Math.max(...missing.map(({ sinceAt }) => sinceAt))
    await this.#db.batch([
      ...putRemembered(this.#db, missing),
      ...(profileIds.length > 0 ? [endRunsByUnsubscribing(this.#db, profileIds, latest)] : []),
    ])
    return missing.length
  }
}

/** `after`: where the step goes on; null: it has come to its end. */
interface Done {
  after: string | null
  counts: Partial<Pick<OpenRestore, 'suppressed' | 'noted' | 'paused'>>
}
