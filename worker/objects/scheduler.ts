/** @module Durable Object: what must happen at its moment, by one alarm: segments, runs of scenarios, and their messages. */
import { DurableObject } from 'cloudflare:workers'
import type { AskedMessage } from '../core/ingest-message.ts'
import type { LedgerDoor, LedgerReason, NotedSend, SendOutcome, StartFacts } from '../core/message/ledger-door.ts'
import { conditionSegments, enteredOf, withoutScenarios } from '../core/scenario/condition-segments.ts'
import type { Happening } from '../core/scenario/happening.ts'
import { hearPeople } from '../core/scenario/hear-people.ts'
import { isEntry } from '../core/scenario/is-entry.ts'
import { stepPeople } from '../core/scenario/step-people.ts'
import type { FollowPlan } from '../core/segment/follow-people.ts'
import { followPeople } from '../core/segment/follow-people.ts'
import { followedSegments, untoldSegments } from '../core/segment/followed-segments.ts'
import { matches } from '../core/segment/matches.ts'
import { segmentTidings } from '../core/webhook-out/segment-tidings.ts'
import type { Env } from '../env.ts'
import { birthdaysSlice } from '../jobs/entries/birthdays.ts'
import { productsSlice } from '../jobs/entries/products.ts'
import { slotsSlice } from '../jobs/entries/slots.ts'
import { subscribedSlice } from '../jobs/entries/subscribed.ts'
import { handEffects } from '../jobs/hand-effects.ts'
import { endSweep, neededSweep, nextSlice } from '../jobs/sweep-people.ts'
import { tellStatements } from '../jobs/tell-outside.ts'
import { readCustomerModels } from '../store/customer-models.ts'
import { EffectOutbox } from '../store/effect-outbox.ts'
import { readFollowing } from '../store/following.ts'
import { readMessageSettings } from '../store/message-settings.ts'
import { readNextDue } from '../store/next-due.ts'
import { EntryWork } from './scheduler/entry-work.ts'
import { type LedgerDoors, lookAgainAt, nextLedgerAt, workLedger } from './scheduler/ledger-work.ts'
import { MembershipWork } from './scheduler/membership-work.ts'
import { Rounds } from './scheduler/read-round.ts'
import { restAfter } from './scheduler/rest-after.ts'
import { RestoreWork } from './scheduler/restore-work.ts'
import { RunWork } from './scheduler/run-work.ts'
import { SendLedger } from './scheduler/send-ledger.ts'
import { Turns } from './scheduler/turns.ts'

/** Rounds of one alarm; the next follows at once. Our policy: the free plan allows a run some 50 queries. */
const MOST_ROUNDS = 4
/** After trouble it is tried again, ms. Our policy. */
const AGAIN_MS = 10_000
/** It wakes at least so often, to notice what nobody told it: what the night learned in a shop without visitors. */
const WATCH_MS = 3_600_000

const ROUND_PARTS = { readModels: readCustomerModels, readMessageSettings, matches }
const ENTRY_SOURCES = {
  ...{ subscribed: subscribedSlice, birthday: birthdaysSlice },
  ...{ schedule: slotsSlice, product: productsSlice },
}
const MEMBERSHIP_RULES = {
  ...{ readFollowing, followPeople, followedSegments, neededSweep, nextSlice, endSweep },
  ...{ conditionSegments, enteredOf, withoutScenarios },
}

/**
 * One object for the shop: the only writer of memberships, which it works off one after the other, so that nobody enters
 * twice; the keeper of the send ledger; and the one who steps runs. D1 knows who is due; the object keeps the alarm for the
 * first of them. What people do and what is due have turns of their own, so that neither waits for the other: runs are
 * written by who read them last.
 */
