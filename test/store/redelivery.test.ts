/** @module A batch that fails behind any of its reads and writes, and is delivered again. */
import assert from 'node:assert/strict'
import type { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { settlePersons } from '../../worker/core/identity/settle-persons.ts'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import { ingestOrders } from '../../worker/core/ingest-orders.ts'
import { ingestTraits } from '../../worker/core/ingest-traits.ts'
import { ingestVisits } from '../../worker/core/ingest-visits.ts'
import type { Basket } from '../../worker/core/recommend/knowledge.ts'
import type { Happening } from '../../worker/core/scenario/happening.ts'
import { happeningsOf } from '../../worker/core/scenario/happenings-of.ts'
import { notedOffers } from '../../worker/core/scenario/noted-offers.ts'
import type { Env } from '../../worker/env.ts'
import { followTouched } from '../../worker/jobs/follow-touched.ts'
import { noteOffers } from '../../worker/jobs/note-offers.ts'
import { readHappenings } from '../../worker/jobs/read-happenings.ts'
import { recordBaskets } from '../../worker/jobs/record-baskets.ts'
import { settlePeople } from '../../worker/jobs/settle-people.ts'
import { storeOrders } from '../../worker/jobs/store-orders.ts'
import { storeSteps } from '../../worker/jobs/store-steps.ts'
import { storeTraits } from '../../worker/jobs/store-traits.ts'
import { storeVisits } from '../../worker/jobs/store-visits.ts'
import type { Click } from '../../worker/store/recommender/click-packs.ts'
import { withOrders } from '../../worker/store/with-orders.ts'
import { NOW, sampleEvent } from '../core/sample-event.ts'
import { openSqlite } from './sqlite-d1.ts'

const [ANN, BEN] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const
const DAY = 86_400_000
const teapot = { productId: 'teapot', category: 'Tea', brand: 'Kettle', priceMinor: 2500, quantity: 1 }
const bought = { transactionId: 't1', valueMinor: 2500, currency: 'EUR', items: [teapot] }
const told = { traits: { style: 'plain' } }

const visit = (profileId: string, events: ReturnType<typeof sampleEvent>[]): IngestMessage => ({
  ...{ kind: 'visit', profileId, receivedAt: NOW, device: 'phone', language: 'lt', country: 'LT' },
  ...{ events, rejected: [], dropped: {}, decision: null },
})

const PROVEN: IngestMessage = { kind: 'proof', receivedAt: NOW, profileId: ANN, proof: { customerId: '7' } }

const till = { valueMinor: 900, currency: 'EUR', items: [], at: NOW - DAY, loyaltyCard: 'K9' }

/**
 * Ann was known as customer 7 before, and somebody by a card; then everything comes at once: her visit and Ben's, who
 * turns out to be 7 too, and orders that say whose the card is.
 */
const BATCHES: IngestMessage[][] = [
  [
    visit(ANN, [sampleEvent('page_view', { at: NOW - DAY })]),
    PROVEN,
    { kind: 'orders', receivedAt: NOW, orders: [{ ...till, transactionId: 't2' }] },
  ],
  [
    visit(ANN, [
      sampleEvent('view_item', { params: { item: teapot } }),
      sampleEvent('purchase', { params: bought }),
      sampleEvent('user_properties', { params: told }),
    ]),
    visit(BEN, [
      sampleEvent('view_item', { params: { item: teapot } }),
      sampleEvent('user_engagement'),
      sampleEvent('view_recommendations'),
    ]),
    {
      kind: 'orders',
      receivedAt: NOW,
      orders: [
        { ...bought, at: NOW, customerId: '7', email: 'ann@shop.example' },
        { ...till, transactionId: 't3', customerId: '8' },
      ],
    },
    {
      kind: 'traits',
      receivedAt: NOW,
      people: [
        { customerId: '7', traits: { style: 'boho' } },
        { customerId: '9', loyaltyCard: 'K8', traits: { style: 'boho' } },
        { loyaltyCard: 'K8', traits: { style: 'modern' } },
      ],
    },
    { kind: 'proof', receivedAt: NOW, profileId: BEN, proof: { customerId: '7' } },
    { kind: 'steps', receivedAt: NOW, steps: [{ transactionId: 't1', step: 'shipped', tracking: { number: 'CE1' } }] },
    { kind: 'offer', visitor: `person:${ANN}`, campaignId: 'gift', untilAt: NOW + DAY },
  ],
]

/** The steps of worker/index.ts. */
async function store(bodies: readonly IngestMessage[], env: Env): Promise<void> {
  const of = <Kind extends IngestMessage['kind']>(...kinds: Kind[]) =>
    bodies.filter((body): body is Extract<IngestMessage, { kind: Kind }> => kinds.includes(body.kind as Kind))
  const { purchases, proven } = await storeVisits(of('visit'), env, ingestVisits)
  const { ordered, past, change } = await storeOrders({ messages: of('orders'), purchases }, env, {
    planOf: ingestOrders,
    withOrders,
  })
  await recordBaskets(env, change?.after.orders.values() ?? [])
  const named = await storeTraits(of('traits'), env, ingestTraits)
  const stepped = await storeSteps(of('steps'), env)
  const offered = await noteOffers(of('offer'), env, notedOffers)
  const changed = [...new Set([...proven, ...ordered, ...named, ...offered])]
  await settlePeople({ messages: of('proof', 'apart'), changed }, env, settlePersons)
  const happenings = await readHappenings(
    { visits: of('visit'), purchases, orders: of('orders'), stepped },
    env,
    happeningsOf,
  )
  await followTouched(bodies, { touched: [...ordered, ...named], past, named, happenings }, env)
}

/** A shop in which the answer of the call of that number is lost, though what it asked for was done. */
function shop(failing: number) {
  const { sqlite, db } = openSqlite()
  const followed = new Set<string>()
  const baskets = new Map<string, Basket>()
  const clicks: Click[] = []
  let calls = 0
  const fragile = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const isFailing = ++calls === failing
    const result = await work()
    if (isFailing) throw new Error('its answer was lost')
    return result
  }
  const heard = new Set<string>()
  const follow = (ids: string[], happenings: Happening[] = []) =>
    fragile(async () => {
      for (const id of ids) followed.add(id)
      for (const { id, profileId } of happenings) heard.add(`${id} ${profileId}`)
    })
  const env = {
    DB: { ...db, batch: (each: D1PreparedStatement[]) => fragile(() => db.batch(each)) },
    RECOMMENDER: {
      getByName: () => ({
        record: (told: Click[]) =>
          fragile(async () => {
            clicks.push(...told)
          }),
        recordBaskets: (told: Basket[]) =>
          fragile(async () => {
            for (const basket of told) baskets.set(basket.transactionId, basket)
          }),
      }),
    },
    SCHEDULER: {
      getByName: () => ({ follow, followUntold: follow }),
    },
  } as unknown as Env
  return { env, sqlite, followed, heard, baskets, clicks, calls: () => calls }
}

