/** @module A shop with scenarios: the queue's steps, the Scheduler's work, its ledger and the sender, in one process. */

import { parse } from '../../contract/parse.ts'
import { abandonedCart } from '../../contract/recipes/abandoned-cart.ts'
import type { Recipe } from '../../contract/recipes/recipe.ts'
import { scenarioOf } from '../../contract/recipes/scenario-of.ts'
import { ScenarioSchema } from '../../contract/scenario/scenario.ts'
import { breakAt } from '../../worker/core/failpoint.ts'
import { settlePersons } from '../../worker/core/identity/settle-persons.ts'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import { ingestOrders } from '../../worker/core/ingest-orders.ts'
import { ingestTraits } from '../../worker/core/ingest-traits.ts'
import { ingestVisits } from '../../worker/core/ingest-visits.ts'
import { checkSend } from '../../worker/core/message/check-send.ts'
import { mayWrite } from '../../worker/core/message/may-write.ts'
import { mixUntil } from '../../worker/core/message/mix-until.ts'
import type { SendRequest } from '../../worker/core/message/send-request.ts'
import { conditionSegments, enteredOf, withoutScenarios } from '../../worker/core/scenario/condition-segments.ts'
import type { Happening } from '../../worker/core/scenario/happening.ts'
import { happeningsOf } from '../../worker/core/scenario/happenings-of.ts'
import { hearPeople } from '../../worker/core/scenario/hear-people.ts'
import { isEntry } from '../../worker/core/scenario/is-entry.ts'
import { stepPeople } from '../../worker/core/scenario/step-people.ts'
import { whyNotWanted } from '../../worker/core/scenario/still-wanted.ts'
import { followPeople } from '../../worker/core/segment/follow-people.ts'
import { followedSegments } from '../../worker/core/segment/followed-segments.ts'
import { matches } from '../../worker/core/segment/matches.ts'
import type { Env } from '../../worker/env.ts'
import { followTouched } from '../../worker/jobs/follow-touched.ts'
import { readHappenings } from '../../worker/jobs/read-happenings.ts'
import { readSendFacts } from '../../worker/jobs/read-send-facts.ts'
import { type SendDesk, sendMessages } from '../../worker/jobs/send-messages.ts'
import { settlePeople } from '../../worker/jobs/settle-people.ts'
import { storeOrders } from '../../worker/jobs/store-orders.ts'
import { storeSteps } from '../../worker/jobs/store-steps.ts'
import { storeTraits } from '../../worker/jobs/store-traits.ts'
import { storeVisits } from '../../worker/jobs/store-visits.ts'
import { suppressAddress } from '../../worker/jobs/suppress-address.ts'
import { endSweep, neededSweep, nextSlice } from '../../worker/jobs/sweep-people.ts'
import { nextLedgerAt, workLedger } from '../../worker/objects/scheduler/ledger-work.ts'
import { MembershipWork } from '../../worker/objects/scheduler/membership-work.ts'
import { Rounds } from '../../worker/objects/scheduler/read-round.ts'
import { RestoreWork } from '../../worker/objects/scheduler/restore-work.ts'
import { RunWork } from '../../worker/objects/scheduler/run-work.ts'
import { SendLedger } from '../../worker/objects/scheduler/send-ledger.ts'
import { addressHash } from '../../worker/store/address-hash.ts'
import { readCustomerModels } from '../../worker/store/customer-models.ts'
import { EffectOutbox } from '../../worker/store/effect-outbox.ts'
import { readFollowing } from '../../worker/store/following.ts'
import { putMessageSettings, readMessageSettings } from '../../worker/store/message-settings.ts'
import { keepMessages, noteMessages } from '../../worker/store/messages.ts'
import { NEXT_DUE_RUN } from '../../worker/store/scenario-runs.ts'
import { publishScenario } from '../../worker/store/scenarios.ts'
import { withOrders } from '../../worker/store/with-orders.ts'
import { objectSqlite } from '../store/object-sqlite.ts'
import { backUp, openSqlite } from '../store/sqlite-d1.ts'