export class Scheduler extends DurableObject<Env> implements LedgerDoor {
  readonly #doors: LedgerDoors
  readonly #runs: RunWork
  readonly #memberships: MembershipWork
  readonly #entries: EntryWork
  readonly #restore: RestoreWork
  readonly #people = new Turns()
  readonly #due = new Turns()
  #isWorking = false
  /** How often something asked for the alarm. */
  #wakes = 0

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    const { sql } = ctx.storage
    this.#doors = {
      db: env.DB,
      ledger: new SendLedger(sql),
      outbox: new EffectOutbox(sql),
      queueSends: (sendIds) => queueSends(env, sendIds),
      handOn: (effects) => handEffects(effects, env),
      asked: async (noted) => void (await env.EVENTS.sendBatch(noted.map((each) => ({ body: askedMessage(each) })))),
      rest: (ms) => scheduler.wait(ms),
    }
    const rounds = new Rounds(env.DB, ROUND_PARTS)
    this.#runs = new RunWork(this.#doors, rounds, { isEntry, hearPeople, stepPeople })
    this.#entries = new EntryWork({ db: env.DB, storage: ctx.storage, runs: this.#runs }, ENTRY_SOURCES)
    this.#restore = new RestoreWork({ db: env.DB, sql, found: () => this.#runs.forget() })
    const outside = {
      statements: (plan: FollowPlan, now: number) => tellStatements(env.DB, segmentTidings(plan), now),
      wake: () => env.OUTHOOKS.getByName('shop').lookAgain(),
    }
    const places = { db: env.DB, storage: ctx.storage, runs: this.#runs, outside }
    this.#memberships = new MembershipWork(places, MEMBERSHIP_RULES)
  }

  /** Looks at the people of profiles of whom something changed, and lets scenarios hear of it. Throws when nothing could be written. */
  follow(profileIds: readonly string[], happenings: readonly Happening[] = []): Promise<void> {
    return this.#people.take(async () => {
      const isSweeping = await this.#memberships.follow({ profileIds, happenings }, Date.now())
      await this.#wakeAtNext(isSweeping)
    })
  }

  /** The same where what changed is long past, as of orders read in from a file: nobody enters today what they are in by it. */
  followUntold(profileIds: readonly string[]): Promise<void> {
    return this.#people.take(async () => {
      const isSweeping = await this.#memberships.follow({ profileIds, segmentsOf: untoldSegments }, Date.now())
      await this.#wakeAtNext(isSweeping)
    })
  }

  /** Segments, limits, the shop's clock or what was learned may have changed; or something went wrong and nobody set the alarm. */
  lookAgain(): Promise<void> {
    this.#runs.forget()
    return this.#people.take(async () => this.#wakeAtNext(await this.#memberships.lookAgain(Date.now())))
  }

  /** A scenario was published, paused, or stopped: its messages that were not handed over go on, wait, or end. */
  scenarioChanged(scenarioId: string, how: 'live' | 'paused' | 'stopped'): Promise<void> {
    this.#runs.forget()
    this.#doors.ledger.hold(scenarioId, how === 'live' ? null : how)
    return this.#due.take(() => this.#entries.tell(['schedule'])).then(() => this.lookAgain())
  }

  /** Somebody confirmed an address. What this does not hear of is found some minutes later. */
  async addressConfirmed(): Promise<void> {
    await this.#due.take(() => this.#entries.tell(['subscribed']))
    await this.#wakeAtNext(false)
  }

  /** After D1 was set back no message goes until the alarm has written the ledger back. */
  async #isHolding(): Promise<boolean> {
    const isHolding = await this.#restore.isHolding(Date.now())
    if (isHolding) await this.#wakeAt(0)
    return isHolding
  }

  async openSends(sendIds: readonly string[]) {
    // The alarm brings them again.
    return (await this.#isHolding()) ? [] : this.#doors.ledger.open(sendIds)
  }

  async startSends(starts: readonly { sendId: string; facts: StartFacts }[]) {
    if (await this.#isHolding()) return starts.map(() => ({ kind: 'gone' }) as const)
    const answers = starts.map(({ sendId, facts }) => this.#doors.ledger.start(sendId, facts, Date.now()))
    if (answers.some(({ kind }) => kind === 'held')) await this.#wakeAt(lookAgainAt(Date.now()))
    return answers
  }

  async heldSend(sendId: string, facts: StartFacts) {
    if (await this.#isHolding()) return { kind: 'gone' } as const
    const answer = this.#doors.ledger.held(sendId, facts, Date.now())
    if (answer?.kind === 'held') await this.#wakeAt(lookAgainAt(Date.now()))
    return answer
  }

  async settleSends(settled: readonly { sendId: string; outcome: SendOutcome }[]) {
    const noted = settled.map(({ sendId, outcome }) => this.#doors.ledger.settle(sendId, outcome, Date.now()))
    await this.#wakeAt(lookAgainAt(Date.now()))
    return noted
  }

  async resolveSend(sendId: string, as: 'arrived' | 'lost' | 'again') {
    const noted = this.#doors.ledger.resolve(sendId, as, Date.now())
    await this.#wakeAt(nextLedgerAt(this.#doors))
    return noted
  }

  async suppressAddress(addressHash: string, why: LedgerReason) {
    this.#doors.ledger.suppress(addressHash, why, Date.now())
    await this.#markSoon()
  }

  async unsuppressAddress(addressHash: string, why: LedgerReason) {
    this.#doors.ledger.unsuppress(addressHash, why)
    await this.#markSoon()
  }

  /** A database that is set back to before this is known by its mark. */
  async #markSoon(): Promise<void> {
    this.#restore.touch()
    await this.#wakeAt(this.#restore.nextAt())
  }

  override async alarm(): Promise<void> {
    // Set before the work: should it be cut off, nobody else would.
    await this.#wakeAt(Date.now() + AGAIN_MS)
    this.#isWorking = true
    try {
      // After trouble it waits: what failed is due still.
      if (await this.#workOff()) await this.#rearm()
    } finally {
      this.#isWorking = false
    }
  }

  /**
   * Asks each work again as long as it had more to do. False: one was in trouble. After D1 was set back nothing else is
   * done until the ledger is written back.
   */
  async #workOff(): Promise<boolean> {
    if ((await this.#restore.check(Date.now()).catch(noteTrouble)) === 'failed') return false
    let [works, isWell] = [this.#restore.isOpen() ? [this.#writeBack] : this.#works(), true]
    for (let round = 0; works.length > 0 && round < MOST_ROUNDS; round++) {
      const done = await Promise.all(works.map((work) => work().catch(noteTrouble)))
      isWell &&= !done.includes('failed')
      works = works.filter((_, n) => done[n] === true)
    }
    return isWell
  }

  readonly #writeBack = () => this.#due.take(() => this.#restore.slice(Date.now()))

  /** Each works off a slice; false: there is nothing more to do now. Trouble of one does not hold up the others. */
  #works(): (() => Promise<boolean>)[] {
    const pace = { rest: this.#doors.rest, clock: Date.now }
    return [
      () => this.#people.take(() => this.#memberships.slice(Date.now())),
      () => this.#due.take(() => this.#runs.stepDue(Date.now)),
      () => this.#due.take(() => this.#entries.slice(Date.now())),
      () => this.#due.take(() => restAfter(() => workLedger(this.#doors, this.#runs, Date.now()), pace)),
    ]
  }

  /** Sets the alarm for what is left, at once or later; at once also where something came while it was read. */
  async #rearm(): Promise<void> {
    const [now, wakes] = [Date.now(), this.#wakes]
    const isAtOnce = this.#restore.isOpen() || (await this.#memberships.isSweeping())
    const dueAt = isAtOnce ? 0 : ((await this.#nextAt()) ?? Number.MAX_SAFE_INTEGER)
    // From here on whoever comes sets it himself.
    this.#isWorking = false
    await this.ctx.storage.setAlarm(wakes === this.#wakes ? Math.max(now, Math.min(dueAt, now + WATCH_MS)) : now)
  }

  /** When time alone makes something due, ms UTC; null: never. */
  async #nextAt(): Promise<number | null> {
    const dues = await Promise.all([
      ...[readNextDue(this.env.DB), nextLedgerAt(this.#doors), this.#restore.nextAt()],
      this.#entries.nextDueAt(Date.now()),
    ])
    const known = dues.filter((at) => at !== null)
    return known.length > 0 ? Math.min(...known) : null
  }

  async #wakeAtNext(isAtOnce: boolean): Promise<void> {
    await this.#wakeAt(isAtOnce || this.#isWorking ? 0 : await this.#nextAt())
  }

  /**
   * Moves the alarm forward, never back. Who is due at once is due since 0, which is no time for an alarm. While the alarm
   * is at work it looks itself for what is next, once it has done.
   */
  async #wakeAt(dueAt: number | null): Promise<void> {
    this.#wakes++
    if (dueAt === null || this.#isWorking) return
    const at = Math.max(dueAt, Date.now())
    const set = await this.ctx.storage.getAlarm()
    if (set === null || at < set) await this.ctx.storage.setAlarm(at)
  }
}

function noteTrouble(error: unknown): 'failed' {
  console.error('what was due could not be worked off', error)
  return 'failed'
}

const askedMessage = ({ request: { sendId, profileId }, startedAt, at }: NotedSend): AskedMessage => ({
  ...{ kind: 'asked', visitor: profileId, sendId, at: startedAt ?? at },
})

/** Most messages that a queue takes at once. Source: Cloudflare, Queues, limits. */
const AT_ONCE = 100

async function queueSends({ SENDS }: Pick<Env, 'SENDS'>, sendIds: readonly string[]): Promise<void> {
  for (let from = 0; from < sendIds.length; from += AT_ONCE)
    await SENDS.sendBatch(sendIds.slice(from, from + AT_ONCE).map((sendId) => ({ body: { sendId } })))
}
