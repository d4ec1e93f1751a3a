/** @module The nightly look at purchases in stores, on the real tables: slices, repeats, and whose visits count. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { type RopoState, ropoJob } from '../../worker/jobs/nightly-ropo.ts'
import { putOrders } from '../../worker/store/orders.ts'
import { putPersons } from '../../worker/store/persons.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { readModel } from '../../worker/store/read-model.ts'
import { listStoreOrders } from '../../worker/store/ropo.ts'
import { openSqlite } from './sqlite-d1.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 2, 1, 3)
const AT = { begunAt: NOW, now: NOW }

const order = (transactionId: string, change: Partial<StoredOrder> = {}): StoredOrder => ({
  ...{ profileId: 'customer:7', transactionId, at: NOW - DAY, valueMinor: 100, currency: 'EUR' },
  ...{ source: 'server', status: 'paid', updatedAt: 0, channel: 'store', items: [{ productId: 'cup' }] },
  ...change,
})

/** Somebody who looked at a cup three days before the purchase. */
function looker(profileId: string): Profile {
  const profile = newProfile(profileId)
  const state = { ...profile.state, viewed: [{ productId: 'cup', at: NOW - 4 * DAY }] }
  return { ...profile, firstSeenAt: NOW - 4 * DAY, lastSeenAt: NOW - 4 * DAY, state }
}

async function open(orders: readonly StoredOrder[], profiles: readonly Profile[]) {
  const opened = openSqlite()
  for (const statement of putOrders(opened.db, orders)) await statement.run()
  for (const statement of putProfiles(opened.db, profiles)) await statement.run()
  return opened
}

const copy = (state: RopoState): RopoState => JSON.parse(JSON.stringify(state))

async function night(db: D1Database) {
  let state: RopoState | null = ropoJob.begin(NOW)
  while (state) {
    const { share } = ropoJob.progress(state)
    assert.ok(share >= 0 && share <= 1)
    // What is cut off after its work is done again from the same state.
    await ropoJob.slice(db, copy(state), AT)
    state = await ropoJob.slice(db, copy(state), AT)
  }
  return await readModel(db, 'ropo')
}

test('visits of any browser of the person count, those of strangers do not', async () => {
  const card = { ...looker('customer:7'), state: newProfile('customer:7').state }
  const person = looker('person:customer:7')
  const { db } = await open(
    [
      order('1'),
      order('2', { profileId: '' }),
      order('3', { profileId: 'customer:8' }),
      order('4', { channel: 'web' }),
      order('5', { at: NOW - 31 * DAY }),
      order('6', { at: NOW }),
    ],
    [card, looker('browser'), person],
  )
  const memberships = ['customer:7', 'browser'].map((profileId) => ({ profileId, personId: person.profileId }))
  for (const statement of putPersons(db, { memberships, gone: [] })) await statement.run()
  const model = await night(db)
  assert.equal(model?.fittedAt, NOW)
  const { orders, known, online, sameProduct, daysBefore } = model.body
  assert.deepEqual([orders.orders, known.orders, online.orders, sameProduct.orders], [3, 2, 1, 1])
  assert.deepEqual(daysBefore.find(({ fromDay }) => fromDay === 2)?.orders, 1, 'three days before')
})

test('a shop without stores has a report of zeros', async () => {
  const { db } = await open([], [])
  const model = await night(db)
  assert.equal(model?.body.orders.orders, 0)
  assert.equal(model?.body.currency, 'EUR')
})

test('slices of any size pass each order once, also those of one moment', async () => {
  const all = Array.from({ length: 30 }, (_, n) =>
    order(`t${n}`, { at: NOW - DAY + (n % 3), channel: n % 2 ? 'web' : 'store' }),
  )
  const { db, sqlite, statements } = await open(all, [])
  for (const [scan, take] of [
    [1, 1],
    [4, 1],
    [7, 3],
    [100, 4],
    [100, 100],
  ] as const) {
    const seen: string[] = []
    let after: { at: number; transactionId: string } | null = { at: 0, transactionId: '' }
    while (after) {
      const page = await listStoreOrders(db, { after, untilAt: NOW, scan, take })
      assert.ok(page.orders.length <= take)
      seen.push(...page.orders.map(({ transactionId }) => transactionId))
      after = page.last
    }
    assert.deepEqual(
      seen.sort(),
      all
        .filter(({ channel }) => channel === 'store')
        .map((o) => o.transactionId)
        .sort(),
    )
  }
  const scan = statements.find(({ sql }) => sql.includes('ORDER BY ordered_at'))
  const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${scan?.sql}`).all() as { detail: string }[]
  assert.match(plan[0]?.detail ?? '', /^SEARCH orders USING INDEX orders_by_time/)
})
