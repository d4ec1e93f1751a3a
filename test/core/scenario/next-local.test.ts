/** @module The next moment at which a clock shows an hour, in every sort of zone and when clocks change. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { nextLocal } from '../../../worker/core/scenario/next-local.ts'
import { ZONES } from '../zones.ts'

const iso = (at: number) => new Date(at).toISOString().slice(0, 16)

// Source of the changes: IANA. EU 2027-03-28 and 2027-10-31 at 01:00 UTC, US 2027-03-14 and 2027-11-07 at 2 local.
const cases: [name: string, from: string, hour: number, weekday: number | null, zone: string, expected: string][] = [
  ['later today', '2026-11-23T05:10', 9, null, 'Europe/Vilnius', '2026-11-23T07:00'],
  ['within that hour at once', '2026-11-23T07:40', 9, null, 'Europe/Vilnius', '2026-11-23T07:40'],
  ['past that hour tomorrow', '2026-11-23T08:00', 9, null, 'Europe/Vilnius', '2026-11-24T07:00'],
  ['on that weekday', '2026-11-23T08:00', 9, 4, 'Europe/Vilnius', '2026-11-26T07:00'],
  [
    'today is that weekday and the hour is over: a week later',
    '2026-11-23T08:00',
    9,
    1,
    'Europe/Vilnius',
    '2026-11-30T07:00',
  ],
  [
    'spring, EU: an hour that is skipped begins with the next',
    '2027-03-27T20:00',
    3,
    null,
    'Europe/Vilnius',
    '2027-03-28T01:00',
  ],
  ['spring, EU: nine is an hour sooner', '2027-03-27T20:00', 9, null, 'Europe/Vilnius', '2027-03-28T06:00'],
  [
    'autumn, EU: an hour that comes twice is the first',
    '2027-10-30T20:00',
    3,
    null,
    'Europe/Vilnius',
    '2027-10-31T00:00',
  ],
  ['autumn, EU: in its second coming at once', '2027-10-31T01:30', 3, null, 'Europe/Vilnius', '2027-10-31T01:30'],
  ['autumn, EU: nine is an hour later', '2027-10-30T20:00', 9, null, 'Europe/Vilnius', '2027-10-31T07:00'],
  ['spring, US: an hour that is skipped', '2027-03-13T20:00', 2, null, 'America/New_York', '2027-03-14T07:00'],
  ['spring, US: nine', '2027-03-13T20:00', 9, null, 'America/New_York', '2027-03-14T13:00'],
  ['autumn, US: an hour that comes twice', '2027-11-06T20:00', 1, null, 'America/New_York', '2027-11-07T05:00'],
  ['autumn, US: nine', '2027-11-06T20:00', 9, null, 'America/New_York', '2027-11-07T14:00'],
  ['+05:45', '2026-11-23T00:00', 9, null, 'Asia/Kathmandu', '2026-11-23T03:15'],
  ['+13: their tomorrow is our today', '2026-11-23T10:00', 9, 2, 'Pacific/Tongatapu', '2026-11-23T20:00'],
  ['29 February 2028, a Tuesday', '2028-02-28T12:00', 9, 2, 'Europe/Vilnius', '2028-02-29T07:00'],
  ['an unknown zone counts as UTC', '2026-11-23T05:10', 9, null, 'Mars/Olympus', '2026-11-23T09:00'],
]
for (const [name, from, hour, weekday, zone, expected] of cases)
  test(`the next hour: ${name}`, () =>
    assert.equal(iso(nextLocal(Date.parse(`${from}Z`), { hour, weekday }, zone)), expected))

const WEEKENDS = ['2027-03-14', '2027-03-28', '2027-10-31', '2027-11-07', '2028-02-29']

test('in 38 zones, on the days of clock changes, Temporal finds the same nine o’clock', () => {
  for (const zone of ZONES)
    for (const day of WEEKENDS) {
      const expected = Temporal.PlainDateTime.from(`${day}T09:00`).toZonedDateTime(zone).epochMilliseconds
      assert.equal(
        iso(nextLocal(expected - 11 * 3_600_000, { hour: 9, weekday: null }, zone)),
        iso(expected),
        `${zone} ${day}`,
      )
    }
})
