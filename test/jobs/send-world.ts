/** @module A shop whose Scheduler and sender run in one process: real ledger, real D1 statements, any provider, any crash. */

import * as v from 'valibot'
import type { MailBlockInput } from '../../contract/message/mail-block.ts'
import { ScenarioSchema } from '../../contract/scenario/scenario.ts'
import { breakAt, type Failpoint } from '../../worker/core/failpoint.ts'
import { checkSend } from '../../worker/core/message/check-send.ts'
import type { OutgoingMail, SendMail } from '../../worker/core/message/delivery.ts'
import type { NotedSend } from '../../worker/core/message/ledger-door.ts'
import { mayWrite } from '../../worker/core/message/may-write.ts'
import { mixUntil } from '../../worker/core/message/mix-until.ts'
import { newProfile } from '../../worker/core/profile.ts'
import type { Happening } from '../../worker/core/scenario/happening.ts'
import { hearPeople } from '../../worker/core/scenario/hear-people.ts'
import { isEntry } from '../../worker/core/scenario/is-entry.ts'
import { stepPeople } from '../../worker/core/scenario/step-people.ts'
import { whyNotWanted } from '../../worker/core/scenario/still-wanted.ts'
import { matches } from '../../worker/core/segment/matches.ts'
import { readSendFacts } from '../../worker/jobs/read-send-facts.ts'
import { type SendDesk, sendMessages } from '../../worker/jobs/send-messages.ts'
import { nextLedgerAt, workLedger } from '../../worker/objects/scheduler/ledger-work.ts'
import { Rounds } from '../../worker/objects/scheduler/read-round.ts'
import { RunWork } from '../../worker/objects/scheduler/run-work.ts'
import { SendLedger } from '../../worker/objects/scheduler/send-ledger.ts'
import { addressHash } from '../../worker/store/address-hash.ts'
import { readCustomerModels } from '../../worker/store/customer-models.ts'
import { EffectOutbox } from '../../worker/store/effect-outbox.ts'
import { readMessageSettings } from '../../worker/store/message-settings.ts'
import { keepMessages, listMessages, noteMessages } from '../../worker/store/messages.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { publishScenario } from '../../worker/store/scenarios.ts'
import { NOON } from '../objects/sample-request.ts'
import { objectSqlite } from '../store/object-sqlite.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

/** What ends a process: nothing after it is done any more. */
class Crash extends Error {}

/** Kinds by the scenario that sends them. */
export const KINDS = ['transactional', 'triggered', 'marketing'] as const
export type Kind = (typeof KINDS)[number]

export interface World {
  db: D1Database
  ledger: SendLedger
  /** Messages that asked for their people's attention. */
  asked: string[]
  /**
   * People enter the scenario of that kind, and their message goes as far as it goes. Where the process ends the event
   * is told again, after `meanwhile`.
   */
  enter: (people: readonly string[], kind: Kind, meanwhile?: () => Promise<void>) => Promise<void>
  /** The clock goes on until nothing is left to do, or by so many ms. */
  untilQuiet: (mostMs?: number) => Promise<void>
  /** What became of each message, as screens read it. */
  ended: () => Promise<{ who: string; kind: Kind; state: string; why: string | null; sendId: string }[]>
  /** The process ends there, once, at the nth message that comes by. What is returned says whether it did. */
  crashAt: (at: Failpoint, nth?: number) => () => boolean
  now: () => number
  /** Done once, while the next messages are stored as they were written; returns by how many ms the clock goes on. */
  whileWritten: (work: () => Promise<number>) => void
}

/** `blocks`: of every message. `onWrite`: called with the address whenever one is written, and may throw. */
interface WorldOptions {
  blocks?: MailBlockInput[]
  onWrite?: (email: string) => void
}

const scenarioOf = (kind: Kind, blocks: MailBlockInput[]) =>
  v.parse(ScenarioSchema, {
    ...{ scenarioId: kind, name: kind, status: 'live', kind, holdout: 0 },
    // What is owed is about an order.
    entry:
      kind === 'transactional' ? { on: 'order', step: 'shipped' } : { on: 'event', event: 'custom_event', name: kind },
    first: 'hello',
    steps: { hello: { kind: 'send', messageId: 'hello', next: null } },
    messages: {
      hello: {
        ...{ channel: 'email', name: 'Hello' },
        content: { subject: 'Hello', blocks },
      },
    },
  })

