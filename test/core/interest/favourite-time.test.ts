/** @module A favourite hour or weekday needs more than two visits, and more than chance. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { favouriteHour, favouriteWeekday } from '../../../worker/core/interest/favourite-time.ts'
import { mergeRhythms, type Rhythm, rhythmOf } from '../../../worker/core/interest/rhythm.ts'
import { zoneClock } from '../../../worker/core/retention/zone-clock.ts'

const UTC = zoneClock('UTC')
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A Monday. */
const MONDAY = Date.UTC(2026, 5, 1)

/** `[day, hour, …]`: hours on a day, counted from that Monday. */
const visits = (...days: number[][]): Rhythm =>
  rhythmOf(
    days.flatMap(([day, ...hours]) => hours.map((hour) => MONDAY + day! * DAY + hour * HOUR)),
    UTC,
  )

const everyDay = (days: number, hourOf: (day: number) => number[]): Rhythm =>
  visits(...Array.from({ length: days }, (_, day) => [day, ...hourOf(day)]))

const hours: [name: string, rhythm: Rhythm, hour: number | null][] = [
  ['no visits', {}, null],
  ['two visits are no habit', visits([0, 20], [1, 20]), null],
  // 3 of 3 days where a window of three hours has 1/8: 1/512 × 24 = 0.047.
  ['three days of three at the same hour are', visits([0, 20], [1, 20], [5, 20]), 20],
  ['an hour earlier or later is the same habit', visits([0, 19], [1, 20], [2, 21], [3, 20]), 20],
  ['around midnight the circle closes', visits([0, 23], [1, 0], [2, 23], [3, 0], [4, 23]), 23],
  ['three visits a day long say nothing', everyDay(3, () => [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]), null],
  ['each day another hour', everyDay(24, (day) => [(day * 7) % 24]), null],
  // 6 of 10 within the window: the tail of the binomial with 1/8 is 0.00051, × 24 = 0.012.
  ['six of ten evenings', everyDay(10, (day) => [day < 6 ? 20 : (day - 6) * 4 + 1]), 20],
  // 3 of 10: 0.12.
  ['three of ten evenings', everyDay(10, (day) => [day < 3 ? 20 : (day - 3) * 2 + 1]), null],
  ['a hundred page views of one evening are one evening', visits([0, ...Array(100).fill(20)], [1, 9]), null],
]

for (const [name, rhythm, hour] of hours)
  test(`favourite hour: ${name}`, () => assert.equal(favouriteHour(rhythm), hour))

const weekdays: [name: string, rhythm: Rhythm, weekday: number | null][] = [
  ['no visits', {}, null],
  // 1/49 × 7 = 0.14.
  ['two Fridays', visits([4, 20], [11, 20]), null],
  // 1/343 × 7 = 0.02.
  ['three Fridays', visits([4, 20], [11, 20], [25, 9]), 5],
  // 3 of 4: 25/2401 × 7 = 0.073.
  ['three Fridays and a Monday', visits([0, 1], [4, 20], [11, 20], [25, 9]), null],
  ['five Sundays and a Monday', visits([0, 1], [6, 1], [13, 1], [20, 1], [27, 1], [34, 1]), 7],
  ['who comes every day has none', everyDay(70, () => [12]), null],
]

for (const [name, rhythm, weekday] of weekdays)
  test(`favourite weekday: ${name}`, () => assert.equal(favouriteWeekday(rhythm), weekday))

test('rhythm: the zone says what hour and day it is', () => {
  const moments = [0, 7, 14].map((day) => MONDAY + day * DAY + 22 * HOUR)
  const inZone = (zone: string) => {
    const rhythm = rhythmOf(moments, zoneClock(zone))
    return [favouriteHour(rhythm), favouriteWeekday(rhythm)]
  }
  assert.deepEqual(inZone('UTC'), [22, 1])
  assert.deepEqual(inZone('Europe/Vilnius'), [1, 2])
})

test('rhythm: 182 days are kept, in any order, and a day heard of twice is once there', () => {
  const days = [0, 1, 182, 90].map((day) => rhythmOf([MONDAY + day * DAY], UTC))
  const kept = days.reduce(mergeRhythms, {})
  assert.deepEqual(kept, days.toReversed().reduce(mergeRhythms, {}))
  assert.equal(Object.keys(kept).length, 3)
  assert.deepEqual(mergeRhythms(kept, kept), kept)
})
