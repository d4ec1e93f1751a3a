/** @module The night's work on customers over the database: in slices, cut off and repeated, what it is in one go. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import { DAY_MS } from '../../worker/core/activity.ts'
import { lifecycleLimits } from '../../worker/core/lifecycle/lifecycle-limits.ts'
import { orderGaps } from '../../worker/core/lifecycle/order-gaps.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import type { CustomersState } from '../../worker/core/nightly/customers-state.ts'
import { retentionByPeriod } from '../../worker/core/retention/retention-by-period.ts'
import { retentionSummary } from '../../worker/core/retention/retention-summary.ts'
import { zoneClock } from '../../worker/core/retention/zone-clock.ts'
import { fitRfm } from '../../worker/core/rfm/fit-rfm.ts'
import { purchasesOf } from '../../worker/core/rfm/purchases.ts'
import { rfmSummary } from '../../worker/core/rfm/rfm-summary.ts'
import type { SliceSizes } from '../../worker/jobs/customers/slice-sizes.ts'
import { customersJob, customersJobOf } from '../../worker/jobs/nightly-customers.ts'
import { readModel } from '../../worker/store/read-model.ts'
import { paid, someCustomers, storeCustomers } from './some-customers.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = 20_000 * DAY_MS
const SIZES: SliceSizes = { customers: 500, orders: 20_000, ordersOfOne: 1000, products: 5 }
const CLOCK = zoneClock(DEFAULT_SHOP.timeZone)

/** Numbers from 0 to 1. Source: mulberry32, public domain. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The job to its end, its state through JSON; `between` may do something before a slice, such as the same slice. */
async function work(
  db: D1Database,
  job = customersJob,
  between: (state: CustomersState) => Promise<unknown> = async () => {},
): Promise<number> {
  let state: CustomersState | null = job.begin(NOW)
  let slices = 0
  for (; state !== null; slices++) {
    await between(state)
    state = await job.slice(db, JSON.parse(JSON.stringify(state)), { begunAt: NOW, now: NOW })
  }
  return slices
}

async function results(db: D1Database) {
  const [models, report] = await Promise.all([readModel(db, 'customers'), readModel(db, 'customers_report')])
  return { models: models!.body, report: report!.body }
}

test('in slices of any size, cut off and repeated, the same comes out as in one go', async () => {
  const customers = someCustomers(40, NOW, random(1))
  const store = openSqlite()
  await storeCustomers(store, customers)
  await work(store.db)
  const expected = await results(store.db)

  const sizes = fc.record<SliceSizes>({
    customers: fc.integer({ min: 2, max: 20 }),
    orders: fc.integer({ min: 1, max: 40 }),
    ordersOfOne: fc.constant(1000),
    products: fc.constant(3),
  })
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer(), async (size, seed) => {
      const chance = random(seed)
      const job = customersJobOf(size)
      await work(store.db, job, async (state) => {
        while (chance() < 0.3) await job.slice(store.db, JSON.parse(JSON.stringify(state)), { begunAt: NOW, now: NOW })
      })
      assert.deepEqual(await results(store.db), expected)
    }),
    { numRuns: 3 },
  )
})

test('what comes out is what the parts give for all customers at once', async () => {
  const customers = someCustomers(60, NOW, random(2))
  const store = openSqlite()
  await storeCustomers(store, customers)
  await work(store.db)
  const { models, report } = await results(store.db)
  const purchases = customers.map((orders) => purchasesOf(orders)!)
  const months = retentionSummary(customers, { clock: CLOCK, quarterBegins: 0 })
  assert.deepEqual(models.rfm, fitRfm(rfmSummary(purchases), NOW))
  assert.deepEqual(models.limits, lifecycleLimits(orderGaps(customers), rfmSummary(purchases)))
  assert.deepEqual(report.retention.months, retentionByPeriod(months, 'month', CLOCK(NOW).month))
  assert.deepEqual([report.customers, report.potential], [60, 0])
  const revenue = purchases.reduce((sum, { spentMinor }) => sum + spentMinor, 0)
  const sumOf = (parts: { customers: number; revenueMinor: number }[]) => [
    parts.reduce((sum, part) => sum + part.customers, 0),
    parts.reduce((sum, part) => sum + part.revenueMinor, 0),
  ]
  assert.ok(report.rfm.kind === 'fitted')
  for (const parts of [report.standings, report.rfm.grid, report.rfm.groups])
    assert.deepEqual(sumOf(parts), [60, revenue])
})