/** What ends a process: nothing after it is done any more. */
export class Crash extends Error {}

/** `send`: the provider. It is called once a message, or something is wrong. */
export interface CartShop {
  db: D1Database
  deliver: (bodies: readonly IngestMessage[]) => Promise<void>
  unsubscribe: (email: string) => Promise<void>
  /** Steps runs, works off the ledger, and sends what lies in the queue, as long as there is something due. */
  workOff: () => Promise<void>
  nextAt: () => Promise<number | null>
  /** Copies the database; what is returned sets it back. */
  backUp: () => () => void
}

/** `recipes`: its scenarios. `@default` the cart series. */
export async function openCartShop(
  send: (request: SendRequest) => void,
  clock: () => number,
  recipes: readonly Recipe[] = [abandonedCart],
): Promise<CartShop> {
  const { db, sqlite, statements } = openSqlite()
  sqlite.exec(`INSERT INTO shop_settings (one, version, definition) VALUES (1, 0, '{"holdout":0}')`)
  const settings = await readMessageSettings(db)
  const wide = { most: 100, days: 7 }
  await putMessageSettings(db, { ...settings, cap: { marketing: wide, triggered: wide, adapts: false } })
  for (const recipe of recipes) {
    const parsed = parse(ScenarioSchema, { ...scenarioOf(recipe), status: 'live', holdout: 0 })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
    await publishScenario(db, parsed.value, { now: 0, by: null, base: null })
  }
  const sql = objectSqlite()
  const ledger = new SendLedger(sql)
  const queue: string[] = []
  const doors = {
    ...{ db, ledger, outbox: new EffectOutbox(sql), handOn: async () => {}, asked: async () => {} },
    queueSends: async (sendIds: readonly string[]) => void queue.push(...sendIds),
  }
  const rounds = new Rounds(db, { readModels: readCustomerModels, readMessageSettings, matches })
  const runs = new RunWork(doors, rounds, { isEntry, hearPeople, stepPeople })
  const restore = new RestoreWork({ db, sql, found: () => rounds.forget() })
  const desk = deskOf({ db, ledger, restore }, send, clock)
  const kept = new Map<string, unknown>()
  const storage = {
    get: async (key: string) => kept.get(key),
    put: async (key: string, value: unknown) => void kept.set(key, value),
    delete: async (key: string) => kept.delete(key),
  } as never
  const memberships = new MembershipWork(
    { db, storage, runs },
    {
      ...{ readFollowing, followPeople, followedSegments, neededSweep, nextSlice, endSweep },
      ...{ conditionSegments, enteredOf, withoutScenarios },
    },
  )
  const scheduler = {
    follow: (profileIds: string[], happenings: Happening[]) => memberships.follow({ profileIds, happenings }, clock()),
    followUntold: (profileIds: string[]) => memberships.follow({ profileIds }, clock()),
    suppressAddress: async (hash: string, why: 'unsubscribed') => ledger.suppress(hash, why, clock()),
  }
  const env = {
    DB: db,
    SCHEDULER: { getByName: () => scheduler },
    RECOMMENDER: { getByName: () => ({ record: async () => {}, recordBaskets: async () => {} }) },
  } as unknown as Env

  return {
    db,
    deliver: (bodies) => store(bodies, env),
    unsubscribe: (email) =>
      suppressAddress(env, {
        ...{
          email,
          reason: 'unsubscribed',
          sinceAt: clock(),
          untilAt: null,
          toldBy: 'page',
          sendId: null,
          detail: null,
        },
      } as never),
    async workOff() {
      // Nobody reads them here, and of thousands of stories they are gigabytes.
      statements.length = 0
      await restore.check(clock())
      while (await restore.slice(clock())) {}
      for (let isMore = true; isMore; ) {
        const hasStepped = await runs.stepDue(clock)
        isMore = (await workLedger(doors, runs, clock())) || hasStepped
        while (queue.length > 0) isMore = (await consume(queue, desk)) || isMore
      }
    },
    backUp: () => backUp(sqlite),
    async nextAt() {
      const dues = [await readNextRun(db), nextLedgerAt(doors)].filter((at) => at !== null)
      return dues.length > 0 ? Math.min(...dues) : null
    },
  }
}

