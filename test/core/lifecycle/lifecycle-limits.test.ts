/** @module Limits learned from a shop's own rhythm, worked out by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lifecycleLimits } from '../../../worker/core/lifecycle/lifecycle-limits.ts'
import { orderGaps } from '../../../worker/core/lifecycle/order-gaps.ts'
import { vipLimit } from '../../../worker/core/lifecycle/vip-limit.ts'
import { rfmSummary } from '../../../worker/core/rfm/rfm-summary.ts'

const DAY = 86_400_000
const ordered = (...days: number[]) => days.map((day) => ({ at: day * DAY }))

/** Customers who spent so much each, minor units. */
const spenders = (...spent: number[]) =>
  rfmSummary(spent.map((spentMinor) => ({ orders: 2, firstOrderAt: 0, lastOrderAt: DAY, spentMinor })))

const times = (count: number, value: number): number[] => Array(count).fill(value)
const NOBODY = rfmSummary([])

test('order gaps: days between days of orders, in any order; two orders of a day are one', () => {
  const gaps = orderGaps([ordered(10, 0, 10.5, 40), ordered(5), [], ordered(1, 11), ordered(0, 5000)])
  assert.deepEqual(gaps, { 10: 2, 30: 1, 1095: 1 })
})

// (gaps × 90th percentile + 50 × 180) / (gaps + 50).
const limits: [name: string, gaps: Record<string, number>, days: number, from: string][] = [
  ['no gaps: the default', {}, 180, 'default'],
  ['ten gaps of a week: (10 × 7 + 9000) / 60 = 151.2', { 7: 10 }, 151, 'default'],
  ['fifty gaps of 60 days: half way', { 60: 50 }, 120, 'learned'],
  [
    'a thousand, nine in ten within 40 days: (40000 + 9000) / 1050 = 46.7',
    { 20: 500, 40: 400, 300: 100 },
    47,
    'learned',
  ],
  ['a shop of daily bread: not below a month', { 1: 100_000 }, 30, 'learned'],
  ['a shop of mattresses: not above two years', { 1095: 100_000 }, 730, 'learned'],
]

for (const [name, gaps, days, from] of limits)
  test(`inactive: ${name}`, () => {
    const learned = lifecycleLimits(gaps, NOBODY)
    assert.deepEqual([learned.inactiveDays, learned.from.inactive], [days, from])
  })

// 25 or more customers; amounts to 255 have classes of their own, so that sums are exact.
const vips: [name: string, spent: number[], limit: number | null][] = [
  ['two of 25 bring 440 of 900: the first alone brings 240, less than 360', [240, 200, ...times(23, 20)], 200],
  ['one alone brings enough', [250, 100, ...times(23, 10)], 250],
  ['those who spent as much as the last are VIPs too', [100, 100, 100, ...times(22, 20)], 100],
  ['never more than a fifth: the sixth would be one of 25 too many', [50, 50, 50, 40, 40, ...times(20, 30)], 40],
  ['all alike: nobody', times(30, 50), null],
  ['six of 25 alike at the top: nobody', [...times(6, 200), ...times(19, 1)], null],
  ['24 customers are not enough', [250, ...times(23, 1)], null],
  ['no revenue', times(25, 0), null],
  ['who got back more than was paid is left out', [...times(24, 10), -5000, 255], 255],
]

for (const [name, spent, limit] of vips) test(`VIP: ${name}`, () => assert.equal(vipLimit(spenders(...spent)), limit))

test('VIP: a large sum is rounded down to its class, by less than 0.8 %', () => {
  // 1,234,567 = 150.7 × 8192; its class begins at 150 × 8192.
  assert.equal(vipLimit(spenders(1_234_567, ...times(24, 100))), 1_228_800)
})

test('limits: what the owner set goes before what is learned', () => {
  const set = { inactiveDays: 45, vipMinor: 99_900, cartLeftMinutes: 30, cartForgottenDays: 3 }
  const summary = spenders(250, ...times(24, 10))
  assert.deepEqual(lifecycleLimits({ 60: 500 }, summary, set), {
    ...set,
    from: { inactive: 'settings', vip: 'settings' },
  })
  assert.deepEqual(lifecycleLimits({}, summary), {
    inactiveDays: 180,
    vipMinor: 250,
    cartLeftMinutes: 60,
    cartForgottenDays: 7,
    from: { inactive: 'default', vip: 'learned' },
  })
  assert.equal(lifecycleLimits({}, NOBODY).from.vip, 'none')
})
