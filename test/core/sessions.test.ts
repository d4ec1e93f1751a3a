/** @module Sessions depend on what happened, not on the order in which we hear of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addToSessions, type Sessions, sessionCount } from '../../worker/core/sessions.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const NONE: Sessions = { recent: [], older: 0 }
const START = Date.UTC(2026, 6, 1, 12)

/** Moments by their times after START, each a page view. */
const moments = (...afters: number[]) => afters.map((after) => ({ at: START + after, pageViews: 1 }))

/** `'0-30 2'`: from START to 30 minutes after, two page views. */
function written({ recent, older }: Sessions): string[] {
  const lines = recent.map(
    ({ startedAt, endedAt, pageViews }) => `${(startedAt - START) / MINUTE}-${(endedAt - START) / MINUTE} ${pageViews}`,
  )
  return older > 0 ? [`${older} older`, ...lines] : lines
}

// By hand: minutes after START, and what becomes of them. A list is one arrival.
const cases: { name: string; arrivals: number[][]; sessions: string[] }[] = [
  { name: 'nothing happened', arrivals: [[]], sessions: [] },
  { name: 'one moment is a session of no length', arrivals: [[0]], sessions: ['0-0 1'] },
  { name: 'thirty minutes later, to the ms, is the same session', arrivals: [[0], [30]], sessions: ['0-30 2'] },
  {
    name: 'one ms more is another one',
    arrivals: [[0], [30 + 1 / MINUTE]],
    sessions: ['0-0 1', `${30 + 1 / MINUTE}-${30 + 1 / MINUTE} 1`],
  },
  { name: 'the gap counts from the last moment, not from the first', arrivals: [[0, 29, 58]], sessions: ['0-58 3'] },
  { name: 'two sessions an hour apart', arrivals: [[0], [60]], sessions: ['0-0 1', '60-60 1'] },
  { name: 'a late moment between them makes them one', arrivals: [[0], [60], [30]], sessions: ['0-60 3'] },
  { name: 'a late moment reaches one of them only', arrivals: [[0], [61], [30]], sessions: ['0-30 2', '61-61 1'] },
  { name: 'a late moment before all begins the session earlier', arrivals: [[0], [-20]], sessions: ['-20-0 2'] },
  { name: 'a moment inside changes neither end', arrivals: [[0, 30], [10]], sessions: ['0-30 3'] },
  { name: 'the same moment twice', arrivals: [[0, 0]], sessions: ['0-0 2'] },
]

for (const { name, arrivals, sessions } of cases)
  test(`sessions: ${name}`, () => {
    const all = arrivals.map((each) => moments(...each.map((minutes) => Math.round(minutes * MINUTE))))
    assert.deepEqual(written(all.reduce(addToSessions, NONE)), sessions)
  })

test('sessions: one that ended eight days before the last, to the ms, is still open', () => {
  assert.deepEqual(written(addToSessions(NONE, moments(-8 * DAY, 0))), ['-11520--11520 1', '0-0 1'])
})

test('sessions: one that ended a ms before that is only counted', () => {
  const sessions = addToSessions(NONE, moments(-8 * DAY - 1, 0))
  assert.deepEqual([written(sessions), sessionCount(sessions)], [['1 older', '0-0 1'], 2])
})

test('sessions: the number counts those that are only counted', () => {
  const sessions = addToSessions({ recent: [], older: 41 }, moments(-60 * MINUTE, 0))
  assert.equal(sessionCount(sessions), 43)
})

test('sessions: what is not a page view makes a session of none', () => {
  assert.deepEqual(written(addToSessions(NONE, [{ at: START, pageViews: 0 }])), ['0-0 0'])
})

test('sessions: what was known is not changed', () => {
  const known = addToSessions(NONE, moments(0))
  const copy = structuredClone(known)
  addToSessions(known, moments(MINUTE, 60 * MINUTE))
  assert.deepEqual(known, copy)
})

/** Sorted and cut where the gap is over 30 minutes. */
function cut(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted.filter((at, index) => index === 0 || at - sorted[index - 1]! > 30 * MINUTE).length
}

/** Moments of 40 days, each arriving up to 7 days after it happened. */
const delayed = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 40 * DAY }), late: fc.integer({ min: 0, max: 7 * DAY }) }),
  { maxLength: 60 },
)

/** Moments some minutes apart, so that many lie at the edge of the gap. */
const dense = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 80 }).map((tens) => tens * 10 * MINUTE),
    late: fc.integer({ max: DAY, min: 0 }),
  }),
  { maxLength: 40 },
)

for (const [name, visits] of [
  ['far apart', delayed],
  ['close together', dense],
] as const)
  test(`sessions: moments ${name}, heard of in any order up to seven days late, one by one or together`, () => {
    fc.assert(
      fc.property(visits, fc.integer({ min: 1, max: 7 }), (happened, together) => {
        const moment = ({ at }: { at: number }) => ({ at: START + at, pageViews: 1 })
        const inTime = happened.toSorted((a, b) => a.at - b.at).map(moment)
        const asHeard = happened.toSorted((a, b) => a.at + a.late - b.at - b.late).map(moment)
        const once = addToSessions(NONE, inTime)
        let bit: Sessions = NONE
        for (let from = 0; from < asHeard.length; from += together)
          bit = addToSessions(bit, asHeard.slice(from, from + together))
        assert.deepEqual(bit, once)
        assert.equal(sessionCount(bit), cut(happened.map(({ at }) => at)))
      }),
      { numRuns: 300 },
    )
  })
