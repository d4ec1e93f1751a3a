/** @module The night's work at the doors: begun by hand, cut off and failing on the way, its report counted by hand. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { CustomersReport } from '../../contract/customers-report.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { addEventPacks } from '../../worker/store/event-packs.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'

const DAY_MS = 86_400_000

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

const fitting = async () => (await worker.admin('GET', '/v1/fits')).body.fitting
const report = async (): Promise<CustomersReport> => (await worker.admin('GET', '/v1/reports/customers')).body

/** 25 who ordered once ten days ago for 10.00, and 5 who ordered 400 and 300 days ago for 20.00 each time. */
function someOrders(now: number) {
  const order = (customer: number, daysAgo: number, valueMinor: number) => ({
    transactionId: `${customer}-${daysAgo}`,
    at: now - daysAgo * DAY_MS,
    customerId: `c-${customer}`,
    ...{ valueMinor, currency: 'EUR', items: [] },
  })
  return Array.from({ length: 30 }, (_, n) => n).flatMap((customer) =>
    customer < 25 ? [order(customer, 10, 1000)] : [order(customer, 400, 2000), order(customer, 300, 2000)],
  )
}

test('customers are fitted by hand, through a failure and an eviction, and the report is as counted by hand', async () => {
  const now = Date.now()
  const empty = await report()
  assert.deepEqual([empty.fittedAt, empty.fitting, empty.customers, empty.limits.vipMinor], [null, null, 0, 50_000])
  // One of the 25 is known by a browser, too: a person of two profiles, counted once. Somebody else looks around.
  const [first, ...orders] = someOrders(now)
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit()) })
  await worker.admin('POST', '/v1/orders', { orders: [{ ...first, visitor: randomUUID() }, ...orders] })
  await worker.drained({ events: 2, orders: 35 })

  await worker.env.DB.prepare('ALTER TABLE products RENAME TO products_away').run()
  const { status, body: begun } = await worker.admin('POST', '/v1/fits')
  assert.equal(status, 202)
  await until('a slice to fail', async () => (await fitting())?.doing === 'Adds up prices (failed, is tried again)')
  assert.equal((await worker.admin('POST', '/v1/fits')).body.begunAt, begun.begunAt, 'it is under way')
  await worker.evict('NIGHTLY', 'shop')
  await worker.env.DB.prepare('ALTER TABLE products_away RENAME TO products').run()
  await until('the end of the work', async () => (await fitting()) === null)

  const { retention, rfm, clv, ...told } = await report()
  assert.equal(told.fittedAt, begun.begunAt)
  assert.deepEqual([told.customers, told.potential], [30, 1])
  // Gaps: five of 100 days, so (5 × 100 + 50 × 180) / 55 = 173; five of thirty, 44 % of the revenue, spent 40.00.
  assert.deepEqual(told.limits, {
    ...{ inactiveDays: 173, vipMinor: 4000, cartLeftMinutes: 60, cartForgottenDays: 7 },
    from: { inactive: 'default', vip: 'learned' },
  })
  assert.deepEqual(told.standings, [
    { standing: 'new', customers: 25, revenueMinor: 25_000 },
    { standing: 'returning', customers: 0, revenueMinor: 0 },
    { standing: 'vip', customers: 0, revenueMinor: 0 },
    { standing: 'inactive', customers: 5, revenueMinor: 20_000 },
  ])
  assert.deepEqual([retention.repeatRate, retention.loyaltyIndex], [5 / 30, 10_000 / 45_000])
  const months = retention.months.filter(({ revenueMinor }) => revenueMinor > 0)
  assert.deepEqual(
    months.map(({ revenueMinor, end, firstTime }) => [revenueMinor, end, firstTime]),
    [
      [10_000, 5, 5],
      [10_000, 5, 0],
      [25_000, 25, 25],
    ],
  )
  assert.ok(rfm.kind === 'fitted')
  // More than four fifths have fewer orders than the five; less than a fifth ordered less lately than the 25.
  assert.deepEqual(
    rfm.grid.filter(({ customers }) => customers > 0),
    [
      { r: 1, f: 1, customers: 25, revenueMinor: 25_000 },
      { r: 1, f: 5, customers: 5, revenueMinor: 20_000 },
    ],
  )
  assert.deepEqual(clv.kind === 'not-enough-data' && clv.missing.map(({ what, have }) => [what, have]), [
    ['customers', 30],
    ['repeaters', 5],
    ['paying-repeaters', 5],
  ])
})

