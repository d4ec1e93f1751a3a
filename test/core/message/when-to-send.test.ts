/** @module When a message goes: what of the hour and the mix decides. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SendMoment, whenToSend } from '../../../worker/core/message/when-to-send.ts'

/** Noon in Vilnius. */
const NOW = Date.parse('2026-11-23T10:00Z')
const HOUR = 3_600_000

const cases: [
  name: string,
  change: Partial<SendMoment>,
  now: number,
  expected: [why: string, untilAt: number] | null,
][] = [
  ['at noon', {}, NOW, null],
  ['at ten in the evening it waits for nine', {}, NOW + 10 * HOUR, ['quiet_hours', NOW + 21 * HOUR]],
  ['at nine in the evening to the ms', {}, NOW + 9 * HOUR, ['quiet_hours', NOW + 21 * HOUR]],
  ['at nine in the morning to the ms', {}, NOW + 21 * HOUR, null],
  ['what is owed goes at night', { kind: 'transactional' }, NOW + 10 * HOUR, null],
  ['the mix', { mixUntilAt: NOW + 2 * HOUR }, NOW, ['mix', NOW + 2 * HOUR]],
  ['the mix until the night: the morning after', { mixUntilAt: NOW + 10 * HOUR }, NOW, ['mix', NOW + 21 * HOUR]],
  // Noon in Vilnius is 19:00 in Tokyo, 22:00 comes three hours later.
  ['by their own clock', { timeZone: 'Asia/Tokyo' }, NOW + 3 * HOUR, ['quiet_hours', NOW + 14 * HOUR]],
]

for (const [name, change, now, expected] of cases)
  test(`when to send: ${name}`, () => {
    const when = whenToSend(
      {
        ...{ kind: 'marketing', quietHours: { from: 21, to: 9 }, timeZone: null, shopZone: 'Europe/Vilnius' },
        ...{ mixUntilAt: null, ...change },
      },
      now,
    )
    assert.deepEqual(when && [when.why, when.untilAt], expected)
  })
