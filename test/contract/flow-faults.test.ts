/** @module Ways through a scenario that lead nowhere, or go on for ever. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../contract/parse.ts'
import { flowFaults } from '../../contract/scenario/flow-faults.ts'
import { type ScenarioInput, ScenarioSchema } from '../../contract/scenario/scenario.ts'
import type { Step } from '../../contract/scenario/step.ts'

const wait = (minutes: number, next: string | null, since: 'step' | 'entry' | 'activity' = 'step'): Step => ({
  ...{ kind: 'wait', minutes, since, next },
})
const send = (next: string | null, messageId = 'hello'): Step => ({
  ...{ kind: 'send', messageId, at: 'now', expiresHours: 72, next },
})
const WEEK = 10_080

// The step that is at fault, and the beginning of what is said of it.
const cases: { name: string; steps: Record<string, Step>; first?: string; faults: [string, string][] }[] = [
  { name: 'a way to its end', steps: { a: wait(5, 'b'), b: send(null) }, faults: [] },
  {
    name: 'a first step that is not there',
    steps: { a: send(null) },
    first: 'z',
    faults: [['z', 'is named as the first']],
  },
  { name: 'a dead end', steps: { a: wait(5, 'z') }, faults: [['a', 'leads to “z”']] },
  { name: 'a step that nobody comes to', steps: { a: send(null), b: send(null) }, faults: [['b', 'is never reached']] },
  { name: 'a message that is not there', steps: { a: send(null, 'z') }, faults: [['a', 'sends “z”']] },
  { name: 'a round of a week', steps: { a: wait(WEEK, 'b'), b: send('a') }, faults: [] },
  {
    name: 'a round of less than a week',
    steps: { a: wait(WEEK - 1, 'b'), b: send('a') },
    faults: [
      ['a', 'is in a round'],
      ['b', 'is in a round'],
    ],
  },
  {
    name: 'a round that waits since the beginning: it is over for ever after a week',
    steps: { a: wait(WEEK, 'b', 'entry'), b: send('a') },
    faults: [
      ['a', 'is in a round'],
      ['b', 'is in a round'],
    ],
  },
  {
    name: 'a round that waits since the last activity: of who is away it is over for ever',
    steps: { a: wait(WEEK, 'b', 'activity'), b: send('a') },
    faults: [
      ['a', 'is in a round'],
      ['b', 'is in a round'],
    ],
  },
  {
    name: 'a round beside a long one',
    steps: {
      a: { kind: 'branch', ways: [{ condition: { kind: 'all', of: [] }, next: 'b' }], otherwise: 'c' },
      b: wait(WEEK, 'a'),
      c: send('a'),
    },
    faults: [
      ['a', 'is in a round'],
      ['c', 'is in a round'],
    ],
  },
]
for (const { name, steps, first = 'a', faults } of cases)
  test(`the flow of a scenario: ${name}`, () => {
    const found = flowFaults({ first, steps, messages: { hello: {} } })
    assert.deepEqual(
      found.map(({ stepId }, n) => [stepId, found[n]?.message.startsWith(faults[n]?.[1] ?? '?')]),
      faults.map(([stepId]) => [stepId, true]),
      JSON.stringify(found),
    )
  })

test('a scenario that no order begins owes nobody anything', () => {
  const written = (kind: 'transactional' | 'triggered', entry: ScenarioInput['entry']) =>
    parse(ScenarioSchema, {
      ...{ scenarioId: 'a', name: 'A', status: 'live', kind, entry, first: 'a', steps: { a: { kind: 'stop' } } },
    })
  assert.ok(written('transactional', { on: 'order', step: 'paid' }).ok)
  assert.ok(written('triggered', { on: 'cart' }).ok)
  const refused = written('transactional', { on: 'schedule', at: { kind: 'weekly', weekday: 'thu', hour: 9 } })
  assert.deepEqual(!refused.ok && refused.errors.map(({ field }) => field), ['kind'])
})
