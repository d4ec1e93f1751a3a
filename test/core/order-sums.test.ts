/** @module Sums of orders by day: bounded, put together, and read by windows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { orderFacts } from '../../worker/core/order-facts.ts'
import { addToOrders, MOST_DAYS, mergeOrders, type OrderSums } from '../../worker/core/order-sums.ts'

const NONE: OrderSums = { confirmed: 0, seen: 0, revenue: {} }
const DAY = 86_400_000

/** One order of 10 euros on each of these days. */
const bought = (days: readonly number[], sums = NONE): OrderSums =>
  days.reduce((all, day) => addToOrders(all, { day, orders: 1, currency: 'EUR', minor: 1000 }), sums)

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
const keysOf = (sums: OrderSums) => Object.keys(sums.days ?? {}).map(Number)

test('order sums: what is taken back leaves nothing behind', () => {
  const sums = addToOrders(bought([20_000]), { day: 20_000, orders: -1, currency: 'EUR', minor: -1000 })
  assert.deepEqual(sums, NONE)
})

test('order sums: four years of a daily buyer stay small, and nothing is lost', () => {
  const sums = bought(range(16_800, 1500))
  // 366 days, and the 1,134 days before in blocks of 28.
  assert.ok(keysOf(sums).length <= MOST_DAYS + Math.ceil(1134 / 28) + 1, `${keysOf(sums).length} entries`)
  assert.ok(JSON.stringify(sums).length < 20_000)
  assert.deepEqual([sums.confirmed, sums.revenue], [1500, { EUR: 1_500_000 }])
  assert.equal(orderFacts(sums, 'EUR')?.orders, 1500)
  assert.equal(orderFacts(sums, 'EUR', { fromDay: 18_270 })?.orders, 30)
})

test('order sums: in any order of arrival the same blocks', () => {
  const days = range(18_000, 450)
  const byKey = (sums: OrderSums) => Object.entries(sums.days ?? {}).sort(([a], [b]) => Number(a) - Number(b))
  const mixed = days.map((_, index) => days[(index * 389) % 450] ?? 0)
  assert.deepEqual(byKey(bought(mixed)), byKey(bought(days)))
  assert.deepEqual(byKey(bought(days.toReversed())), byKey(bought(days)))
})

test('order sums: an order in a block is taken back from its block', () => {
  const sums = bought(range(18_000, 450))
  const without = addToOrders(sums, { day: 18_000, orders: -1, currency: 'EUR', minor: -1000 })
  assert.equal(orderFacts(without, 'EUR')?.orders, 449)
})

test('order sums: those of two profiles add up, also where one has no days', () => {
  const old = { confirmed: 2, seen: 1, revenue: { EUR: 500, GBP: 70 } }
  assert.deepEqual(mergeOrders([bought([5]), bought([5, 9]), old]), {
    confirmed: 5,
    seen: 1,
    revenue: { EUR: 3500, GBP: 70 },
    days: { 5: { orders: 2, revenue: { EUR: 2000 } }, 9: { orders: 1, revenue: { EUR: 1000 } } },
  })
  const long = bought(range(18_000, 450))
  assert.equal(orderFacts(mergeOrders([bought([18_001]), long]), 'EUR')?.orders, 451)
})

const facts: { name: string; sums: OrderSums; window?: object; facts: object | null }[] = [
  { name: 'without orders none', sums: NONE, facts: null },
  {
    name: 'money given back alone makes no customer',
    sums: addToOrders(NONE, { day: 4, orders: 0, currency: 'EUR', minor: -500 }),
    facts: null,
  },
  {
    name: 'first, last, how many, on how many days, for how much',
    sums: addToOrders(bought([9, 4, 4]), { day: 12, orders: 0, currency: 'EUR', minor: -500 }),
    facts: { orders: 3, orderDays: 2, firstOrderAt: 4 * DAY, lastOrderAt: 9 * DAY, spentMinor: 2500 },
  },
  {
    name: 'within a window: its first day is in it, the one it ends with is not',
    sums: bought([3, 4, 5, 9]),
    window: { fromDay: 4, toDay: 9 },
    facts: { orders: 2, orderDays: 2, firstOrderAt: 4 * DAY, lastOrderAt: 5 * DAY, spentMinor: 2000 },
  },
]
for (const { name, sums, window, facts: expected } of facts)
  test(`order facts: ${name}`, () => assert.deepEqual(orderFacts(sums, 'EUR', window), expected))
