/** @module What of a shop's customers the models are fitted on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NO_CLV_DATA, withSummaries } from '../../../worker/core/clv/clv-data.ts'

const WEEK = 7 * 86_400_000
const NOW = 20 * WEEK
const once = { orders: 1, firstOrderAt: 2 * WEEK, lastOrderAt: 2 * WEEK, averageMinor: 900 }
const twice = { orders: 2, firstOrderAt: 0, lastOrderAt: 5 * WEEK, averageMinor: 1024 }
const refunded = { orders: 2, firstOrderAt: 0, lastOrderAt: 5 * WEEK, averageMinor: 0 }
const ahead = { orders: 2, firstOrderAt: 10 * WEEK, lastOrderAt: 21 * WEEK, averageMinor: 1024 }
const none = { orders: 0, firstOrderAt: Number.NaN, lastOrderAt: Number.NaN, averageMinor: 0 }

test('all customers count for purchases, repeaters who kept something for values', () => {
  const { purchases, values } = withSummaries(NO_CLV_DATA, [once, twice, refunded, ahead, none], NOW)
  assert.deepEqual(purchases, {
    level: 0,
    customers: [1, 2, 1],
    means: { frequency: [0, 1, 1], recencyWeeks: [0, 5, 11], ageWeeks: [18, 20, 11] },
  })
  assert.deepEqual(values, {
    level: 0,
    customers: [2],
    means: { orders: [2], averageMinor: [1024], logAverage: [Math.log(1024)] },
  })
})

test('slices give what the whole gives, also through JSON', () => {
  const summaries = [once, twice, refunded, ahead, none]
  const first = JSON.parse(JSON.stringify(withSummaries(NO_CLV_DATA, summaries.slice(0, 2), NOW)))
  assert.deepEqual(withSummaries(first, summaries.slice(2), NOW), withSummaries(NO_CLV_DATA, summaries, NOW))
})
