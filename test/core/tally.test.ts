/** @module Sums of a batch, each row once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hourOf } from '../../worker/core/hour-of.ts'
import { Tally } from '../../worker/core/tally.ts'
import { NOW } from './sample-event.ts'

const HOUR = 3_600_000
const DAY = 86_400_000
// Noon of day 20635: hour 20635 * 24 + 12.
const NOON = 495_252

test('tally: the hour is counted from 1970 in UTC', () =>
  assert.deepEqual([hourOf(0), hourOf(HOUR - 1), hourOf(HOUR), hourOf(-1), hourOf(NOW)], [0, 0, 1, -1, NOON]))

test('tally: one row an hour and name', () => {
  const tally = new Tally()
  tally.count(NOW, 'search')
  tally.count(NOW + HOUR - 1, 'search')
  tally.count(NOW + HOUR, 'search')
  tally.count(NOW - 1, 'search', 5)
  tally.count(NOW, 'purchase', 2)
  assert.deepEqual(tally.counters(), [
    { hour: NOON, name: 'search', value: 2 },
    { hour: NOON + 1, name: 'search', value: 1 },
    { hour: NOON - 1, name: 'search', value: 5 },
    { hour: NOON, name: 'purchase', value: 2 },
  ])
})

test('tally: what comes to nothing is left out', () => {
  const tally = new Tally()
  tally.count(NOW, 'visits', 1)
  tally.count(NOW, 'visits', -1)
  tally.count(NOW, 'received', 0)
  tally.product(NOW, 'teapot', 'units', 2)
  tally.product(NOW, 'teapot', 'units', -2)
  assert.deepEqual([tally.counters(), tally.productDays()], [[], []])
})

test('tally: what is taken back stays, for it corrects what is stored', () => {
  const tally = new Tally()
  tally.count(NOW, 'orders_seen', -1)
  tally.product(NOW, 'teapot', 'units', -2)
  assert.deepEqual(tally.counters(), [{ hour: NOON, name: 'orders_seen', value: -1 }])
  assert.deepEqual(tally.productDays(), [{ day: 20_635, productId: 'teapot', views: 0, carts: 0, units: -2 }])
})

test('tally: one row a day and product, the kinds beside each other', () => {
  const tally = new Tally()
  tally.product(NOW, 'teapot', 'views')
  tally.product(NOW, 'teapot', 'views')
  tally.product(NOW, 'teapot', 'carts')
  tally.product(NOW, 'teapot', 'units', 3)
  tally.product(NOW + DAY, 'teapot', 'views')
  tally.product(NOW, '1 teapot', 'views')
  assert.deepEqual(tally.productDays(), [
    { day: 20_635, productId: 'teapot', views: 2, carts: 1, units: 3 },
    { day: 20_636, productId: 'teapot', views: 1, carts: 0, units: 0 },
    { day: 20_635, productId: '1 teapot', views: 1, carts: 0, units: 0 },
  ])
})

test('tally: one row a day, slot and strategy, seen and clicked beside each other', () => {
  const tally = new Tally()
  const [similar, upsell] = [
    { slotId: 'product', strategy: 'similar' },
    { slotId: 'product', strategy: 'upsell' },
  ] as const
  for (const at of [NOW, NOW, NOW + DAY]) tally.recommendation(at, similar, 'shown')
  tally.recommendation(NOW, similar, 'clicked')
  tally.recommendation(NOW, upsell, 'clicked')
  assert.deepEqual(tally.recommendationDays(), [
    { day: 20_635, ...similar, shown: 2, clicked: 1 },
    { day: 20_636, ...similar, shown: 1, clicked: 0 },
    { day: 20_635, ...upsell, shown: 0, clicked: 1 },
  ])
})
