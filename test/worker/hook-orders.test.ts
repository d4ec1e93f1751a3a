/** @module Orders of signed webhooks on the real runtime: each counts once, whatever comes first, and for the right person. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { PERSONAL, TYPED_EMAIL } from '../core/webhook/sample-shopify-order.ts'
import { woocommerceOrderPayload } from '../core/webhook/sample-woocommerce-order.ts'
import { event, until, visit } from './harness.ts'
import { openWebhookShop, shopifyOrder } from './webhook-shop.ts'

const { worker, shop } = await openWebhookShop()

const sums = (name: string) =>
  worker.env.DB.prepare('SELECT total(value) AS sum FROM counters WHERE name = ?1').bind(name).first<number>('sum')

test('a signed order is taken once the queue has it, counts as money, and belongs to its visitor', async () => {
  const { id, visitor, body } = shopifyOrder()
  const answer = await shop.shopify({ body })
  assert.deepEqual([answer.status, answer.body], [202, { accepted: 1 }])
  const row = await shop.storedAs(id, 'paid', 9390)
  assert.deepEqual([row.profile_id, row.source], [visitor, 'server'])
  const { body: person } = await worker.admin('GET', `/v1/people/${visitor}`)
  assert.deepEqual([person.orders, person.revenueMinor, person.orderList[0].status], [1, 9390, 'paid'])
})

test('a parcel of an order is told by a webhook and by the API: its steps are kept, and a scenario begins by them', async () => {
  const scenario = {
    ...{ scenarioId: 'arrived', name: 'Arrived', status: 'live', kind: 'transactional' },
    ...{ entry: { on: 'order', step: 'delivered' }, first: 'wait' },
    steps: { wait: { kind: 'wait', minutes: 60, next: null } },
  }
  assert.equal((await worker.admin('PUT', '/v1/scenarios/arrived', scenario)).status, 200)
  const now = Date.now()
  const { id, body } = shopifyOrder({ processed_at: new Date(now).toISOString(), email: 'ann@mail.example' })
  const parcel = { order_id: Number(id), status: 'success', created_at: new Date(now).toISOString() }
  const sent = JSON.stringify({ ...parcel, tracking_number: 'CE1', tracking_url: 'https://omniva.example/CE1' })
  // The parcel first: shop systems promise no order.
  assert.equal((await shop.shopify({ body: sent, topic: 'fulfillments/create' })).status, 202)
  await shop.shopify({ body })
  const delivered = { steps: [{ transactionId: id, step: 'delivered' }] }
  const told = await worker.admin('POST', '/v1/orders/steps', delivered)
  assert.deepEqual([told.status, told.body], [202, { accepted: 1 }])
  const stored = () =>
    worker.env.DB.prepare('SELECT step, tracking FROM order_steps WHERE transaction_id = ?1 ORDER BY step')
      .bind(id)
      .all<{ step: string; tracking: string | null }>()
  await until('all steps', async () => (await stored()).results.length === 4)
  assert.deepEqual(
    (await stored()).results.map(({ step, tracking }) => [step, tracking && JSON.parse(tracking).number]),
    [
      ['delivered', null],
      ['paid', null],
      ['placed', null],
      ['shipped', 'CE1'],
    ],
  )
  const run = () =>
    worker.env.DB.prepare(`SELECT run_key, step_id, subject FROM scenario_runs WHERE scenario_id = 'arrived'`).first<{
      run_key: string
      step_id: string
      subject: string
    }>()
  await until('a run', async () => (await run()) !== null)
  const begun = await run()
  assert.deepEqual([begun?.run_key, begun?.step_id], [id, 'wait'])
  assert.equal(JSON.parse(begun?.subject ?? '{}').email, 'ann@mail.example')
})

test('a guest’s order has somebody to run for, who is in People until a browser turns out to have made it', async () => {
  const processed_at = new Date().toISOString()
  const { id, visitor, body } = shopifyOrder({ note_attributes: [], processed_at, email: 'guest@mail.example' })
  await shop.shopify({ body })
  await worker.admin('POST', '/v1/orders/steps', { steps: [{ transactionId: id, step: 'delivered' }] })
  const owner = () =>
    worker.env.DB.prepare(`SELECT profile_id FROM scenario_runs WHERE scenario_id = 'arrived' AND run_key = ?1`)
      .bind(id)
      .first<string>('profile_id')
  const guest = await until('a run', owner)
  assert.match(guest, /^guest:[\da-f]{32}$/)
  const path = `/v1/people/${encodeURIComponent(guest)}`
  const { body: person } = await worker.admin('GET', path)
  assert.deepEqual([person.orders, person.revenueMinor, person.orderList[0].transactionId], [1, 9390, id])
  const { body: found } = await worker.admin('GET', '/v1/people?email=guest@mail.example')
  assert.deepEqual([found.people[0].profileId, found.people[0].level], [guest, 'claimed'])
  const thanks = event('purchase', { transactionId: id, valueMinor: 9390, currency: 'EUR', items: [] })
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor, events: [thanks] })) })
  await until('the run to be the visitor’s', async () => (await owner()) === visitor)
  assert.equal((await worker.admin('GET', path)).status, 404)
})

describe('one order from several sources', () => {
  /** What the page's script, or Shopify's pixel, tells of an order. */
  const seen = (visitor: string, transactionId: string, valueMinor = 9000) =>
    worker.call('/v1/visit', {
      method: 'POST',
      body: JSON.stringify(
        visit({ visitor, events: [event('purchase', { transactionId, valueMinor, currency: 'EUR', items: [] })] }),
      ),
    })

  const money = async () => [await sums('orders_confirmed'), await sums('orders_seen'), await sums('revenue_minor EUR')]
  const difference = (after: (number | null)[], before: (number | null)[]) =>
    after.map((value, index) => (value ?? 0) - (before[index] ?? 0))

  test('the browser, then the webhook: it is confirmed and does not double', async () => {
    await shop.drained()
    const before = await money()
    const { id, visitor, body } = shopifyOrder()
    await seen(visitor, id)
    await shop.storedAs(id, 'placed', 9000)
    assert.deepEqual(difference(await money(), before), [0, 1, 0])
    await shop.shopify({ body })
    await shop.storedAs(id, 'paid', 9390)
    assert.deepEqual(difference(await money(), before), [1, 0, 9390])
  })

  test('the webhook, then the browser: nothing changes', async () => {
    await shop.drained()
    const before = await money()
    const { id, visitor, body } = shopifyOrder()
    await shop.shopify({ body })
    await shop.storedAs(id, 'paid', 9390)
    await seen(visitor, id, 1)
    await until('the browser’s report', async () => {
      const { body } = await worker.admin('GET', `/v1/people/${visitor}/timeline`)
      return body.entries.some((entry: { name: string }) => entry.name === 'purchase')
    })
    assert.deepEqual(difference(await money(), before), [1, 0, 9390])
    assert.equal((await shop.stored(id))?.value_minor, 9390)
  })

  test('delivered three times it counts once', async () => {
    await shop.drained()
    const before = await money()
    const { id, body } = shopifyOrder()
    for (let i = 0; i < 3; i++) assert.equal((await shop.shopify({ body })).status, 202)
    await shop.storedAs(id, 'paid', 9390)
    await shop.drained()
    // The order that shows the queue to be empty counts, too.
    assert.deepEqual(difference(await money(), before), [2, 0, 2 * 9390])
  })

  test('placed, paid, refunded in part, cancelled; then all of it again, shuffled', async () => {
    await shop.drained()
    const before = await money()
    const { id, body } = shopifyOrder()
    const state = (seconds: number, change: Record<string, unknown>) =>
      JSON.stringify({ ...JSON.parse(body), updated_at: `2026-11-02T10:31:0${seconds}+02:00`, ...change })
    const placed = state(1, { financial_status: 'pending' })
    const paid = state(2, {})
    const refunded = state(3, { financial_status: 'partially_refunded', current_total_price: '53.90' })
    const cancelled = state(4, { cancelled_at: '2026-11-02T10:31:04+02:00' })
    const steps: [string, string, number, number[]][] = [
      [placed, 'placed', 9390, [0, 1, 0]],
      [paid, 'paid', 9390, [1, 0, 9390]],
      [refunded, 'paid', 5390, [1, 0, 5390]],
      [cancelled, 'cancelled', 9390, [0, 0, 0]],
    ]
    for (const [report, status, valueMinor, counted] of steps) {
      await shop.shopify({ body: report, topic: 'orders/updated' })
      await shop.storedAs(id, status, valueMinor)
      assert.deepEqual(difference(await money(), before), counted)
    }
    for (const report of [refunded, placed, cancelled, paid])
      await shop.shopify({ body: report, topic: 'orders/updated' })
    await shop.drained()
    assert.equal((await shop.stored(id))?.status, 'cancelled')
    assert.deepEqual(difference(await money(), before), [1, 0, 9390])
  })

  test('WooCommerce: its number is the thank-you page’s, whatever its id', async () => {
    const number = `EU-${randomUUID()}`
    const visitor = randomUUID()
    await seen(visitor, number)
    await shop.storedAs(number, 'placed', 9000)
    const meta_data = [{ id: 1, key: '_vitrine_visitor', value: visitor }]
    assert.equal(
      (await shop.woocommerce({ body: JSON.stringify(woocommerceOrderPayload({ number, meta_data })) })).status,
      202,
    )
    assert.equal((await shop.storedAs(number, 'paid', 9390)).profile_id, 'customer:26')
  })
})

