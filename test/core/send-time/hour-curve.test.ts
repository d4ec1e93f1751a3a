/** @module The curve of the hours at which people are there, and the moment picked by it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Rhythm } from '../../../worker/core/interest/rhythm.ts'
import { zoneClock } from '../../../worker/core/retention/zone-clock.ts'
import { bestMoment, type MomentAsked } from '../../../worker/core/send-time/best-moment.ts'
import { type HourCurve, hourCurve, shopCurve, windowShares } from '../../../worker/core/send-time/hour-curve.ts'
import { NO_HOURS, withRhythms } from '../../../worker/core/send-time/shop-hours.ts'

const HOUR = 3_600_000
/** Monday 2027-03-01, 00:00 UTC. */
const MONDAY = Date.UTC(2027, 2, 1)
const EVEN = shopCurve([])

const near = (value: number | undefined, expected: number, tolerance = 1e-4) =>
  assert.ok(Math.abs(value! - expected) < tolerance, `${value} is not ${expected}`)

/** So many days in a row with something at these hours. */
const daysAt = (count: number, ...hours: number[]): Rhythm =>
  Object.fromEntries(
    Array.from({ length: count }, (_, day) => [20_000 + day, hours.reduce((bits, hour) => bits | (1 << hour), 0)]),
  )

test('a shop of which nothing is known is even, and one visit moves it little', () => {
  assert.deepEqual(new Set(EVEN.map((share) => share.toFixed(6))), new Set(['0.041667']))
  const counts = Array(24).fill(0)
  counts[20] = 1
  // (1 + 5/24) / 6, worked out by hand.
  near(shopCurve(counts)[20], 0.201389)
  near(shopCurve(counts)[8], 0.034722)
})

test('a person is the shop until they have days of their own', () => {
  assert.deepEqual(
    hourCurve({}, EVEN).map((share) => share.toFixed(6)),
    EVEN.map((share) => share.toFixed(6)),
  )
  // Ten days at 20 h in an even shop: half is the shop's 1/24, half the kernel of width 1, whose middle is 0.39895.
  const ten = hourCurve(daysAt(10, 20), EVEN)
  near(ten[20], 0.5 * 0.398943 + 0.5 / 24)
  near(ten[21], 0.5 * 0.398943 * Math.exp(-0.5) + 0.5 / 24)
  near(
    ten.reduce((sum, share) => sum + share, 0),
    1,
  )
})

test('what a day tells goes around midnight, and a day of two hours is one day', () => {
  const late = hourCurve(daysAt(30, 23), EVEN)
  near(late[0], late[22]!)
  const two = hourCurve(daysAt(10, 9, 21), EVEN)
  near(two[9], two[21]!)
  near(
    two.reduce((sum, share) => sum + share, 0),
    1,
  )
})

test('nothing is foretold for hours at which nobody is there', () => {
  const counts = Array(24).fill(0)
  for (let hour = 8; hour < 20; hour++) counts[hour] = 1_000
  const early = hourCurve(daysAt(20, 8), shopCurve(counts))
  assert.ok(early[7]! < 0.001, `${early[7]}`)
  assert.ok(early[9]! > 0.15, `${early[9]}`)
})

test('who is there every day does not speak for the shop', () => {
  const rhythms = [daysAt(180, 3), daysAt(30, 20)]
  const { hours, weekdays, people } = withRhythms(NO_HOURS, [...rhythms, {}])
  near(hours[3], 30)
  near(hours[20], 30)
  near(
    weekdays.reduce((sum, days) => sum + days, 0),
    60,
  )
  assert.equal(people, 2)
})

const asked = (change: Partial<MomentAsked>): MomentAsked => ({
  ...{ curve: EVEN, clock: zoneClock('UTC'), from: MONDAY + 10 * HOUR, isQuiet: () => false },
  ...{ explore: 0.1, draw: [0.5, 0] },
  ...change,
})
const peakAt = (hour: number): HourCurve => hourCurve(daysAt(100, hour), EVEN)

const rows: [string, Partial<MomentAsked>, { at: number; why: 'best' | 'explored' } | null][] = [
  ['an even curve is now', {}, { at: MONDAY + 10 * HOUR, why: 'best' }],
  ['the evening of the same day', { curve: peakAt(20) }, { at: MONDAY + 20 * HOUR, why: 'best' }],
  ['the next morning', { curve: peakAt(7) }, { at: MONDAY + 31 * HOUR, why: 'best' }],
  [
    'by the clock of the curve: 20 h in Kathmandu is 14:15 UTC, so the hour that begins at 15 UTC holds 20:45',
    { curve: peakAt(20), clock: zoneClock('Asia/Kathmandu') },
    { at: MONDAY + 15 * HOUR, why: 'best' },
  ],
  [
    'not while it is quiet: the nearest permitted hour',
    { curve: peakAt(23), isQuiet: (at) => new Date(at).getUTCHours() >= 21 || new Date(at).getUTCHours() < 9 },
    { at: MONDAY + 20 * HOUR, why: 'best' },
  ],
  ['a whole day of quiet', { isQuiet: () => true }, null],
  [
    'a draw below the share explores: the first of 25 moments',
    { draw: [0.003, 0] },
    { at: MONDAY + 10 * HOUR, why: 'explored' },
  ],
  ['and the last', { draw: [0.0999, 0] }, { at: MONDAY + 33 * HOUR, why: 'explored' }],
  [
    'messages of one hour are spread over a quarter of it',
    { curve: peakAt(20), draw: [0.5, 0.5] },
    { at: MONDAY + 20 * HOUR + 450_000, why: 'best' },
  ],
]
for (const [name, change, expected] of rows)
  test(`the moment: ${name}`, () => assert.deepEqual(bestMoment(asked(change)), expected))

test('the recommended window is the three hours about the top', () => {
  const shares = windowShares(peakAt(0))
  assert.equal(shares.indexOf(Math.max(...shares)), 0)
  near(
    shares.reduce((sum, share) => sum + share, 0),
    3,
  )
})
