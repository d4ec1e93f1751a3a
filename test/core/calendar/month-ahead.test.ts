/** @module The month ahead: expected numbers worked out by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { type Scenario, type ScenarioInput, ScenarioSchema } from '../../../contract/scenario/scenario.ts'
import { monthAhead, purposeShares } from '../../../worker/core/calendar/month-ahead.ts'
import { sendsFrom } from '../../../worker/core/calendar/sends-from.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const NOW = Date.UTC(2027, 2, 1, 6)
const frame = { now: NOW, days: 31, dayOf: (at: number) => new Date(at).toISOString().slice(0, 10) }

const mail = (name: string, purpose: 'informative' | 'commercial' = 'informative') => ({
  channel: 'email' as const,
  name,
  purpose,
  content: { subject: name, blocks: [{ kind: 'text' as const, text: name }] },
})

const scenario = (scenarioId: string, change: Partial<ScenarioInput>): Scenario =>
  v.parse(ScenarioSchema, {
    ...{ scenarioId, name: scenarioId, status: 'live', kind: 'marketing', entry: { on: 'cart' }, first: 'one' },
    ...{ steps: { one: { kind: 'send', messageId: 'one', next: null } }, messages: { one: mail('One') } },
    ...change,
  })

const cart = scenario('cart', {
  kind: 'triggered',
  first: 'hour',
  steps: {
    hour: { kind: 'wait', minutes: 60, next: 'one' },
    one: { kind: 'send', messageId: 'one', next: 'day' },
    day: { kind: 'wait', minutes: 2_880, next: 'test' },
    test: {
      kind: 'split',
      ways: [
        { wayId: 'a', share: 0.25, next: 'two' },
        { wayId: 'b', share: 0.75, next: null },
      ],
    },
    two: { kind: 'send', messageId: 'two', next: null },
  },
  messages: { one: mail('One'), two: mail('Two', 'commercial') },
})

const expectedOf = (days: ReturnType<typeof monthAhead>) =>
  Object.fromEntries(
    days.flatMap(({ day, entries }) => entries.map((each) => [`${day} ${each.stepId}`, [each.expected, each.basis]])),
  )

test('messages on the way, by share and time', () => {
  assert.deepEqual(sendsFrom(cart, 'hour', { mostMs: 31 * DAY }), [
    { stepId: 'one', messageId: 'one', delayMs: HOUR, share: 1 },
    { stepId: 'two', messageId: 'two', delayMs: HOUR + 2 * DAY, share: 0.25 },
  ])
  // A run that waits at `day` until a moment sends nothing of before it.
  assert.deepEqual(sendsFrom(cart, 'day', { mostMs: 31 * DAY, isReached: false }), [
    { stepId: 'two', messageId: 'two', delayMs: 0, share: 0.25 },
  ])
})

test('a round goes on until the month is over, and no longer', () => {
  const weekly = scenario('weekly', {
    steps: {
      one: { kind: 'send', messageId: 'one', next: 'week' },
      week: { kind: 'wait', minutes: 10_080, next: 'one' },
    },
  })
  const delays = sendsFrom(weekly, 'one', { mostMs: 31 * DAY }).map(({ delayMs }) => delayMs / DAY)
  assert.deepEqual(delays, [0, 7, 14, 21, 28])
})

test('runs that wait, moments that are set, and what is usual', () => {
  const news = scenario('news', {
    entry: { on: 'schedule', at: { kind: 'weekly', weekday: 'thu', hour: 9 } },
    messages: { one: mail('News', 'commercial') },
  })
  const days = monthAhead(
    {
      scenarios: [cart, news],
      slots: [{ scenarioId: 'news', at: Date.UTC(2027, 2, 4, 7), people: 1_200 }],
      waiting: [{ scenarioId: 'cart', stepId: 'day', dueAt: NOW + DAY, runs: 40 }],
      usual: [],
    },
    frame,
  )
  assert.equal(days.length, 31)
  assert.deepEqual(expectedOf(days), {
    '2027-03-02 two': [10, 'waiting'],
    '2027-03-04 one': [1_200, 'scheduled'],
  })
  assert.equal(days[3]!.entries[0]!.at, Date.UTC(2027, 2, 4, 7))
  assert.deepEqual(purposeShares(days), { informative: 0, educational: 0, commercial: 1 })
})

test('as many begin as did, and what follows comes after them', () => {
  const days = monthAhead(
    { scenarios: [cart], slots: [], waiting: [], usual: [{ scenarioId: 'cart', perDay: 8 }] },
    frame,
  )
  const expected = expectedOf(days)
  assert.deepEqual(expected['2027-03-01 one'], [8, 'usual'])
  assert.equal(expected['2027-03-02 two'], undefined)
  assert.deepEqual(expected['2027-03-03 two'], [2, 'usual'])
  assert.deepEqual(expected['2027-03-31 one'], [8, 'usual'])
  // 31 days of 8, and 29 of 2.
  const shares = purposeShares(days)
  assert.ok(Math.abs(shares!.commercial - 58 / 306) < 1e-9)
})