describe('whose it is', () => {
  /** The profiles that are proven to be this customer's. */
  const linked = async (customerId: string) => {
    const { results } = await worker.env.DB.prepare(
      `SELECT profile_id FROM identity_links
       WHERE kind = 'customer_id' AND value = ?1 AND level = 'verified' ORDER BY profile_id`,
    )
      .bind(customerId)
      .all<{ profile_id: string }>()
    return results.map((row) => row.profile_id)
  }

  test('a visitor written into the cart gets neither the order nor the customer’s number', async () => {
    const { id, body } = shopifyOrder({ customer: { id: 990001 } })
    await shop.shopify({ body })
    assert.equal((await shop.storedAs(id, 'paid', 9390)).profile_id, 'customer:990001')
    assert.deepEqual(await linked('990001'), ['customer:990001'])
  })

  test('a number that the shop alone names is that person’s', async () => {
    const { id, body } = shopifyOrder({ customer: { id: 990002 }, email: 'nora@mail.example', note_attributes: [] })
    await shop.shopify({ body })
    assert.equal((await shop.storedAs(id, 'paid', 9390)).profile_id, 'customer:990002')
    assert.deepEqual(await linked('990002'), ['customer:990002'])
  })

  test('the API of the shop’s own server may link it', async () => {
    const visitor = randomUUID()
    const order = { transactionId: randomUUID(), at: Date.now(), valueMinor: 5, currency: 'EUR', items: [] }
    await worker.admin('POST', '/v1/orders', { orders: [{ ...order, visitor, customerId: '990003' }] })
    await shop.storedAs(order.transactionId, 'paid', 5)
    assert.deepEqual(await linked('990003'), [visitor, 'customer:990003'].sort())
  })
})

