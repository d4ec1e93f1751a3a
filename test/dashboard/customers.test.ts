/** @module The Customers screen: its tables, its chart, its form and its words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LifeLimits, RetentionPeriod } from '../../contract/customers-report.ts'
import { cohortTable } from '../../dashboard/customers/cohort-table.ts'
import { limitsOf, limitTexts, stepOf } from '../../dashboard/customers/limits-form.ts'
import { nameEvery, ratePoints } from '../../dashboard/customers/rate-points.ts'
import { orderRanges, rfmRows } from '../../dashboard/customers/rfm-table.ts'
import { hrefOf, parseRoute } from '../../dashboard/route.ts'
import { amountRange } from '../../dashboard/sentence/amount-range.ts'
import { daysBeforeWords } from '../../dashboard/sentence/days-words.ts'
import { cartWords, inactiveWords, vipWords } from '../../dashboard/sentence/limit-words.ts'
import { missingWords } from '../../dashboard/sentence/missing-words.ts'
import { monthWords, quarterWords } from '../../dashboard/sentence/period-words.ts'
import { groupWords } from '../../dashboard/sentence/rfm-group-words.ts'
import { roundedMoney } from '../../dashboard/sentence/rounded-money.ts'
import { standingMeans, standingName } from '../../dashboard/sentence/standing-words.ts'
import { RFM_GROUPS } from '../../worker/core/rfm/rfm-group.ts'

test('the screen has an address', () => {
  assert.deepEqual(parseRoute(hrefOf({ screen: 'customers' })), { screen: 'customers' })
})

test('RFM: rows from the most recent, columns from the fewest orders, shades by the fullest cell', () => {
  const rows = rfmRows({
    cutPoints: { recencyDays: [176, 93, 40, 15], orders: [1, 2, 3, 5], spentMinor: [1, 2, 3, 4] },
    grid: [
      { r: 5, f: 1, customers: 10, revenueMinor: 1 },
      { r: 1, f: 5, customers: 30, revenueMinor: 1 },
    ],
  })
  assert.deepEqual(
    rows.map(({ score, days }) => [score, days]),
    [
      [5, 'up to 14 days ago'],
      [4, '15–39 days ago'],
      [3, '40–92 days ago'],
      [2, '93–175 days ago'],
      [1, '176 days ago or longer'],
    ],
  )
  assert.deepEqual(rows[0]?.cells[0], { customers: 10, share: 0.25, shade: 2 })
  assert.deepEqual(rows[4]?.cells[4], { customers: 30, share: 0.75, shade: 5 })
  assert.deepEqual(rows[2]?.cells[2], { customers: 0, share: 0, shade: 0 })
})

test('RFM: scores that the borders give to nobody say so', () => {
  const cutPoints = { recencyDays: [30, 30, 1, 0], orders: [1, 1, 1, 2], spentMinor: [] }
  assert.deepEqual(
    rfmRows({ cutPoints, grid: [] }).map(({ days }) => days),
    [null, 'today', '1–29 days ago', null, '30 days ago or longer'],
  )
  assert.deepEqual(orderRanges(cutPoints.orders), ['1 order', null, null, '2 orders', '3+ orders'])
  assert.deepEqual(orderRanges([1, 2, 3, 5]), ['1 order', '2 orders', '3 orders', '4–5 orders', '6+ orders'])
})

test('cohorts: the newest first, without the month of the first order, the running month marked', () => {
  const { months, rows } = cohortTable([
    { cohort: '2026-09', customers: 20, shares: [1, 0.4, 0], isLastRunning: true },
    { cohort: '2026-10', customers: 30, shares: [1, 0.1], isLastRunning: false },
  ])
  assert.equal(months, 2)
  assert.deepEqual(rows, [
    { cohort: '2026-10', customers: 30, cells: [{ share: 0.1, shade: 2, isRunning: false }] },
    {
      cohort: '2026-09',
      customers: 20,
      cells: [
        { share: 0.4, shade: 5, isRunning: false },
        { share: 0, shade: 0, isRunning: true },
      ],
    },
  ])
  assert.deepEqual(cohortTable([]), { months: 0, rows: [] })
})

test('the line of the retention rate: a gap without a rate, dashes to the running period', () => {
  const period = (crr: number | null, isOver: boolean) => ({ crr, isOver }) as RetentionPeriod
  assert.deepEqual(ratePoints([period(null, true), period(0.5, true), period(0.25, true), period(0.1, false)]), {
    over: [null, 50, 25, null],
    running: [null, null, 25, 10],
  })
  // 26 names of 76 px: 1,976 px; on 900 px every third has room, on 280 px every twelfth.
  assert.deepEqual([nameEvery(26, 2000), nameEvery(26, 900), nameEvery(26, 280), nameEvery(9, 280)], [1, 3, 12, 3])
})

test('limits: empty fields are learned, what has no field stays', () => {
  const known = { inactiveDays: 90, vipMinor: 35_050, cartForgottenDays: 5 }
  const texts = limitTexts(known, 'EUR')
  assert.deepEqual(texts, { inactiveDays: '90', vip: '350.5', cartLeftMinutes: '' })
  assert.deepEqual(limitsOf(texts, known, 'EUR'), known)
  const emptied = limitsOf({ inactiveDays: '', vip: '', cartLeftMinutes: '30' }, known, 'EUR')
  assert.deepEqual(emptied, { cartLeftMinutes: 30, cartForgottenDays: 5 })
  assert.deepEqual(limitsOf({ ...texts, vip: '500' }, {}, 'JPY').vipMinor, 500)
  assert.deepEqual([stepOf('EUR'), stepOf('JPY'), stepOf('KWD')], ['0.01', '1', '0.001'])
})

const limits: LifeLimits = {
  ...{ inactiveDays: 103, vipMinor: 50_000, cartLeftMinutes: 60, cartForgottenDays: 7 },
  from: { inactive: 'learned', vip: 'learned' },
}

test('limits: who says so', () => {
  assert.match(inactiveWords(limits), /after 103 days without an order\. Learned/)
  assert.match(inactiveWords({ ...limits, from: { ...limits.from, inactive: 'settings' } }), /You set this/)
  assert.match(inactiveWords({ ...limits, from: { ...limits.from, inactive: 'default' } }), /mostly a default/)
  assert.match(vipWords(limits, 'EUR'), /spent €500\.00 or more\. Learned/)
  assert.match(vipWords({ ...limits, from: { ...limits.from, vip: 'none' } }, 'EUR'), /until there are 25 customers/)
  assert.match(vipWords({ ...limits, vipMinor: null }, 'EUR'), /^Nobody counts as a VIP yet/)
  assert.equal(
    cartWords({ ...limits, cartForgottenDays: 1 }),
    'A cart counts as left after 60 minutes without a sign of its visitor, for 1 day.',
  )
})

test('standings: what each means by the limits', () => {
  assert.equal(standingName('vip'), 'VIP')
  assert.equal(standingName('constructor'), 'constructor')
  assert.equal(standingMeans('vip', limits, 'EUR'), 'Ordered twice or more, and spent €500.00 or more')
  assert.equal(standingMeans('inactive', limits, 'EUR'), 'Has not ordered for 103 days or longer')
  assert.equal(standingMeans('vip', { ...limits, vipMinor: null }, 'EUR'), 'Nobody yet')
})

test('groups: each of the eleven has a name, a meaning and advice; a new one goes by its own name', () => {
  for (const group of RFM_GROUPS) {
    const { name, means, advice } = groupWords(group)
    assert.ok(/^[A-Z]/.test(name) && /\.$/.test(means) && /\.$/.test(advice), group)
  }
  assert.deepEqual(groupWords('very_rich'), { name: 'very rich', means: '', advice: '' })
})

test('periods, amounts and spans in words', () => {
  assert.equal(monthWords('2026-01'), 'Jan 2026')
  assert.equal(quarterWords('2026-01'), 'Jan–Mar 2026')
  assert.equal(quarterWords('2026-12'), 'Dec 2026–Feb 2027')
  assert.equal(roundedMoney(69_453_351, 'EUR'), '€694,534')
  assert.equal(roundedMoney(1500, 'JPY'), 'JP¥1,500')
  assert.equal(amountRange(20_000, 49_999, 'EUR'), '€200–€499')
  assert.equal(amountRange(0, 99, 'EUR'), 'under €1')
  assert.equal(amountRange(100, 199, 'EUR'), '€1')
  assert.equal(amountRange(200, 499, 'JPY'), 'JP¥200–JP¥499')
  assert.deepEqual(
    [daysBeforeWords(0, 0), daysBeforeWords(1, 1), daysBeforeWords(15, 30)],
    ['The same day', 'The day before', '15–30 days before'],
  )
})

test('what is missing is never rounded up to what is needed', () => {
  const missing = [
    { what: 'customers', have: 143, need: 200 },
    { what: 'weeks', have: 11.96, need: 12 },
  ]
  assert.equal(missingWords(missing), '200 customers (143 so far) and 12 weeks since the first order (11 so far)')
})
