/** @module Who is one person, at the doors: by orders, by tokens of the shop, and never by what anybody types. */
import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type RopoState, ropoJob } from '../../worker/jobs/nightly-ropo.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

test('the shop names visitor and customer: one person, until the owner takes them apart', async () => {
  const visitor = randomUUID()
  const customerId = `c-${visitor}`
  const order = {
    transactionId: `t-${visitor}`,
    at: Date.now(),
    valueMinor: 900,
    currency: 'EUR',
    items: [],
    customerId,
  }
  await worker.admin('POST', '/v1/orders', { orders: [{ ...order, visitor }] })
  await worker.admin('POST', '/v1/orders', { orders: [{ ...order, transactionId: `u-${visitor}` }] })
  const person = await until('both orders', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return body.orders === 2 && body
  })
  assert.deepEqual(person.profiles, [visitor, `customer:${customerId}`].sort())
  assert.deepEqual(
    person.identities.map(({ profileId, kind, value, level }: Record<string, string>) => [
      profileId,
      kind,
      value,
      level,
    ]),
    person.profiles.map((profileId: string) => [profileId, 'customer_id', customerId, 'verified']),
  )
  const { people } = (await worker.admin('GET', '/v1/people')).body
  const listed = people.filter((row: { orders: number; profileId: string }) => row.profileId.includes(visitor))
  assert.deepEqual(
    listed.map((row: { profileId: string; orders: number }) => [row.profileId, row.orders]),
    [[`person:${person.profiles[0]}`, 2]],
    'the list has the person, and neither of its profiles',
  )
  assert.equal((await worker.admin('GET', `/v1/people/person:${person.profiles[0]}`)).body.orders, 2)

  await worker.admin('POST', `/v1/people/${visitor}/apart`, { profileId: visitor })
  const alone = await until('the visitor alone', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return body.profiles?.length === 1 && body
  })
  assert.deepEqual([alone.orders, alone.identities[0].level], [0, 'refused'])
  // The shop says the same again: the owner's word stands.
  await worker.admin('POST', '/v1/orders', { orders: [{ ...order, transactionId: `v-${visitor}`, visitor }] })
  await until(
    'three orders',
    async () => (await worker.admin('GET', `/v1/people/customer:${customerId}`)).body.orders === 3,
  )
  assert.deepEqual((await worker.admin('GET', `/v1/people/${visitor}`)).body.profiles, [visitor])
  assert.equal((await worker.admin('POST', `/v1/people/${visitor}/apart`, { profileId: visitor })).status, 404)
})

test('who looked around online and bought at a till is in the report of the night', async () => {
  const report = async () => (await worker.admin('GET', '/v1/reports/ropo')).body
  const empty = await report()
  assert.deepEqual([empty.fittedAt, empty.orders, empty.days], [null, { orders: 0, revenueMinor: 0 }, 30])

  const visitor = randomUUID()
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor })) })
  await until('the visitor', async () => (await worker.admin('GET', `/v1/people/${visitor}`)).status === 200)
  const sale = { at: Date.now(), valueMinor: 1500, currency: 'EUR', items: [{ productId: 'teapot' }] }
  const inStore = { ...sale, channel: 'store', store: 'Old Town' }
  const orders = [
    { ...sale, transactionId: `web-${visitor}`, visitor, customerId: visitor },
    { ...inStore, transactionId: `card-${visitor}`, customerId: visitor },
    { ...inStore, transactionId: `cash-${visitor}` },
  ]
  await worker.admin('POST', '/v1/orders', { orders })
  await until('the orders', async () => (await worker.admin('GET', `/v1/people/${visitor}`)).body.orders === 2)

  const begunAt = Date.now() + 60_000
  let state: RopoState | null = ropoJob.begin(begunAt)
  while (state) state = await ropoJob.slice(worker.env.DB, state, { begunAt, now: begunAt })
  const { fittedAt, orders: all, known, online, sameProduct, daysBefore, stores } = await report()
  assert.equal(fittedAt, begunAt)
  assert.deepEqual(all, { orders: 2, revenueMinor: 3000 })
  for (const part of [known, online, sameProduct]) assert.deepEqual(part, { orders: 1, revenueMinor: 1500 })
  assert.deepEqual(daysBefore[0], { fromDay: 0, toDay: 0, orders: 1 })
  assert.deepEqual(stores, [{ store: 'Old Town', known: 1, online: 1 }])

  await worker.admin('PUT', '/v1/settings', { currency: 'USD' })
  assert.equal((await report()).fittedAt, null, 'euros say nothing of dollars')
  await worker.admin('PUT', '/v1/settings', {})
})

const SECRET = 'the shop’s own secret, of 32 bytes'.replace(/[^\x21-\x7e]/g, '-')

