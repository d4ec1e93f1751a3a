/** @module Quiet hours in 38 zones over all days on which clocks change; Temporal says what the clocks show. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { nextAllowedAt } from '../../../worker/core/message/quiet-hours.ts'
import { ZONES } from '../zones.ts'

const HOUR = 3_600_000

/** EU and US in 2027 (safety.md E15), and a leap day. */
const DAYS = ['2027-03-28', '2027-10-31', '2027-03-14', '2027-11-07', '2028-02-29']

const clock = (at: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)

test('there are 38 zones, one of them +05:45 and one +13', () => {
  const offsets = ZONES.map((zone) => clock(Date.parse('2027-07-01T00:00Z'), zone).offset)
  assert.equal(new Set(ZONES).size, 38)
  assert.ok(offsets.includes('+05:45') && offsets.includes('+13:00'))
})

for (const day of DAYS)
  test(`a message of each third hour around ${day} goes once, from 9 to 21 by the person's clock, and none is skipped`, () => {
    const from = Date.parse(`${day}T00:30Z`) - 30 * HOUR
    for (const timeZone of ZONES)
      for (let at = from; at < from + 78 * HOUR; at += 3 * HOUR) {
        const goes = nextAllowedAt(at, { from: 21, to: 9 }, { timeZone, shopZone: 'UTC' })
        const { hour } = clock(goes, timeZone)
        const what = `${timeZone} ${clock(at, timeZone)} goes ${clock(goes, timeZone)}`
        assert.ok(hour >= 9 && hour < 21, what)
        // A night has 12 hours, and 13 when the clocks are set back in it.
        assert.ok(goes >= at && goes - at <= 13 * HOUR, what)
        assert.equal(nextAllowedAt(goes, { from: 21, to: 9 }, { timeZone, shopZone: 'UTC' }), goes, what)
        // Not a minute later than it might.
        if (goes > at) assert.ok(clock(goes - 60_000, timeZone).hour < 9, what)
      }
  })

/** By a wall clock, from the tables of the zones. */
const cases = [
  // The night in which 03:00 becomes 04:00 in Vilnius (01:00 UTC): from 21:00 +02:00 to 09:00 +03:00 are 11 hours.
  ['a night of 11 hours', '2027-03-27T19:00Z', 'Europe/Vilnius', 21, 9, '2027-03-28T06:00Z'],
  // 04:00 becomes 03:00: from 21:00 +03:00 to 09:00 +02:00 are 13 hours.
  ['a night of 13 hours', '2027-10-30T18:00Z', 'Europe/Vilnius', 21, 9, '2027-10-31T07:00Z'],
  // 02:00 does not come in New York on 2027-03-14: the quiet ends as the clock shows 03:00, at 07:00 UTC.
  ['an end that is skipped', '2027-03-14T05:00Z', 'America/New_York', 21, 2, '2027-03-14T07:00Z'],
  // 01:00 comes twice on 2027-11-07 (05:00 and 06:00 UTC): the quiet until 2 ends at 07:00 UTC.
  ['an hour that comes twice', '2027-11-07T04:00Z', 'America/New_York', 21, 2, '2027-11-07T07:00Z'],
  ['a quarter zone', '2027-06-01T18:00Z', 'Asia/Kathmandu', 21, 9, '2027-06-02T03:15Z'],
  ['+13', '2027-06-01T09:00Z', 'Pacific/Tongatapu', 21, 9, '2027-06-01T20:00Z'],
  ['quiet by day', '2027-06-01T10:30Z', 'UTC', 9, 17, '2027-06-01T17:00Z'],
  ['never quiet', '2027-06-01T02:30Z', 'UTC', 9, 9, '2027-06-01T02:30Z'],
  ['an unknown zone is the shop’s', '2027-06-01T02:30Z', 'Mars/Olympus', 21, 9, '2027-06-01T06:00Z'],
  ['nobody told a zone', '2027-06-01T02:30Z', null, 21, 9, '2027-06-01T06:00Z'],
  ['the night before a leap day', '2028-02-28T20:00Z', 'Europe/Berlin', 21, 9, '2028-02-29T08:00Z'],
] as const

for (const [name, now, timeZone, from, to, expected] of cases)
  test(`quiet hours: ${name}`, () => {
    const goes = nextAllowedAt(Date.parse(now), { from, to }, { timeZone, shopZone: 'Europe/Vilnius' })
    assert.equal(new Date(goes).toISOString(), new Date(expected).toISOString())
  })

test('with a shop in no zone at all UTC counts', () => {
  const goes = nextAllowedAt(Date.parse('2027-06-01T02:30Z'), { from: 21, to: 9 }, { timeZone: 'x', shopZone: 'y' })
  assert.equal(goes, Date.parse('2027-06-01T09:00Z'))
})
