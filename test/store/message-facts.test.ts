/** @module What is read of one person for a message: one code a run, products by any of their ids, the right name and store. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { CouponPoolSchema } from '../../contract/coupon.ts'
import { type MailContent, MailContentSchema } from '../../contract/message/mail-block.ts'
import { type Store, StoreSchema } from '../../contract/message/message-settings.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import { ShopSettingsSchema } from '../../contract/settings.ts'
import { withoutShopsWord } from '../../worker/core/message/without-shops-word.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import type { RecommendRequest } from '../../worker/core/recommend/request.ts'
import type { Env } from '../../worker/env.ts'
import { giveCodes } from '../../worker/jobs/give-codes.ts'
import { readMessageFacts, type WantedFacts } from '../../worker/jobs/read-message-facts.ts'
import { readClaimEnds } from '../../worker/store/claim-ends.ts'
import { giveCoupon } from '../../worker/store/claims.ts'
import { putPool } from '../../worker/store/coupon-pools.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { storeProducts } from '../../worker/store/store-products.ts'
import { sampleProduct } from './sample-product.ts'
import { NOW } from './some-catalogue.ts'
import { openSqlite } from './sqlite-d1.ts'

const DAY_MINUTES = 1440

/** A person of two browsers, of whom one left an address; a pool of 10 %, and a catalogue of two. */
async function someShop() {
  const { db, sqlite } = openSqlite()
  const person = newProfile('person:a1')
  await db.batch(putProfiles(db, [person, newProfile('a1'), newProfile('a2'), newProfile('b1')]))
  sqlite.exec("UPDATE profiles SET person_id = 'person:a1' WHERE profile_id IN ('a1', 'a2')")
  const pool = v.parse(CouponPoolSchema, {
    ...{ name: 'Pool', codes: 'generated', discount: { kind: 'percent', percent: 10 }, validMinutes: DAY_MINUTES },
  })
  await putPool(db, { poolId: 'pool', pool, currency: 'EUR' }, NOW)
  await storeProducts(db, [sampleProduct('mug', { aliases: ['mug-red'] }), sampleProduct('pot')], {
    source: 'api',
    now: NOW,
  })
  return { db, sqlite, person }
}

const content = (blocks: object[]): MailContent => v.parse(MailContentSchema, { subject: 'Hi', blocks })
const CODE = { kind: 'coupon', poolId: 'pool', text: '{code}' }

/** A Recommender that is asked, and what it was asked for. */
function recommender(answer: (request: RecommendRequest) => Record<string, ProductCard[]>) {
  const asked: RecommendRequest[] = []
  const recommend = async (request: RecommendRequest) => {
    asked.push(request)
    return answer(request)
  }
  return { asked, RECOMMENDER: { getByName: () => ({ recommend }) } as unknown as Env['RECOMMENDER'] }
}

const nothing = recommender(() => ({}))

const wanted = (profile: Profile, change: Partial<WantedFacts> = {}): WantedFacts => ({
  ...{ content: content([CODE]), language: 'en', profile, email: null, subject: {}, isForAnother: false, now: NOW },
  settings: { stores: [] },
  published: { version: 1, shop: v.parse(ShopSettingsSchema, {}), campaigns: [] },
  ...change,
})

test('a run gives one code of a pool, with its deadline, however often and as whom it is asked', async () => {
  const { db, person } = await someShop()
  const codeOf = async (profile: Profile, { now = NOW, runId = 'run-1', isReminder = false } = {}) =>
    (await giveCodes(db, [{ poolId: 'pool', isReminder }], { profile, runId, now })).pool
  const first = await codeOf(person)
  assert.match(first?.code ?? '', /^\w{4}-\w{4}-\w{4}$/)
  assert.deepEqual([first?.discount, first?.expiresAt], [{ percent: 10 }, NOW + DAY_MINUTES * 60_000])
  assert.deepEqual(await codeOf(person, { now: NOW + 3_600_000 }), first, 'an hour later')
  assert.deepEqual(await codeOf(newProfile('a2')), first, 'a run that began before the browsers were one person')
  assert.notEqual((await codeOf(person, { runId: 'run-2' }))?.code, first?.code, 'another run has another')
  assert.equal(await codeOf(person, { now: NOW + DAY_MINUTES * 60_000 }), undefined, 'past its deadline')
  assert.deepEqual(await codeOf(person, { isReminder: true }), first, 'it is reminded of')
  assert.equal(
    await codeOf(person, { isReminder: true, runId: 'run-3' }),
    undefined,
    'nobody is, of what was not given',
  )
})

test('codes of runs are no campaign of the person, and take nothing from what visitors may get in a minute', async () => {
  const { db, person } = await someShop()
  const given = await Promise.all(
    ['r1', 'r2', 'r3'].map((runId) => giveCodes(db, [{ poolId: 'pool' }], { profile: person, runId, now: NOW })),
  )
  const codes = given.map(({ pool }) => pool?.code ?? '')
  assert.equal(new Set(codes).size, 3)
  assert.deepEqual(await readClaimEnds(db, { claims: [], codes }), [])
  const plan = {
    kind: 'give',
    poolId: 'pool',
    code: 'VISITOR',
    discount: { percent: 10 },
    expiresAt: null,
    slice: null,
  } as const
  const limits = { mostGiven: 100, mostTakenMinor: 100, mostPerHour: null }
  const moment = { now: NOW, crowd: null, mostPerMinute: { shop: 1, network: 1 } }
  const claim = await giveCoupon(db, { visitor: 'b1', campaignId: 'c', ...plan, limits }, moment)
  assert.equal(claim?.coupon?.code, 'VISITOR')
})