/** A token as a shop's server would make it; `change` what is wrong with it. */
function tokenOf(claims: object, { secret = SECRET, alg = 'HS256' } = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg, typ: 'JWT' })}.${part(claims)}`
  const signature =
    alg === 'none'
      ? 'x'
      : createHmac(`sha${alg.slice(2)}`, secret)
          .update(text)
          .digest('base64url')
  return `${text}.${signature}`
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
const good = () => ({ sub: 'victim-1', aud: 'vitrine', exp: inSeconds(600) })

const identify = (visitor: string, token: string, consent: readonly string[] = ['measure']) =>
  worker.call('/v1/identify', { method: 'POST', body: JSON.stringify({ visitor, consent, token }) })

const badTokens: Record<string, () => string> = {
  'of another secret': () => tokenOf(good(), { secret: 'another' }),
  'without a signature': () => tokenOf(good(), { alg: 'none' }),
  'of another algorithm': () => tokenOf(good(), { alg: 'HS512' }),
  'for somebody else': () => tokenOf({ ...good(), aud: 'another-shop' }),
  'for nobody': () => tokenOf({ sub: 'victim-1', exp: inSeconds(600) }),
  'that is over': () => tokenOf({ ...good(), exp: inSeconds(-60) }),
  'that never ends': () => tokenOf({ sub: 'victim-1', aud: 'vitrine' }),
  'that is good for a day': () => tokenOf({ ...good(), exp: inSeconds(86_400) }),
  'that names nobody': () => tokenOf({ aud: 'vitrine', exp: inSeconds(600) }),
  'with a changed name': () => {
    const [head, , signature] = tokenOf(good()).split('.')
    return `${head}.${Buffer.from(JSON.stringify({ ...good(), sub: 'victim-2' })).toString('base64url')}.${signature}`
  },
}

test('identify: a token that is not good changes nothing, and each gets one answer', async () => {
  const visitor = randomUUID()
  const unset = await identify(visitor, tokenOf(good()))
  assert.equal(unset.status, 401, 'no secret is set yet')
  await worker.admin('PUT', '/v1/webhook-secrets/identify', { secret: SECRET })
  for (const [name, bad] of Object.entries(badTokens)) {
    const { status, body } = await identify(visitor, bad())
    assert.deepEqual([status, body], [401, unset.body], name)
  }
  assert.equal((await identify(visitor, 'x')).status, 400)
  assert.equal((await identify(visitor, tokenOf({ ...good(), sub: visitor }), [])).status, 202, 'but without consent')
  const { results } = await worker.env.DB.prepare('SELECT * FROM identity_links WHERE profile_id = ?1')
    .bind(visitor)
    .all()
  assert.deepEqual(results, [])
})

test('identify: a good token joins browser, customer and till by what it names', async () => {
  const [visitor, customer] = [randomUUID(), `k-${randomUUID()}`]
  const email = `${customer}@shop.example`
  const searched = visit({ visitor, events: [event('search', { term: 'tea' })] })
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(searched) })
  const order = { at: Date.now(), valueMinor: 700, currency: 'EUR', items: [] }
  await worker.admin('POST', '/v1/orders', {
    orders: [
      { ...order, transactionId: `web-${customer}`, customerId: customer },
      { ...order, transactionId: `till-${customer}`, email: ` ${email.toUpperCase()} `, channel: 'store' },
    ],
  })
  assert.equal((await identify(visitor, tokenOf({ ...good(), sub: customer, email }))).status, 202)
  const person = await until('one person', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return body.profiles?.length === 3 && body
  })
  assert.deepEqual([person.orders, person.revenueMinor], [2, 1400])
  const timeline = (await worker.admin('GET', `/v1/people/customer:${customer}/timeline`)).body
  const names = timeline.entries.map(({ name }: { name: string }) => name).sort()
  assert.deepEqual([names.includes('search'), names.filter((name: string) => name === 'order').length], [true, 2])
})

test('a help desk finds a person by any of its identities, and is told what is only claimed', async () => {
  const [buyer, stranger] = [randomUUID(), randomUUID()]
  const email = `desk-${buyer}@shop.example`
  const claim = { ...event('identify', { email }), consent: ['measure', 'message'] }
  await worker.call('/v1/visit', {
    method: 'POST',
    body: JSON.stringify(visit({ visitor: stranger, events: [claim] })),
  })
  const order = { at: Date.now(), valueMinor: 60_000, currency: 'EUR', items: [] }
  await worker.admin('POST', '/v1/orders', {
    orders: [
      { ...order, transactionId: `1-${buyer}`, visitor: buyer, customerId: `d-${buyer}`, email },
      { ...order, transactionId: `2-${buyer}`, loyaltyCard: `k-${buyer}`, email, channel: 'store' },
    ],
  })
  const find = async (query: string) => (await worker.admin('GET', `/v1/people?${query}`)).body.people
  const [found, claimed] = await until('both', async () => {
    const people = await find(`email=${encodeURIComponent(email.toUpperCase())}`)
    return people.length === 2 && people[0].orders === 2 && people
  })
  assert.deepEqual([found.level, found.stage, found.priority], ['verified', 'vip', 'high'])
  assert.deepEqual([found.because, found.revenueMinor, found.cart], [['vip', 'fresh_order', 'customer'], 120_000, null])
  assert.equal(found.lastOrders.length, 2)
  assert.deepEqual([claimed.level, claimed.profileId, claimed.priority], ['claimed', stranger, 'low'])
  for (const query of [`customer_id=d-${buyer}`, `loyalty_card=k-${buyer}`])
    assert.deepEqual(
      (await find(query)).map(({ profileId }: { profileId: string }) => profileId),
      [found.profileId],
      query,
    )
  assert.deepEqual(await find('phone=%2B370%20600%2000000'), [])
  const { status, body } = await worker.admin('GET', '/v1/people?email=nobody')
  assert.deepEqual([status, body.errors[0].field], [400, 'email'])
})

test('identity attacks: nothing of the victim is in any answer, and each is as long as a stranger’s', async () => {
  const victim = randomUUID()
  const email = `victim-${victim}@shop.example`
  const product = { productId: `secret-${victim}`, name: 'What the victim looked at' }
  const cart = { items: [{ ...product, quantity: 1 }], valueMinor: 4200, currency: 'EUR' }
  const viewed = [event('view_item', { item: product }), event('cart_update', { cart })]
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor: victim, events: viewed })) })
  await worker.admin('POST', '/v1/orders', {
    orders: [
      {
        ...{ transactionId: `o-${victim}`, at: Date.now(), valueMinor: 9900, currency: 'EUR', items: [product] },
        ...{ visitor: victim, customerId: `c-${victim}`, email },
      },
    ],
  })
  await until('the victim', async () => (await worker.admin('GET', `/v1/people/${victim}`)).body.orders === 1)

  /** What a browser is told after it did this, and what its own profile became. */
  const tried = async (events: object[], also: (visitor: string) => Promise<unknown> = async () => {}) => {
    const visitor = randomUUID()
    await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor, events })) })
    await also(visitor)
    const seen = await until('the attacker', async () => {
      const { status, body } = await worker.admin('GET', `/v1/people/${visitor}`)
      return status === 200 && body
    })
    const answer = await worker.call('/v1/visit', {
      method: 'POST',
      body: JSON.stringify(visit({ visitor, events: [] })),
    })
    assert.deepEqual(seen.profiles, [visitor])
    assert.ok(!JSON.stringify([answer.body, seen.cart, seen.recentlyViewed, seen.orderList]).includes(victim))
    return [answer.status, JSON.stringify(answer.body).length]
  }
  const stranger = await tried([event('search', { term: 'x' })])
  assert.deepEqual(
    await tried([{ ...event('identify', { email }), consent: ['measure', 'message'] }]),
    stranger,
    'a typed address',
  )
  assert.deepEqual(await tried([event('identify', { customerId: `c-${victim}` })]), stranger, 'a typed number')
  const guest = (visitor: string) =>
    worker.admin('POST', '/v1/orders', {
      orders: [
        { transactionId: `g-${visitor}`, at: Date.now(), valueMinor: 1, currency: 'EUR', items: [], visitor, email },
      ],
    })
  assert.deepEqual(await tried([event('search', { term: 'x' })], guest), stranger, 'a guest’s order with that address')
  const own = (visitor: string) =>
    worker.admin('POST', '/v1/orders', {
      orders: [
        {
          ...{ transactionId: `a-${visitor}`, at: Date.now(), valueMinor: 1, currency: 'EUR', items: [] },
          ...{ customerId: `attacker-${visitor}`, email },
        },
      ],
    })
  assert.deepEqual(await tried([event('search', { term: 'x' })], own), stranger, 'another account with that address')
  const after = (await worker.admin('GET', `/v1/people/${victim}`)).body
  assert.deepEqual([after.profiles, after.cart], [[victim, `customer:c-${victim}`].sort(), null])
})

test('what a person is like: looked at, said, told by the shop, bought at a till; sent twice it counts once', async () => {
  const visitor = randomUUID()
  const [customerId, loyaltyCard] = [`c-${visitor}`, `K${visitor}`]
  const tea = { productId: 'p', category: 'Tea', priceMinor: 900 }
  const says = (traits: object) => event('user_properties', { traits })
  const events = [event('view_item', { item: tea }), says({ style: 'boho' }), says({ religion: 'mine alone' })]
  const sent = await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor, events })) })
  assert.match(sent.body.rejected[0].detail, /^params.traits.religion: says something of religion/)
  const ann = { customerId, loyaltyCard, traits: { birthday: '1990-04-23', style: 'plain' }, updatedAt: 1 }
  for (const people of [[ann], [ann]]) await worker.admin('POST', '/v1/people', { people })
  const order = { at: Date.now(), valueMinor: 900, currency: 'EUR', items: [tea] }
  const orders = [
    { ...order, transactionId: `t-${visitor}`, loyaltyCard },
    { ...order, transactionId: `u-${visitor}`, customerId, visitor },
  ]
  await worker.admin('POST', '/v1/orders', { orders })
  // A look and two orders of 5 points each; with 5 points of doubt that is 11 of 16.
  const { traits } = await until('all of it', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}/interests`)
    return body.categories?.[0]?.share === 11 / 16 && body.traits.length === 2 && body
  })
  // What the shop said stands, though the browser spoke later.
  assert.deepEqual(Object.fromEntries(traits.map((each: Record<string, string>) => [each.name, each.value])), {
    ...{ birthday: '04-23', style: 'plain' },
  })
})