test('of the buyers there is nothing in the database, but the e-mail of each as a claim and with the order', async () => {
  await shop.drained()
  const { results: tables } = await worker.env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
  ).all<{ name: string }>()
  assert.ok(tables.length > 10)
  for (const { name } of tables) {
    const text = JSON.stringify((await worker.env.DB.prepare(`SELECT * FROM "${name}"`).all()).results)
    assert.deepEqual(
      PERSONAL.filter((each) => text.includes(each)),
      [],
      name,
    )
    // With the order, so that its buyer can be written to about it, whoever that is.
    if (name !== 'identity_links' && name !== 'orders') assert.ok(!text.includes(TYPED_EMAIL), name)
  }
  const { results: levels } = await worker.env.DB.prepare(
    "SELECT DISTINCT level FROM identity_links WHERE kind = 'email'",
  ).all()
  assert.deepEqual(levels, [{ level: 'claimed' }])
  const { body } = await worker.admin('GET', '/v1/people?email=nora@mail.example')
  const found = body.people.map(({ profileId, level }: Record<string, unknown>) => [profileId, level])
  assert.deepEqual(found, [['customer:990002', 'claimed']], 'a help desk finds who ordered with it')
})

test('every order that came is accounted for', async () => {
  const counters = await until('the counters to balance', async () => {
    const { body } = await worker.admin('GET', '/v1/counters')
    return body.ordersReceived === body.ordersStored + body.ordersDuplicate && body
  })
  assert.equal(counters.quarantinedMessages, 0)
})
