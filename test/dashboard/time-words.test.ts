/** @module Times and lengths of time in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ago } from '../../dashboard/sentence/ago.ts'
import { duration } from '../../dashboard/sentence/duration.ts'
import { clock, date, day, dayAndClock, weekday } from '../../dashboard/sentence/moment.ts'

const NOW = Date.UTC(2026, 10, 26, 14, 42, 10)
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const VILNIUS = 'Europe/Vilnius'

const agos: [name: string, passed: number, words: string][] = [
  ['this very moment', 0, 'just now'],
  ['a clock ahead of ours counts as now', -5 * MINUTE, 'just now'],
  ['under two seconds', 1999, 'just now'],
  ['seconds', 12 * SECOND + 900, '12 s ago'],
  ['the last second of a minute', 59_999, '59 s ago'],
  ['a minute', MINUTE, '1 min ago'],
  ['the last minute of an hour', HOUR - 1, '59 min ago'],
  ['hours are rounded down', 5 * HOUR + 59 * MINUTE, '5 h ago'],
  ['a day', DAY, '1 day ago'],
  ['days', 59 * DAY, '59 days ago'],
  ['months, of 30 days', 100 * DAY, '3 months ago'],
]
for (const [name, passed, words] of agos) test(`ago: ${name}`, () => assert.equal(ago(NOW - passed, NOW), words))

const durations: [name: string, ms: number, words: string][] = [
  ['nothing', 0, '0 s'],
  ['negative counts as nothing', -5000, '0 s'],
  ['seconds', 42_400, '42 s'],
  ['almost a minute is a minute', 59_600, '1 min'],
  ['minutes', 18 * MINUTE + 20 * SECOND, '18 min'],
  ['a whole hour', HOUR, '1 h'],
  ['an hour and five minutes', 65 * MINUTE, '1 h 5 min'],
  ['almost two hours are two', 2 * HOUR - SECOND, '2 h'],
]
for (const [name, ms, words] of durations) test(`duration: ${name}`, () => assert.equal(duration(ms), words))

// Vilnius is UTC+2 in winter, UTC+3 in summer; the clocks of 2026 went back on 25 October at 01:00 UTC.
const days: [name: string, at: number, words: string][] = [
  ['the same day', NOW - HOUR, 'Today'],
  ['just after midnight in Vilnius', Date.UTC(2026, 10, 25, 22, 0), 'Today'],
  ['just before midnight in Vilnius', Date.UTC(2026, 10, 25, 21, 59), 'Yesterday'],
  ['the day before yesterday', Date.UTC(2026, 10, 24, 12), '24 November'],
  ['another year', Date.UTC(2025, 4, 3, 12), '3 May 2025'],
  ['a year that differs in the zone only', Date.UTC(2025, 11, 31, 22, 30), '1 January'],
]
for (const [name, at, words] of days) test(`day: ${name}`, () => assert.equal(day(at, VILNIUS, NOW), words))

test('day: yesterday on the morning after the longest day of the year', () => {
  const monday = Date.UTC(2026, 9, 25, 22, 30)
  assert.equal(day(Date.UTC(2026, 9, 24, 21, 15), VILNIUS, monday), 'Yesterday')
  assert.equal(day(Date.UTC(2026, 9, 24, 20, 45), VILNIUS, monday), '24 October')
})

test('clock: hours of the zone, from 00 to 23', () => {
  assert.equal(clock(NOW, VILNIUS), '16:42')
  assert.equal(clock(Date.UTC(2026, 10, 25, 22, 5), VILNIUS), '00:05')
  assert.equal(clock(NOW, 'Asia/Kolkata'), '20:12')
})

test('clock: a zone that nobody knows counts as UTC', () => assert.equal(clock(NOW, 'Mars/Olympus'), '14:42'))

test('date, weekday and the short form within a sentence', () => {
  assert.equal(date(Date.UTC(2026, 11, 1), VILNIUS, NOW), '1 December')
  // 26 November 2026 is a Thursday.
  assert.equal(weekday(NOW, VILNIUS), 'Thursday 26 November')
  assert.equal(dayAndClock(NOW, VILNIUS, NOW), 'today, 16:42')
  assert.equal(dayAndClock(NOW - 3 * DAY, VILNIUS, NOW), '23 November, 16:42')
})
