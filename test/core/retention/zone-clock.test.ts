/** @module Local day, hour and month of a moment, also where clocks change and where zones differ by quarters of an hour. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { monthText, zoneClock } from '../../../worker/core/retention/zone-clock.ts'

const DAY = 86_400_000

// From the time zone database, by hand.
const cases: [zone: string, at: string, day: string, hour: number][] = [
  ['UTC', '2011-01-31T23:59:59.999Z', '2011-01-31', 23],
  ['UTC', '2011-02-01T00:00Z', '2011-02-01', 0],
  ['Europe/Vilnius', '2026-06-30T20:59:59.999Z', '2026-06-30', 23],
  ['Europe/Vilnius', '2026-06-30T21:00Z', '2026-07-01', 0],
  // The night of 25 hours: three o'clock comes twice.
  ['Europe/Vilnius', '2026-10-25T00:59Z', '2026-10-25', 3],
  ['Europe/Vilnius', '2026-10-25T01:00Z', '2026-10-25', 3],
  ['America/New_York', '2027-01-01T04:59Z', '2026-12-31', 23],
  ['Asia/Kathmandu', '2026-07-01T18:14Z', '2026-07-01', 23],
  ['Asia/Kathmandu', '2026-07-01T18:15Z', '2026-07-02', 0],
  ['Pacific/Kiritimati', '2026-06-30T10:00Z', '2026-07-01', 0],
  ['UTC', '2024-02-29T12:00Z', '2024-02-29', 12],
  ['UTC', '1969-12-31T12:00Z', '1969-12-31', 12],
  ['Mars/Olympus_Mons', '2026-07-01T12:00Z', '2026-07-01', 12],
]

for (const [zone, at, day, hour] of cases)
  test(`zone clock: ${at} in ${zone}`, () => {
    const local = zoneClock(zone)(Date.parse(at))
    assert.deepEqual(
      [new Date(local.day * DAY).toISOString().slice(0, 10), local.hour, monthText(local.month)],
      [day, hour, day.slice(0, 7)],
    )
  })

test('zone clock: in every zone it shows what the platform’s own calendar shows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
      fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2040, 0) }),
      (timeZone, at) => {
        const options = { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', hour: '2-digit' } as const
        const shown = new Intl.DateTimeFormat('en-CA', { ...options, day: '2-digit' }).format(at)
        const { day, hour, month } = zoneClock(timeZone)(at)
        const date = new Date(day * DAY).toISOString().slice(0, 10)
        assert.equal(`${date}, ${String(hour).padStart(2, '0')}`, shown)
        assert.equal(monthText(month), shown.slice(0, 7))
      },
    ),
    { numRuns: 150 },
  )
})