test('products are found by any of their ids, and only what can be had is in the cart', async () => {
  const { db } = await someShop()
  const person = newProfile('b1')
  const items = [{ productId: 'mug-red', quantity: 2 }, { productId: 'pot' }, { productId: 'gone' }]
  person.state.cart = { at: 1, key: '', value: { items, valueMinor: 1, currency: 'EUR' } }
  const { cart } = await readMessageFacts({ DB: db, ...nothing }, wanted(person))
  assert.deepEqual(
    cart?.lines.map(({ productId, quantity }) => [productId, quantity]),
    [
      ['mug', 2],
      ['pot', 1],
    ],
  )
  // The sum of a part is not that of the cart.
  assert.deepEqual([cart?.leftOut, cart?.valueMinor], [1, null])
})

test('the name is that of the sign-up which was confirmed, not of a later one', async () => {
  const { db, sqlite, person } = await someShop()
  const signUp = sqlite.prepare(
    "INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, email, filled) VALUES (?, 0, 'a1', 'c', 1, 'a@b.lt', ?)",
  )
  signUp.run('s1', '{"first_name":"Ona"}')
  signUp.run('s2', '{"first_name":"Stranger"}')
  sqlite.exec("INSERT INTO subscriptions (email, state, sign_up_id) VALUES ('a@b.lt', 'confirmed', 's1')")
  const facts = await readMessageFacts({ DB: db, ...nothing }, wanted(person, { email: 'a@b.lt' }))
  assert.equal(facts.person.firstName, 'Ona')
})

test('who may be another than the person is told nothing that only the shop knows', async () => {
  const { db, sqlite, person } = await someShop()
  sqlite.exec(
    `INSERT INTO orders (profile_id, transaction_id, ordered_at, value_minor, currency, source, status, updated_at, items, channel, store, refunds)
     VALUES ('a1', 'T1', 1, 1, 'EUR', 'server', 'paid', 0, '[]', 'store', 'Vilnius', '[]')`,
  )
  person.state.traits = { first_name: { at: 1, value: 'Anna', key: '' } }
  person.state.bought = [{ productId: 'pot', at: 1 }]
  const stores = [{ name: 'Vilnius', address: 'Pilies 7' }]
  const read = async (isForAnother: boolean) => {
    const blocks = content([{ kind: 'bought' }])
    const change = { content: blocks, subject: { transactionId: 'T1' }, settings: { stores }, isForAnother }
    const reader = isForAnother ? withoutShopsWord(person) : person
    const facts = await readMessageFacts({ DB: db, ...nothing }, wanted(reader, change))
    return [facts.person.firstName, facts.order?.transactionId, facts.bought.length, facts.store?.name]
  }
  assert.deepEqual(await read(false), ['Anna', 'T1', 1, 'Vilnius'])
  assert.deepEqual(await read(true), [null, undefined, 0, undefined])
})

test('the store is where the person bought last, by any of their profiles', async () => {
  const { db, sqlite, person } = await someShop()
  const order = sqlite.prepare(
    `INSERT INTO orders (profile_id, transaction_id, ordered_at, value_minor, currency, source, status, updated_at, items, channel, store, refunds)
     VALUES (?, ?, ?, 1, 'EUR', 'server', 'paid', 0, '[]', 'store', ?, '[]')`,
  )
  order.run('a1', 't1', 1, 'Kaunas')
  order.run('a2', 't2', 2, 'Vilnius')
  order.run('b1', 't3', 3, 'Klaipėda')
  const stores: Store[] = ['Kaunas', 'Vilnius', 'Klaipėda'].map((name) =>
    v.parse(StoreSchema, { name, address: 'Street 1' }),
  )
  const facts = await readMessageFacts({ DB: db, ...nothing }, wanted(person, { settings: { stores } }))
  assert.equal(facts.store?.name, 'Vilnius')
})

test('all slots are asked for at once, and a mail goes without them only where it may', async () => {
  const { db, person } = await someShop()
  const card: ProductCard = {
    ...{ productId: 'pot', name: 'Pot', priceMinor: 900, listPriceMinor: 1000, currency: 'EUR' },
    ...{ url: null, imageUrl: null, reason: 'trending' },
  }
  const found = recommender(({ slots }) => Object.fromEntries(slots.map(({ slotId }) => [slotId, [card]])))
  const blocks = [
    { kind: 'products', most: 6 },
    { kind: 'products', slotId: 'home' },
    { kind: 'products', slotId: 'unknown' },
  ]
  const subject = { productIds: ['mug'] }
  const facts = await readMessageFacts({ DB: db, ...found }, wanted(person, { content: content(blocks), subject }))
  assert.deepEqual(
    found.asked.map(({ slots, page }) => [slots.map(({ slotId, count }) => [slotId, count]), page.lookingAt]),
    [
      [
        [
          ['message', 6],
          ['home', 4],
        ],
        'mug',
      ],
    ],
  )
  assert.deepEqual(
    [facts.recommended.message?.title, facts.recommended.home?.products[0]?.wasMinor],
    ['Picked for you', 1000],
  )

  const broken = recommender(() => {
    throw new Error('no answer')
  })
  const without = await readMessageFacts(
    { DB: db, ...broken },
    wanted(person, { content: content([{ kind: 'products' }]) }),
  )
  assert.deepEqual(without.recommended, {})
  const needed = wanted(person, { content: content([{ kind: 'products', required: true }]) })
  await assert.rejects(readMessageFacts({ DB: db, ...broken }, needed), /no answer/)
})
