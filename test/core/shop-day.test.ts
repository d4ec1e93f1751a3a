/** @module When the shop's day began, also on days of 23 and 25 hours and in zones of quarters of an hour. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayStart } from '../../worker/core/shop-day.ts'

// From the time zone database, by hand: local midnight as UTC.
const cases: { name: string; zone: string; now: string; start: string }[] = [
  { name: 'UTC', zone: 'UTC', now: '2026-07-01T12:00Z', start: '2026-07-01T00:00Z' },
  {
    name: 'Vilnius in summer is three hours ahead',
    zone: 'Europe/Vilnius',
    now: '2026-07-01T12:00Z',
    start: '2026-06-30T21:00Z',
  },
  { name: 'Vilnius in winter is two', zone: 'Europe/Vilnius', now: '2026-01-15T10:00Z', start: '2026-01-14T22:00Z' },
  { name: 'Vilnius at midnight', zone: 'Europe/Vilnius', now: '2026-06-30T21:00Z', start: '2026-06-30T21:00Z' },
  {
    name: 'Vilnius a ms before midnight',
    zone: 'Europe/Vilnius',
    now: '2026-06-30T20:59:59.999Z',
    start: '2026-06-29T21:00Z',
  },
  {
    name: 'Vilnius, the evening of 23 hours',
    zone: 'Europe/Vilnius',
    now: '2026-03-29T20:59:59.999Z',
    start: '2026-03-28T22:00Z',
  },
  { name: 'Vilnius, the day after', zone: 'Europe/Vilnius', now: '2026-03-29T21:00Z', start: '2026-03-29T21:00Z' },
  {
    name: 'Vilnius, the evening of 25 hours',
    zone: 'Europe/Vilnius',
    now: '2026-10-25T21:59:59.999Z',
    start: '2026-10-24T21:00Z',
  },
  { name: 'Vilnius, the day after that', zone: 'Europe/Vilnius', now: '2026-10-25T22:00Z', start: '2026-10-25T22:00Z' },
  {
    name: 'New York, the first half past one of 25 hours',
    zone: 'America/New_York',
    now: '2026-11-01T05:30Z',
    start: '2026-11-01T04:00Z',
  },
  {
    name: 'New York, the second half past one',
    zone: 'America/New_York',
    now: '2026-11-01T06:30Z',
    start: '2026-11-01T04:00Z',
  },
  {
    name: 'New York, half past eleven that night',
    zone: 'America/New_York',
    now: '2026-11-02T04:30Z',
    start: '2026-11-01T04:00Z',
  },
  { name: 'New York, the day after', zone: 'America/New_York', now: '2026-11-02T05:00Z', start: '2026-11-02T05:00Z' },
  {
    name: 'New York, the day of 23 hours',
    zone: 'America/New_York',
    now: '2026-03-09T03:59:59.999Z',
    start: '2026-03-08T05:00Z',
  },
  {
    name: 'Kathmandu is five hours and three quarters ahead',
    zone: 'Asia/Kathmandu',
    now: '2026-07-01T12:00Z',
    start: '2026-06-30T18:15Z',
  },
  {
    name: 'Kathmandu a ms before midnight',
    zone: 'Asia/Kathmandu',
    now: '2026-07-01T18:14:59.999Z',
    start: '2026-06-30T18:15Z',
  },
  { name: 'Kathmandu at midnight', zone: 'Asia/Kathmandu', now: '2026-07-01T18:15Z', start: '2026-07-01T18:15Z' },
  {
    name: 'Kiritimati is fourteen hours ahead',
    zone: 'Pacific/Kiritimati',
    now: '2026-07-01T12:00Z',
    start: '2026-07-01T10:00Z',
  },
  {
    name: 'Pago Pago is eleven behind',
    zone: 'Pacific/Pago_Pago',
    now: '2026-07-01T10:59Z',
    start: '2026-06-30T11:00Z',
  },
  {
    name: 'Chatham is twelve and three quarters ahead in winter',
    zone: 'Pacific/Chatham',
    now: '2026-07-01T12:00Z',
    start: '2026-07-01T11:15Z',
  },
  {
    name: 'Lord Howe changes by half an hour: 24.5 hours',
    zone: 'Australia/Lord_Howe',
    now: '2026-04-05T13:00Z',
    start: '2026-04-04T13:00Z',
  },
  {
    name: 'Cairo, a day that begins at one',
    zone: 'Africa/Cairo',
    now: '2026-04-24T10:00Z',
    start: '2026-04-23T22:00Z',
  },
  {
    name: 'a zone that is none counts as UTC',
    zone: 'Mars/Olympus_Mons',
    now: '2026-07-01T12:00Z',
    start: '2026-07-01T00:00Z',
  },
  { name: 'no zone counts as UTC', zone: '', now: '2026-07-01T12:00Z', start: '2026-07-01T00:00Z' },
]

const iso = (at: number) => new Date(at).toISOString()

for (const { name, zone, now, start } of cases)
  test(`shop day: ${name}`, () => assert.equal(iso(dayStart(Date.parse(now), zone)), iso(Date.parse(start))))

test('shop day: in every zone it is the first moment that has today’s date', () => {
  const year = (n: number) => Date.UTC(n, 0)
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: year(2000), max: year(2040) }),
      (timeZone, now) => {
        const date = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone })
        const start = dayStart(now, timeZone)
        assert.ok(start <= now)
        assert.equal(date.format(start), date.format(now))
        assert.notEqual(date.format(start - 1), date.format(now))
      },
    ),
    { numRuns: 150 },
  )
})
