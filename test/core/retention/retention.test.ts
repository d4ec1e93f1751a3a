/** @module Retention by period and cohort, worked out by hand, and the same however the customers are sliced. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { retentionByCohort } from '../../../worker/core/retention/retention-by-cohort.ts'
import { loyaltyIndex, repeatRate, retentionByPeriod } from '../../../worker/core/retention/retention-by-period.ts'
import {
  type CustomerOrder,
  mergeRetention,
  retentionSummary,
  type Unit,
} from '../../../worker/core/retention/retention-summary.ts'
import { zoneClock } from '../../../worker/core/retention/zone-clock.ts'

const CALENDAR = { clock: zoneClock('UTC'), quarterBegins: 0 }
const DAY = 86_400_000

/** A customer's orders of 10.00 each, by date. */
const orders = (...dates: string[]): CustomerOrder[] =>
  dates.map((date) => ({ at: Date.parse(date), valueMinor: 1000 }))

const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1

/** `'2026-01 B E N crr'`, a line a period. */
function written(customers: CustomerOrder[][], unit: Unit, thisMonth: string, calendar = CALENDAR): string[] {
  const periods = retentionByPeriod(retentionSummary(customers, calendar), unit, monthOf(thisMonth))
  return periods.map(({ period, begin, end, gained, crr }) => [period, begin, end, gained, crr].join(' '))
}

// Four customers in January; two of them, one new and one who comes back in February; March is silent, April is not.
const SHOP = [
  orders('2026-01-03', '2026-02-03', '2026-02-20'),
  orders('2026-01-10', '2026-02-01'),
  orders('2026-01-31T23:59:59Z'),
  orders('2026-01-01'),
  orders('2025-12-24', '2026-02-11'),
  orders('2026-02-28'),
  orders('2026-04-02', '2026-04-02'),
]

test('retention: by month, CRR is (E − N) / B', () => {
  assert.deepEqual(written(SHOP, 'month', '2026-05'), [
    // Nobody was there before the first: no rate, and no NaN.
    '2025-12 0 1 1 ',
    '2026-01 1 4 4 0',
    // B 4, E 4: two of January, one of December who came back, one new. N = 2, (4 − 2) / 4.
    '2026-02 4 4 2 0.5',
    '2026-03 4 0 0 0',
    '2026-04 0 1 1 ',
    // The running month.
    '2026-05 1 0 0 0',
  ])
})

test('retention: of those gained some come for the first time, and the running month is not over', () => {
  const periods = retentionByPeriod(retentionSummary(SHOP, CALENDAR), 'month', monthOf('2026-04'))
  const shown = periods.map(({ gained, firstTime, isOver }) => [gained, firstTime, isOver])
  assert.deepEqual(shown, [
    [1, 1, true],
    [4, 4, true],
    [2, 1, true],
    [0, 0, true],
    [1, 1, false],
  ])
})

test('retention: by the calendar’s quarter', () => {
  // Of October to December one, who ordered again; of January to March six, of whom nobody did.
  assert.deepEqual(written(SHOP, 'quarter', '2026-06'), ['2025-10 0 1 1 ', '2026-01 1 6 5 1', '2026-04 6 1 1 0'])
})

test('retention: quarters that begin in December, a quarter that is not over', () => {
  const summary = retentionSummary(SHOP, { ...CALENDAR, quarterBegins: 11 })
  const periods = retentionByPeriod(summary, 'quarter', monthOf('2026-05'))
  const shown = periods.map(({ period, begin, end, isOver }) => [period, begin, end, isOver])
  assert.deepEqual(shown, [
    ['2025-12', 0, 6, true],
    ['2026-03', 6, 1, false],
  ])
})

test('retention: quarters may be named by any month that begins one', () => {
  const shown = [2, 5, 8, 11].map((quarterBegins) =>
    written(SHOP, 'quarter', '2026-05', { ...CALENDAR, quarterBegins }),
  )
  assert.deepEqual(shown.slice(1), [shown[0], shown[0], shown[0]])
})

test('retention: the shop’s own midnight parts the months', () => {
  const night = [orders('2026-01-31T22:30Z', '2026-02-28T21:59Z')]
  assert.deepEqual(written(night, 'month', '2026-02'), ['2026-01 0 1 1 ', '2026-02 1 1 0 1'])
  const vilnius = { ...CALENDAR, clock: zoneClock('Europe/Vilnius') }
  assert.deepEqual(written(night, 'month', '2026-02', vilnius), ['2026-02 0 1 1 '])
})

test('retention: cohorts follow the month of the first order', () => {
  const cohorts = retentionByCohort(retentionSummary(SHOP, CALENDAR), monthOf('2026-04'))
  assert.deepEqual(cohorts, [
    { cohort: '2025-12', customers: 1, shares: [1, 0, 1, 0, 0], isLastRunning: true },
    { cohort: '2026-01', customers: 4, shares: [1, 0.5, 0, 0], isLastRunning: true },
    { cohort: '2026-02', customers: 1, shares: [1, 0, 0], isLastRunning: true },
    { cohort: '2026-04', customers: 1, shares: [1], isLastRunning: true },
  ])
})

test('retention: a cohort is followed for 36 months', () => {
  const summary = retentionSummary([orders('2020-01-15', '2023-01-15', '2023-02-15')], CALENDAR)
  const [cohort] = retentionByCohort(summary, monthOf('2026-01'))
  assert.deepEqual([cohort?.shares.length, cohort?.shares[36], cohort?.isLastRunning], [37, 1, false])
})

test('retention: repeat rate and loyalty index', () => {
  const summary = retentionSummary(SHOP, CALENDAR)
  // Four of seven ordered twice; 12 orders of 10.00, of which seven are first ones.
  assert.deepEqual([repeatRate(summary), loyaltyIndex(summary)], [4 / 7, 5 / 12])
  const byMonth = retentionByPeriod(summary, 'month', monthOf('2026-04')).map((period) => period.loyaltyIndex)
  assert.deepEqual(byMonth, [0, 0, 4 / 5, null, 1 / 2])
})

test('retention: a shop without orders has no figures', () => {
  const summary = retentionSummary([[], []], CALENDAR)
  assert.deepEqual(retentionByPeriod(summary, 'month', monthOf('2026-04')), [])
  assert.deepEqual([retentionByCohort(summary, 0), repeatRate(summary), loyaltyIndex(summary)], [[], null, null])
})

const someCustomers = fc.array(
  fc.array(fc.record({ at: fc.integer({ min: 0, max: 400 }).map((days) => days * DAY), valueMinor: fc.nat(9999) }), {
    maxLength: 6,
  }),
  { maxLength: 30 },
)

test('retention: sliced anywhere, orders shuffled and stored between, it is the same', () => {
  fc.assert(
    fc.property(someCustomers, fc.nat(30), (customers, cut) => {
      const whole = retentionSummary(customers, CALENDAR)
      const slices = [customers.slice(cut), customers.slice(0, cut).map((each) => each.toReversed())]
      const [one, other] = slices.map((slice) => JSON.parse(JSON.stringify(retentionSummary(slice, CALENDAR))))
      assert.deepEqual(mergeRetention(one, other), whole)
      for (const { begin, end, gained, firstTime, crr } of retentionByPeriod(whole, 'quarter', monthOf('1971-06'))) {
        assert.ok(crr === null ? begin === 0 : crr >= 0 && crr <= 1)
        assert.ok(firstTime <= gained && gained <= end)
      }
    }),
    { numRuns: 150 },
  )
})
