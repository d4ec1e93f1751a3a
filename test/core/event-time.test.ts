/** @module When an event happened, by our clock, whatever the browser's clock says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { eventTime } from '../../worker/core/event-time.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const DAY = 86_400_000
const YEAR = 365 * DAY
/** When it arrived, by our clock. */
const NOW = Date.UTC(2026, 6, 1, 12)

// at = NOW - (sentAt - clientAt), by hand; `agoMs` is NOW - at. The browser's clock is off by `off` at both moments.
const cases: { name: string; off?: number; sentAfter: number; agoMs: number; skewed?: true }[] = [
  { name: 'a right clock, sent at once', sentAfter: 0, agoMs: 0 },
  { name: 'a right clock, kept for two days', sentAfter: 2 * DAY, agoMs: 2 * DAY },
  { name: 'a clock a day slow', off: -DAY, sentAfter: 3 * SECOND, agoMs: 3 * SECOND },
  { name: 'a clock a year fast', off: YEAR, sentAfter: 3 * SECOND, agoMs: 3 * SECOND },
  { name: 'a clock of 1970', off: -NOW, sentAfter: 3 * SECOND, agoMs: 3 * SECOND },
  { name: 'a clock set back by an hour meanwhile', sentAfter: -60 * MINUTE, agoMs: -5 * MINUTE, skewed: true },
  { name: 'a clock set back by four minutes meanwhile', sentAfter: -4 * MINUTE, agoMs: -4 * MINUTE },
  { name: 'five minutes ahead to the ms', sentAfter: -5 * MINUTE, agoMs: -5 * MINUTE },
  { name: 'one ms more', sentAfter: -5 * MINUTE - 1, agoMs: -5 * MINUTE, skewed: true },
  { name: 'seven days old to the ms', sentAfter: 7 * DAY, agoMs: 7 * DAY },
  { name: 'one ms older', sentAfter: 7 * DAY + 1, agoMs: 7 * DAY, skewed: true },
  { name: 'ten years old', sentAfter: 10 * YEAR, agoMs: 7 * DAY, skewed: true },
  { name: 'fractions of a ms, as performance.now has them', sentAfter: 2999.6, agoMs: 3 * SECOND },
]

for (const { name, off = 0, sentAfter, agoMs, skewed = false } of cases)
  test(`event time: ${name}`, () => {
    const sentAt = NOW + off
    assert.deepEqual(eventTime(sentAt - sentAfter, sentAt, NOW), { at: NOW - agoMs, skewed })
  })

const extremes = [
  {
    name: 'the smallest number before the largest',
    clientAt: -Number.MAX_VALUE,
    sentAt: Number.MAX_VALUE,
    at: NOW - 7 * DAY,
  },
  {
    name: 'the largest number after the smallest',
    clientAt: Number.MAX_VALUE,
    sentAt: -Number.MAX_VALUE,
    at: NOW + 5 * MINUTE,
  },
]
for (const { name, clientAt, sentAt, at } of extremes)
  test(`event time: ${name}`, () => assert.deepEqual(eventTime(clientAt, sentAt, NOW), { at, skewed: true }))

test('event time: always a whole number within seven days before and five minutes after', () => {
  const clock = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(clock, clock, (clientAt, sentAt) => {
      const { at } = eventTime(clientAt, sentAt, NOW)
      assert.ok(Number.isSafeInteger(at) && at >= NOW - 7 * DAY && at <= NOW + 5 * MINUTE)
    }),
  )
})

test('event time: a clock that is constantly off changes nothing', () => {
  const ms = fc.integer({ min: -10 * YEAR, max: 10 * YEAR })
  fc.assert(
    fc.property(ms, ms, (sentAfter, off) =>
      assert.deepEqual(eventTime(NOW - sentAfter, NOW, NOW), eventTime(NOW + off - sentAfter, NOW + off, NOW)),
    ),
  )
})