/** Counted by the delivery, which is more of them where one failed. */
const OF_DELIVERIES = `'received', 'duplicate', 'orders_received', 'orders_duplicate', 'people_received', 'people_duplicate'`

function everything(sqlite: DatabaseSync): unknown {
  const rows = (sql: string) => sqlite.prepare(sql).all()
  return {
    profiles: rows('SELECT * FROM profiles ORDER BY profile_id'),
    orders: rows('SELECT * FROM orders'),
    steps: rows('SELECT * FROM order_steps'),
    links: rows('SELECT * FROM identity_links'),
    packs: rows('SELECT * FROM event_packs'),
    days: rows('SELECT * FROM product_days'),
    recommended: rows('SELECT * FROM recommendation_days'),
    counters: rows(`SELECT * FROM counters WHERE value <> 0 AND name NOT IN (${OF_DELIVERIES})`),
    live: rows('SELECT events FROM live_packs'),
  }
}

async function delivered(failing: number) {
  const { env, sqlite, followed, heard, baskets, calls } = shop(failing)
  let failures = 0
  for (const batch of BATCHES) {
    // As the queue does it: the same messages, until they are taken.
    const take = () => store(structuredClone(batch), env)
    await take().catch(() => {
      failures += 1
      return take()
    })
  }
  const told = { followed: [...followed].sort(), heard: [...heard].sort() }
  return { left: everything(sqlite), ...told, baskets, calls: calls(), failures, sqlite }
}

test('redelivery: a batch that fails at any step, done again, leaves what one delivery leaves', async () => {
  const once = await delivered(0)
  const persons = once.sqlite.prepare("SELECT state FROM profiles WHERE profile_id LIKE 'person:%'").all()
  assert.equal(persons.length, 3)
  const person = persons.find(({ state }) => String(state).includes('Kettle'))
  const { orders, interests, traits, campaigns } = JSON.parse(String(person?.state))
  assert.deepEqual(campaigns.gift, { offeredUntilAt: NOW + DAY })
  assert.ok(once.heard.some((each) => each.startsWith('order:t1:seen')))
  assert.deepEqual([orders.confirmed, orders.seen, traits.style.value], [1, 0, 'boho'])
  // Two looks and what was bought, once.
  assert.deepEqual(Object.values(interests.categories), [{ Tea: 7 }])
  assert.deepEqual(once.baskets.get('t1')?.productIds, ['teapot'])
  assert.ok(once.calls > 12)
  for (let failing = 1; failing <= once.calls; failing++) {
    const again = await delivered(failing)
    assert.equal(again.failures, 1)
    assert.deepEqual(again.left, once.left, `at call ${failing}`)
    assert.deepEqual(again.followed, once.followed)
    assert.deepEqual(again.heard, once.heard)
    assert.deepEqual(again.baskets, once.baskets)
  }
})

test('redelivery: a look is told to the Recommender once, though it is sent again at another time', async () => {
  const { env, clicks } = shop(0)
  const look = { ...sampleEvent('view_item', { params: { item: teapot } }), id: '00000000-0000-7000-8000-000000000001' }
  const hourLater = { ...look, at: look.at + DAY / 24 }
  await store([visit(ANN, [look]), visit(ANN, [hourLater])], env)
  await store([visit(ANN, [hourLater])], env)
  assert.deepEqual(clicks, [{ visitor: ANN, productId: 'teapot', at: look.at }])
})

test('redelivery: a look whose storing failed is told again as it was', async () => {
  const { env, clicks } = shop(2)
  const batch = [visit(ANN, [sampleEvent('view_item', { params: { item: teapot } })])]
  await assert.rejects(store(structuredClone(batch), env))
  await store(structuredClone(batch), env)
  assert.equal(clicks.length, 2)
  assert.deepEqual(clicks[0], clicks[1])
})