/** Slices are read by keys, and values written by them. */
function assertByKeys({ sqlite, statements }: Pick<ReturnType<typeof openSqlite>, 'sqlite' | 'statements'>): void {
  const ours = [...new Set(statements.map(({ sql }) => sql))].filter((sql) => /profiles|orders|products/.test(sql))
  const plans = ours.map((sql) => sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
  const steps = plans.flat().map(({ detail }) => detail)
  for (const step of [
    'SEARCH profiles USING INDEX profiles_customers (profile_id>?)',
    'SEARCH m USING INDEX profiles_by_person (person_id=?)',
    'SEARCH o USING PRIMARY KEY (profile_id=?)',
    'SEARCH profiles USING INDEX sqlite_autoindex_profiles_1 (profile_id=?)',
    'SEARCH profiles USING COVERING INDEX profiles_by_seen (seen_hour>?)',
    'SEARCH products USING PRIMARY KEY (product_id>?)',
  ])
    assert.ok(steps.includes(step), `${step} is not in\n${steps.join('\n')}`)
  assert.deepEqual(
    steps.filter((step) => /^SCAN (profiles|orders|products|o|m)\b/.test(step)),
    [],
  )
}

test('lifetime value: who paid in the currency gets one, again only where it changed, and none when the data is gone', async () => {
  const store = openSqlite()
  const abroad = [90, 60, 20].map((days) => ({ ...paid('a-gbp', NOW - days * DAY_MS, 4000), currency: 'GBP' }))
  await storeCustomers(store, [...someCustomers(240, NOW, random(3)), abroad])
  store.statements.length = 0
  await work(store.db, customersJobOf({ ...SIZES, customers: 120 }))
  assertByKeys(store)
  const sliced = (await results(store.db)).models.clv
  await work(store.db)
  const { models, report } = await results(store.db)
  assert.ok(models.clv.kind === 'clv' && sliced.kind === 'clv' && report.clv.kind === 'fitted')
  for (const [name, value] of Object.entries({ ...models.clv.purchases, ...models.clv.values }))
    if (typeof value === 'number' && name !== 'evaluations') {
      const other = ({ ...sliced.purchases, ...sliced.values } as Record<string, unknown>)[name] as number
      assert.ok(Math.abs(value - other) <= 1e-4 * Math.abs(value), `${name}: ${value} is not ${other}`)
    }
  const stored = () =>
    store.sqlite
      .prepare('SELECT COUNT(*) AS count, SUM(clv_minor) AS minor FROM profiles WHERE clv_currency = ?')
      .get('EUR') as { count: number; minor: number }
  assert.deepEqual([stored().count, report.customers, models.clv.customers], [240, 241, 240])
  const near = Math.abs(stored().minor / report.clv.totalMinor - 1)
  assert.ok(near < 0.001, `what is stored adds up to the report, ${near}`)
  assert.equal(
    report.clv.classes.reduce((sum, each) => sum + each.customers, 0),
    240,
  )

  const changes = () => (store.sqlite.prepare('SELECT total_changes() AS count').get() as { count: number }).count
  const before = changes()
  await work(store.db)
  assert.equal(changes() - before, 2, 'the two models, no row of a customer')

  store.sqlite.exec("DELETE FROM profiles WHERE profile_id > 'a-150'")
  await work(store.db)
  assert.equal((await results(store.db)).models.clv.kind, 'not-enough-data')
  assert.equal(stored().count, 0)
})

test('a customer that comes while the work goes on is counted or not, and nobody twice', async () => {
  const store = openSqlite()
  const at = NOW - 5 * DAY_MS
  const customer = (id: string): StoredOrder[] => [paid(id, at, 1000)]
  await storeCustomers(store, ['b', 'd', 'f'].map(customer))
  let gathered = 0
  await work(store.db, customersJobOf({ ...SIZES, customers: 1 }), async (state) => {
    if (state.stage === 'gather' && state.after === 'd') await storeCustomers(store, ['a', 'e'].map(customer))
    if (state.stage === 'prices') gathered = state.gathered.rfm.customers
  })
  assert.equal(gathered, 4, 'the one before was passed by, the one ahead is met')
  assert.equal((await results(store.db)).report.customers, 5)
})

test('a customer of very many orders is told by days, and what is ahead of the clock counts as now', async () => {
  const store = openSqlite()
  const many = Array.from({ length: 90 }, (_, n) => paid('till', NOW - (n % 30) * 10 * DAY_MS - n, 100))
  await storeCustomers(store, [many, [paid('late', NOW + 9_000_000 * DAY_MS, 100)]])
  await work(store.db, customersJobOf({ ...SIZES, ordersOfOne: 50 }))
  const { report } = await results(store.db)
  assert.deepEqual([report.customers, report.retention.repeatRate], [2, 0.5])
  const { months } = report.retention
  assert.equal(
    months.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0),
    9_100,
  )
  store.sqlite.exec("UPDATE profiles SET state = json_set(state, '$.orders.days.19709.revenue.EUR', -90)")
  await work(store.db, customersJobOf({ ...SIZES, ordersOfOne: 50 }))
  const { loyaltyIndex } = (await results(store.db)).report.retention
  assert.equal(loyaltyIndex, 8700 / 8800, 'the first day gave back more than it sold: it sold nothing')
})

test('borders, limits and models are not those of a till’s customer of very many orders', async () => {
  const [some, withTill] = [openSqlite(), openSqlite()]
  const customers = someCustomers(40, NOW, random(4))
  const till = Array.from({ length: 60 }, (_, n) => paid('till', NOW - n * 3_600_000, 90_000))
  await storeCustomers(some, customers)
  await storeCustomers(withTill, [...customers, till])
  const models = []
  for (const { db } of [some, withTill]) {
    await work(db, customersJobOf({ ...SIZES, ordersOfOne: 50 }))
    models.push((await results(db)).models)
  }
  const [expected, learned] = models
  assert.deepEqual([learned!.limits.vipMinor, learned!.rfm], [expected!.limits.vipMinor, expected!.rfm])
  assert.equal((await results(withTill.db)).report.customers, 41)
})