test('limits that the owner sets show in the report and in the ready-made segments at once', async () => {
  const inactive = async () => (await worker.admin('GET', '/v1/segments/inactive')).body.condition.atLeast
  assert.equal(await inactive(), 173)
  const { shop } = (await worker.admin('GET', '/v1/settings')).body
  await worker.admin('PUT', '/v1/settings', { ...shop, lifecycle: { inactiveDays: 5 } })
  const { limits } = await report()
  assert.deepEqual([limits.inactiveDays, limits.vipMinor, limits.from.inactive], [5, 4000, 'settings'])
  assert.equal(await inactive(), 5)
})

/** 60 visits of two looks, an hour to 20 hours ago; each third one bought. */
const oldVisits = (now: number) =>
  Array.from({ length: 60 }, (_, n) => {
    const at = now - 3_600_000 - n * 1_200_000
    const bought = event(
      'purchase',
      { transactionId: `t-${n}`, valueMinor: 900, currency: 'EUR', items: [] },
      at + 9000,
    )
    const events = [
      event('search', { term: 'tea' }, at),
      event('view_item', { item: { productId: 'teapot' } }, at + 5000),
    ]
    return {
      profileId: randomUUID(),
      receivedAt: at,
      events: (n % 3 === 0 ? [...events, bought] : events) as StoredEvent[],
    }
  })

test('outlook and propensity: of a customer by last night’s models, of a stranger, and of nobody', async () => {
  const read = async (id: string, what: 'outlook' | 'propensity') =>
    (await worker.admin('GET', `/v1/people/${id}/${what}`)).body
  const customer = await read('customer:c-3', 'outlook')
  // The owner's 5 days hold, not the learned ones; one order ten days ago, as 25 of 30 have it.
  assert.deepEqual([customer.stage, customer.change], ['inactive', null])
  assert.deepEqual([customer.rfm.r, customer.rfm.f, customer.rfm.group], [1, 1, 'lost'])
  assert.deepEqual(customer.value.missing[0], { what: 'customers', have: 30, need: 200 })
  assert.equal((await read('customer:c-3', 'propensity')).propensity, null)

  const [looker, stranger] = [randomUUID(), randomUUID()]
  const look = () => event('view_item', { item: { productId: 'teapot', category: 'Tea' } })
  for (const { visitor, events } of [
    { visitor: looker, events: [look(), look(), look()] },
    { visitor: stranger, events: [look()] },
  ])
    await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor, events })) })
  const told = await until('the looks', async () => (await read(looker, 'propensity')).propensity)
  assert.ok(told.low < told.probability && told.probability < told.high && told.isRunning)
  assert.match(told.sureness, /^Prior only/)
  await worker.env.DB.batch(addEventPacks(worker.env.DB, oldVisits(Date.now())))
  await worker.admin('POST', '/v1/fits')
  await until('the end of the work', async () => (await fitting()) === null)
  const fitted = (await read(looker, 'propensity')).propensity
  assert.match(fitted.sureness, /^Learning: \d+ of \d+ visits bought/)
  assert.ok(fitted.probability > told.probability, 'a third of those visits bought')
  const untold = await until('the stranger', async () => (await read(stranger, 'propensity')).propensity)
  assert.equal(untold.kind, 'one-event')
  const outlook = await read(stranger, 'outlook')
  assert.deepEqual([outlook.stage, outlook.rfm.missing], ['potential', [{ what: 'orders', have: 0, need: 1 }]])
  for (const what of ['outlook', 'propensity'] as const)
    assert.equal((await read(randomUUID(), what)).code, 'not_found')
})