export async function openWorld(
  send: SendMail,
  { blocks = [{ kind: 'text', text: 'Hello' }], onWrite = () => {} }: WorldOptions = {},
): Promise<World> {
  // What another world was to end at.
  breakAt(null)
  const { db, sqlite } = openSqlite()
  sqlite.exec(`INSERT INTO shop_settings (one, version, definition) VALUES (1, 0, '{"holdout":0}')`)
  for (const kind of KINDS) await publishScenario(db, scenarioOf(kind, blocks), { now: 0, by: null, base: null })
  const sql = objectSqlite()
  const ledger = new SendLedger(sql)
  let now = NOON
  let isDead = false
  let meanwhile: (() => Promise<number>) | null = null
  const queue: string[] = []
  const asked: string[] = []
  const doors = {
    ...{ db, ledger, outbox: new EffectOutbox(sql), handOn: async () => {} },
    asked: async (noted: readonly NotedSend[]) => void asked.push(...noted.map(({ request }) => request.sendId)),
    queueSends: async (sendIds: readonly string[]) => void queue.push(...sendIds),
  }
  const rounds = new Rounds(db, { readModels: readCustomerModels, readMessageSettings, matches })
  const runs = new RunWork(doors, rounds, { isEntry, hearPeople, stepPeople })

  /** Nothing is done by a process that ended. */
  const alive =
    <In extends unknown[], Out>(work: (...given: In) => Promise<Out> | Out) =>
    async (...given: In): Promise<Out> => {
      if (isDead) throw new Crash()
      const out = await work(...given)
      if (isDead) throw new Crash()
      return out
    }
  const desk: SendDesk = {
    ledger: {
      openSends: alive((ids) => ledger.open(ids)),
      heldSend: alive((sendId, facts) => ledger.held(sendId, facts, now)),
      startSend: alive((sendId, facts) => ledger.start(sendId, facts, now)),
      settleSend: alive((sendId, outcome) => ledger.settle(sendId, outcome, now)),
    },
    read: alive((requests, at) => readSendFacts(db, requests, at)),
    check: (send, facts, at) => checkSend(send, facts, { whyNotWanted, mayWrite, matches, mixUntil }, at),
    write: alive(async ({ request: { sendId, askedAt } }, { permission, message }) => {
      const email = permission.email ?? ''
      onWrite(email)
      const mail: OutgoingMail = {
        ...{ sendId, stream: 'marketing', at: askedAt, from: { name: 'Shop', email: 'shop@example.com' } },
        ...{ to: email, replyTo: null, subject: 'Hello', html: '<p>Hello</p>', text: 'Hello', headers: {} },
      }
      const about = { purpose: message.purpose, address: email, subject: 'Hello', proof: permission.proof, links: [] }
      return { about, addressHash: await addressHash(email), deliver: alive(() => send(mail)) }
    }),
    keep: alive(async (written) => {
      await db.batch(keepMessages(db, written))
      const work = meanwhile
      meanwhile = null
      now += (await work?.()) ?? 0
    }),
    note: alive(async (noted) => void (await db.batch(noteMessages(db, noted)))),
    isBad: alive(async () => {}),
    clock: () => now,
    atOnce: 4,
  }

  /** Does it; if the process ends meanwhile, a new one begins. False: it ended. */
  const survive = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof Crash)) throw error
    }
    const hasEnded = isDead
    isDead = false
    return !hasEnded
  }
  /** Two consumers at once, as wrangler.toml has it; a message that was not acknowledged comes again. */
  const consume = async () => {
    const taken = queue.splice(0, 40)
    const done = new Set<number>()
    const batchOf = (half: number) => ({
      messages: taken.flatMap((sendId, n) => {
        const ack = () => void (isDead || done.add(n))
        return n % 2 === half
          ? [{ body: { sendId }, ack, retry: () => {} } as unknown as Message<{ sendId: string }>]
          : []
      }),
    })
    await survive(() => Promise.all([sendMessages(batchOf(0), desk), sendMessages(batchOf(1), desk)]))
    queue.push(...taken.filter((_, n) => !done.has(n)))
  }
  const workOff = async () => {
    let isMore = true
    for (let slice = 0; isMore; slice++) {
      if (slice > 200) throw new Error('the alarm never ends')
      let found = true
      await survive(async () => {
        found = await workLedger(doors, runs, now)
      })
      isMore = found
    }
  }
  const untilQuiet = async (mostMs = Number.POSITIVE_INFINITY) => {
    const end = now + mostMs
    for (let round = 0; round < 500; round++) {
      await workOff()
      const next = nextLedgerAt(doors)
      if (queue.length > 0) await consume()
      else if (next === null || next > end) return
      else now = Math.max(now, next)
    }
    throw new Error('it never ends')
  }

  return {
    ...{ db, ledger, asked, untilQuiet, now: () => now },
    async enter(people, kind, between = async () => {}) {
      await db.batch([
        ...putProfiles(
          db,
          people.map((profileId) => ({ ...newProfile(profileId), firstSeenAt: now, lastSeenAt: now })),
        ),
        ...people.flatMap((profileId) => permissionOf(db, profileId)),
      ])
      const happenings = people.map((profileId): Happening => {
        const [about, order] = [{ id: `${profileId} ${kind}`, at: now, profileId }, `order of ${profileId}`]
        return kind === 'transactional'
          ? { ...about, kind: 'order', step: 'shipped', transactionId: order }
          : { ...about, kind: 'event', event: 'custom_event', name: kind, productIds: [], categories: [] }
      })
      // The queue of events brings it again until it was taken in.
      while (!(await survive(() => runs.hear({ profileIds: people, happenings }, now)))) {
        rounds.forget()
        await between()
      }
    },
    async ended() {
      const rows = await listMessages(db, {}, 1000)
      return rows.map(({ profileId: who, kind, state, why, sendId }) => ({ who, kind, state, why, sendId }))
    },
    whileWritten(work) {
      meanwhile = work
    },
    crashAt(at, nth = 1) {
      let left = nth
      breakAt((here) => {
        if (isDead) throw new Crash()
        if (here !== at || --left !== 0) return
        isDead = true
        throw new Crash()
      })
      return () => left <= 0
    },
  }
}

/** The shop says that the address is theirs, and that they subscribed. */
function permissionOf(db: D1Database, profileId: string): D1PreparedStatement[] {
  const email = `${profileId}@example.com`
  return [
    db
      .prepare(
        `INSERT OR IGNORE INTO identity_links (profile_id, kind, value, level, linked_at) VALUES (?1, 'email', ?2, 'verified', 0)`,
      )
      .bind(profileId, email),
    db
      .prepare(
        `INSERT OR IGNORE INTO shop_permissions (email, subscribed, since_at, told_at, told_by, profile_id)
         VALUES (?1, 1, 1, 1, 'api', ?2)`,
      )
      .bind(email, profileId),
  ]
}
