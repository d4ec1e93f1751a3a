/** @module How far orders came, on the real tables: in any order, told again, told before the order. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../contract/order.ts'
import { ingestOrders } from '../../worker/core/ingest-orders.ts'
import { putSteps, readSteps } from '../../worker/store/order-steps.ts'
import { readOrders, writeOrders } from '../../worker/store/orders-of-batch.ts'
import { withOrders } from '../../worker/store/with-orders.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = Date.UTC(2026, 6, 1, 12)
const HOUR = 3_600_000

const order = (change: Partial<Order>): Order => ({
  ...{ transactionId: 'T-1', at: NOW - HOUR, valueMinor: 900, currency: 'EUR', items: [], customerId: '7' },
  ...change,
})

async function take(db: D1Database, receivedAt: number, ...orders: Order[]): Promise<void> {
  const known = await readOrders(db, { orders, purchases: [] }, new Map())
  await writeOrders(db, ingestOrders([{ kind: 'orders', receivedAt, orders }], [], known), withOrders)
}

test('an order of a clock that is a day ahead, told again, was placed when it was told first', async () => {
  const { db } = openSqlite()
  const orders = [order({ at: NOW + 24 * HOUR })]
  const told = async (receivedAt: number) => {
    const known = await readOrders(db, { orders, purchases: [] }, new Map())
    const plan = ingestOrders([{ kind: 'orders', receivedAt, orders }], [], known)
    await writeOrders(db, plan, withOrders)
    return plan.buyers
  }
  for (const receivedAt of [NOW, NOW + 2 * HOUR])
    assert.deepEqual(await told(receivedAt), [{ profileId: 'customer:7', transactionId: 'T-1', at: NOW }])
})

const shipped = (change: object = {}) => ({
  ...{ transactionId: 'T-1', step: 'shipped' as const, at: NOW, toldAt: NOW, tracking: null },
  ...change,
})

const briefly = (steps: Awaited<ReturnType<typeof readSteps>>) => steps.map(({ step, at }) => [step, at])

test('an order tells its steps and its address, and told again nothing more', async () => {
  const { db } = openSqlite()
  const placed = order({ status: 'placed', email: 'ann@shop.example' })
  const paid = order({ status: 'paid', updatedAt: NOW })
  for (const each of [placed, paid, placed, paid]) await take(db, NOW, each)
  const steps = await readSteps(db, ['T-1'], 0)
  assert.deepEqual(briefly(steps), [
    ['placed', NOW - HOUR],
    ['paid', NOW],
  ])
  assert.deepEqual(
    steps.map(({ profileId, email }) => [profileId, email]),
    [
      ['customer:7', 'ann@shop.example'],
      ['customer:7', 'ann@shop.example'],
    ],
  )
  assert.deepEqual(briefly(await readSteps(db, ['T-1', 'T-2'], NOW - 1)), [['paid', NOW]])
})

test('the address that was told last stays, whichever came first', async () => {
  const one = order({ email: 'old@shop.example', updatedAt: 5 })
  const other = order({ email: 'new@shop.example', updatedAt: 6 })
  for (const orders of [
    [one, other],
    [other, one],
  ]) {
    const { db } = openSqlite()
    for (const each of orders) await take(db, NOW, each)
    assert.equal((await readSteps(db, ['T-1'], 0))[0]?.email, 'new@shop.example')
  }
})

test('a step that is told before its order is told with it', async () => {
  const { db } = openSqlite()
  await db.batch(putSteps(db, [shipped({ tracking: { number: 'CE1' } })]))
  assert.deepEqual(await readSteps(db, ['T-1'], 0), [])
  await take(db, NOW, order({}))
  const steps = await readSteps(db, ['T-1'], NOW - 1)
  assert.deepEqual(
    steps.map(({ step, tracking }) => [step, tracking]),
    [['shipped', { number: 'CE1' }]],
  )
})

test('of a step the earliest moment stays, and what the parcel was followed by last', async () => {
  const { db } = openSqlite()
  const told = [
    shipped({ at: NOW + HOUR, toldAt: NOW + HOUR, tracking: { number: 'NEW' } }),
    shipped({ tracking: { number: 'OLD' } }),
    shipped({ at: NOW + 9, toldAt: NOW + 2 * HOUR }),
  ]
  for (const step of told) await db.batch(putSteps(db, [step]))
  await take(db, NOW, order({}))
  const step = (await readSteps(db, ['T-1'], 0)).find((each) => each.step === 'shipped')
  assert.deepEqual([step?.at, step?.tracking], [NOW, { number: 'NEW' }])
})