/** The steps of worker/index.ts that carts and orders go through. */
async function store(bodies: readonly IngestMessage[], env: Env): Promise<void> {
  const of = <Kind extends IngestMessage['kind']>(...kinds: Kind[]) =>
    bodies.filter((body): body is Extract<IngestMessage, { kind: Kind }> => kinds.includes(body.kind as Kind))
  const [visits, orders] = [of('visit'), of('orders')]
  const { purchases, proven } = await storeVisits(visits, env, ingestVisits)
  const parts = { planOf: ingestOrders, withOrders }
  const { ordered, past } = await storeOrders({ messages: orders, purchases }, env, parts)
  const named = await storeTraits(of('traits'), env, ingestTraits)
  const stepped = await storeSteps(of('steps'), env)
  const changed = [...new Set([...proven, ...ordered, ...named])]
  await settlePeople({ messages: of('proof', 'apart'), changed }, env, settlePersons)
  const happenings = await readHappenings({ visits, purchases, orders, stepped }, env, happeningsOf)
  await followTouched(bodies, { touched: ordered, past, named, happenings }, env)
}

/** One batch; a message that was not acknowledged comes again. */
async function consume(queue: string[], desk: SendDesk): Promise<boolean> {
  const taken = queue.splice(0, 20)
  const left = new Set(taken)
  const messages = taken.map((sendId) => ({ body: { sendId }, ack: () => void left.delete(sendId), retry: () => {} }))
  try {
    await sendMessages({ messages } as never, desk)
  } catch (error) {
    if (!(error instanceof Crash)) throw error
  }
  queue.push(...left)
  return true
}

/** As the Scheduler answers (worker/objects/scheduler.ts). */
function deskOf(
  { db, ledger, restore }: { db: D1Database; ledger: SendLedger; restore: RestoreWork },
  send: (request: SendRequest) => void,
  clock: () => number,
): SendDesk {
  return {
    ledger: {
      openSends: async (ids) => ((await restore.isHolding(clock())) ? [] : ledger.open(ids)),
      heldSend: async (sendId, facts) => ledger.held(sendId, facts, clock()),
      startSend: async (sendId, facts) =>
        (await restore.isHolding(clock())) ? { kind: 'gone' } : ledger.start(sendId, facts, clock()),
      settleSend: async (sendId, outcome) => ledger.settle(sendId, outcome, clock()),
    },
    read: (requests, at) => readSendFacts(db, requests, at),
    check: (request, facts, at) => checkSend(request, facts, { whyNotWanted, mayWrite, matches, mixUntil }, at),
    async write({ request }, { permission, message }) {
      const email = permission.email ?? ''
      const about = { purpose: message.purpose, address: email, subject: 'Cart', proof: permission.proof, links: [] }
      const deliver = async () => {
        send(request)
        return { kind: 'sent', providerId: request.sendId } as const
      }
      return { about, addressHash: await addressHash(email), deliver }
    },
    keep: async (written) => void (await db.batch(keepMessages(db, written))),
    note: async (noted) => void (await db.batch(noteMessages(db, noted))),
    isBad: async () => {},
    clock,
    atOnce: 4,
  }
}

/** From now on about every nth place between two steps of a message breaks off what is done. `hasCrashed` is told. */
export function crashEvery(places: number, chance: () => number, hasCrashed: () => void): void {
  breakAt(() => {
    if (chance() >= 1 / places) return
    hasCrashed()
    throw new Crash()
  })
}

/** Nobody is in a segment here, so memberships are not looked at. */
async function readNextRun(db: D1Database): Promise<number | null> {
  const row = await db.prepare(`SELECT (${NEXT_DUE_RUN}) AS due_at`).first<{ due_at: number | null }>()
  return row?.due_at ?? null
}
