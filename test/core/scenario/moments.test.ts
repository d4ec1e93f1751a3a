/** @module Moments at which runs begin by the clock: slots of schedules and birthdays, over changes of clocks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { birthdayMoment, birthdaysWithin } from '../../../worker/core/scenario/birthday-moment.ts'
import { nextSlot, type ScheduleAt } from '../../../worker/core/scenario/schedule-slots.ts'

const at = (text: string) => Date.parse(`${text}Z`)
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString().slice(0, 16))

const once: ScheduleAt = { kind: 'once', moment: '2026-12-01T09:00' }
const sundays = (hour: number): ScheduleAt => ({ kind: 'weekly', weekday: 'sun', hour })
const monthly = (day: number): ScheduleAt => ({ kind: 'monthly', day, hour: 9 })

// Clocks of Vilnius are 2 hours ahead of UTC, 3 from 2027-03-28 01:00 to 2027-10-31 01:00 UTC. Source: IANA.
const slots: [name: string, schedule: ScheduleAt, after: string, expected: string | null, zone?: string][] = [
  ['once, before it', once, '2026-11-01T00:00', '2026-12-01T07:00'],
  ['once, at it: it was', once, '2026-12-01T07:00', null],
  ['once, in Nepal', once, '2026-11-01T00:00', '2026-12-01T03:15', 'Asia/Kathmandu'],
  ['weekly, later today', sundays(9), '2027-03-21T06:59', '2027-03-21T07:00'],
  ['weekly, at it: in a week, an hour earlier by UTC', sundays(9), '2027-03-21T07:00', '2027-03-28T06:00'],
  [
    'weekly, at an hour that is skipped in spring: the one after it',
    sundays(3),
    '2027-03-27T12:00',
    '2027-03-28T01:00',
  ],
  ['weekly, and in the week after that at its own', sundays(3), '2027-03-28T01:00', '2027-04-04T00:00'],
  ['weekly, at an hour that comes twice in autumn: the first', sundays(3), '2027-10-30T12:00', '2027-10-31T00:00'],
  ['weekly, not in the second of them, too', sundays(3), '2027-10-31T00:00', '2027-11-07T01:00'],
  [
    'weekly, on a Sunday of Tonga, which is our Saturday',
    sundays(9),
    '2026-11-21T00:00',
    '2026-11-21T20:00',
    'Pacific/Tongatapu',
  ],
  ['monthly, on the 31st of February: its last day', monthly(31), '2027-02-01T00:00', '2027-02-28T07:00'],
  ['monthly, on the 31st of February in a leap year', monthly(31), '2028-02-01T00:00', '2028-02-29T07:00'],
  ['monthly, over the end of the year', monthly(5), '2026-12-05T07:00', '2027-01-05T07:00'],
  ['monthly, on the 31st, at it: the last day of the next month', monthly(31), '2027-01-31T07:00', '2027-02-28T07:00'],
  ['an unknown zone counts as UTC', monthly(5), '2026-12-05T08:59', '2026-12-05T09:00', 'Mars/Olympus'],
]
for (const [name, schedule, after, expected, zone = 'Europe/Vilnius'] of slots)
  test(`the next slot: ${name}`, () => assert.equal(iso(nextSlot(schedule, zone, at(after))), expected))

test('a week has one slot and a month has one, whatever clocks do', () => {
  for (const zone of [
    'Europe/Vilnius',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Tongatapu',
  ])
    for (const hour of [2, 3]) {
      let [slot, count] = [at('2027-01-01T00:00'), 0]
      for (; slot < at('2028-01-01T00:00'); count++) slot = nextSlot(sundays(hour), zone, slot) ?? Number.NaN
      // 2027 has 52 Sundays; the 53rd is the one behind it.
      assert.equal(count, 53, `${zone} ${hour}`)
    }
})

// By IANA: Tonga +13, Hawaii -10, Nepal +05:45, Vilnius +02 in winter and +03 in summer.
const birthdays: [
  name: string,
  monthDay: string,
  zone: string,
  daysBefore: number,
  span: [after: string, until: string],
  expected: [at: string, year: number] | null,
][] = [
  ['today at nine', '11-23', 'Europe/Vilnius', 0, ['2026-11-23T06:45', '2026-11-23T07:00'], ['2026-11-23T07:00', 2026]],
  ['not yet nine', '11-23', 'Europe/Vilnius', 0, ['2026-11-23T06:30', '2026-11-23T06:45'], null],
  ['nine was looked at', '11-23', 'Europe/Vilnius', 0, ['2026-11-23T07:00', '2026-11-23T07:15'], null],
  [
    'in summer an hour earlier by UTC',
    '07-01',
    'Europe/Vilnius',
    0,
    ['2026-07-01T05:45', '2026-07-01T06:00'],
    ['2026-07-01T06:00', 2026],
  ],
  [
    'in Tonga it is tomorrow already',
    '11-24',
    'Pacific/Tongatapu',
    0,
    ['2026-11-23T19:45', '2026-11-23T20:00'],
    ['2026-11-23T20:00', 2026],
  ],
  [
    'in Hawaii it is yesterday still',
    '11-22',
    'Pacific/Honolulu',
    0,
    ['2026-11-22T18:45', '2026-11-22T19:00'],
    ['2026-11-22T19:00', 2026],
  ],
  [
    'in Nepal at a quarter',
    '11-23',
    'Asia/Kathmandu',
    0,
    ['2026-11-23T03:00', '2026-11-23T03:15'],
    ['2026-11-23T03:15', 2026],
  ],
  [
    'five days before, over the end of the year',
    '01-03',
    'Europe/Vilnius',
    5,
    ['2026-12-29T06:45', '2026-12-29T07:00'],
    ['2026-12-29T07:00', 2027],
  ],
  [
    '29 February in a leap year',
    '02-29',
    'Europe/Vilnius',
    0,
    ['2028-02-29T06:45', '2028-02-29T07:00'],
    ['2028-02-29T07:00', 2028],
  ],
  [
    '29 February in another year is 1 March',
    '02-29',
    'Europe/Vilnius',
    0,
    ['2027-03-01T06:45', '2027-03-01T07:00'],
    ['2027-03-01T07:00', 2027],
  ],
  ['and not 28 February', '02-29', 'Europe/Vilnius', 0, ['2027-02-28T00:00', '2027-02-28T23:00'], null],
  [
    'on the last of December of a leap year in Hawaii, where it is the year after in UTC',
    '12-31',
    'Pacific/Honolulu',
    0,
    ['2028-12-31T18:45', '2028-12-31T19:00'],
    ['2028-12-31T19:00', 2028],
  ],
  [
    'on the first of January in Tonga',
    '01-01',
    'Pacific/Tongatapu',
    0,
    ['2026-12-31T19:00', '2026-12-31T20:00'],
    ['2026-12-31T20:00', 2027],
  ],
]
for (const [name, monthDay, timeZone, daysBefore, [after, until], expected] of birthdays)
  test(`a birthday: ${name}`, () => {
    const entry = { daysBefore, atHour: 9 }
    const span = { after: at(after), until: at(until) }
    const moment = birthdayMoment(monthDay, entry, { timeZone, ...span })
    assert.deepEqual(moment && [iso(moment.at), moment.year], expected)
    // Those who are read from the database by their day hold everybody whose moment it is.
    if (expected) assert.ok(birthdaysWithin(entry, span.after, span.until).includes(monthDay))
  })

test('a quarter of an hour looks at the birthdays of three days, not at everybody', () => {
  const days = birthdaysWithin({ daysBefore: 0, atHour: 9 }, at('2026-11-23T06:45'), at('2026-11-23T07:00'))
  assert.deepEqual(days, ['11-22', '11-23', '11-24'])
})
