/** @module What each sort of step does with a run, and what ends it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run, RunEntry } from '../../../contract/scenario/run.ts'
import type { ScenarioInput } from '../../../contract/scenario/scenario.ts'
import { heldOutOf } from '../../../worker/core/scenario/holdout.ts'
import { stepRun } from '../../../worker/core/scenario/step-run.ts'
import { DAY, HOUR, type LookChange, MINUTE, sampleLook, sampleRun, sampleScenario } from './sample-run.ts'

/** A Monday, noon in Vilnius. */
const NOW = Date.parse('2026-11-23T10:00Z')
const STOP = { kind: 'stop' } as const
const ORDER = { kind: 'wait_for', event: { event: 'order' }, mostMinutes: 60 } as const
const AGAIN = { a: { ...ORDER, next: 'b', otherwise: null }, b: STOP }

interface Case extends LookChange {
  name: string
  steps: ScenarioInput['steps']
  change?: Partial<ScenarioInput>
  run?: Partial<Run>
  /** How long after the run began it is looked at, ms. */
  after?: number
  /** Where it then stands, and until when it waits, ms after its beginning; null: for what becomes of its message. */
  stepId: string | null
  dueIn?: number | null
  outcome?: Run['outcome']
  last?: RunEntry['what']
}

const cases: Case[] = [
  {
    name: 'wait: since the step',
    steps: { a: { kind: 'wait', minutes: 90, next: null } },
    ...{ stepId: 'a', dueIn: 90 * MINUTE, last: { kind: 'waits', untilAt: NOW + 90 * MINUTE } },
  },
  {
    name: 'wait: over',
    steps: { a: { kind: 'wait', minutes: 90, next: 'b' }, b: STOP },
    ...{ after: 90 * MINUTE, stepId: null, outcome: 'finished' },
  },
  {
    name: 'wait since entry: what was spent before counts',
    steps: { a: { kind: 'wait', minutes: 90, since: 'entry', next: null } },
    run: { enteredAt: NOW - HOUR },
    ...{ stepId: 'a', dueIn: 30 * MINUTE },
  },
  {
    name: 'wait since activity: begins anew while the person is there',
    steps: { a: { kind: 'wait', minutes: 60, since: 'activity', next: null } },
    person: { activeAt: NOW + 50 * MINUTE },
    ...{ after: HOUR, stepId: 'a', dueIn: 110 * MINUTE },
  },
  {
    name: 'wait_until: nine on Thursday, 07:00 UTC',
    steps: { a: { kind: 'wait_until', weekday: 'thu', hour: 9, next: null } },
    ...{ stepId: 'a', dueIn: 3 * DAY - 3 * HOUR },
  },
  {
    name: 'wait_until: the day before they shop, at their hour: Friday at 18, so Thursday at 18',
    steps: { a: { kind: 'wait_until', weekday: 'before_best', hour: 'best', next: null } },
    person: { habits: { hour: 18, weekday: 5 } },
    ...{ stepId: 'a', dueIn: 3 * DAY + 6 * HOUR },
  },
  {
    name: 'wait_until: habits that nobody knows are any day at ten',
    steps: { a: { kind: 'wait_until', weekday: 'before_best', hour: 'best', next: null } },
    ...{ stepId: 'a', dueIn: 22 * HOUR },
  },
  {
    name: 'wait_for: waits so long',
    steps: {
      a: { kind: 'wait_for', event: { event: 'view_item' }, mostMinutes: 60, next: null, otherwise: 'b' },
      b: STOP,
    },
    ...{ stepId: 'a', dueIn: HOUR, last: { kind: 'waits_for', mostUntilAt: NOW + HOUR } },
  },
  {
    name: 'wait_for: nothing happened',
    steps: {
      a: { kind: 'wait_for', event: { event: 'view_item' }, mostMinutes: 60, next: null, otherwise: 'b' },
      b: { kind: 'wait', minutes: 1, next: null },
    },
    ...{ after: HOUR, stepId: 'b', dueIn: HOUR + MINUTE },
  },
  {
    ...{ name: 'wait_for an order: the person’s orders tell, too', steps: AGAIN, person: { orderedAt: NOW + MINUTE } },
    ...{ after: 5 * MINUTE, stepId: null, outcome: 'finished' },
  },
  {
    ...{ name: 'wait_for an order: the thank-you page of the one that the run is about is none', steps: AGAIN },
    ...{ run: { subject: { transactionId: 'T1' } }, person: { orderedAt: NOW + MINUTE } },
    ...{ after: 5 * MINUTE, stepId: 'a', dueIn: HOUR },
  },
  {
    ...{ name: 'wait_for an order: one that is clearly later is another', steps: AGAIN },
    ...{ run: { subject: { transactionId: 'T1' } }, person: { orderedAt: NOW + 15 * MINUTE } },
    ...{ after: 20 * MINUTE, stepId: null, outcome: 'finished' },
  },
  {
    name: 'branch: the first way whose condition holds',
    steps: {
      a: {
        kind: 'branch',
        ways: [
          { condition: { kind: 'any', of: [] }, next: 'b' },
          { name: 'all', condition: { kind: 'all', of: [] }, next: 'c' },
        ],
        otherwise: null,
      },
      b: STOP,
      c: { kind: 'wait', minutes: 5, next: null },
    },
    ...{ stepId: 'c', dueIn: 5 * MINUTE },
  },
  {
    name: 'branch: none holds',
    steps: {
      a: { kind: 'branch', ways: [{ condition: { kind: 'any', of: [] }, next: 'b' }], otherwise: null },
      b: STOP,
    },
    ...{ stepId: null, outcome: 'finished' },
  },
  {
    name: 'send: asks and waits for what becomes of it',
    steps: { a: { kind: 'send', messageId: 'hello', next: null } },
    ...{ stepId: 'a', dueIn: null, last: { kind: 'send_asked', sendId: 'run1.0' } },
  },
  {
    name: 'send: at night it waits and says why',
    steps: { a: { kind: 'send', messageId: 'hello', next: null } },
    mayGo: () => ({ untilAt: NOW + 9 * HOUR, why: 'quiet_hours' }),
    ...{ stepId: 'a', dueIn: 9 * HOUR, last: { kind: 'send_later', untilAt: NOW + 9 * HOUR, why: 'quiet_hours' } },
  },
  {
    name: 'send: at the hour that is best for them',
    steps: { a: { kind: 'send', messageId: 'hello', at: 'best_time', next: null } },
    bestTime: () => ({ at: NOW + 6 * HOUR, why: 'best' }),
    ...{ stepId: 'a', dueIn: 6 * HOUR, last: { kind: 'send_later', untilAt: NOW + 6 * HOUR, why: 'best_time' } },
  },
  {
    name: 'send: what would come too late is not asked for',
    steps: {
      a: { kind: 'send', messageId: 'hello', expiresHours: 2, next: 'b' },
      b: { kind: 'wait', minutes: 5, next: null },
    },
    mayGo: () => ({ untilAt: NOW + 9 * HOUR, why: 'quiet_hours' }),
    ...{ stepId: 'b', dueIn: 5 * MINUTE },
  },
  {
    name: 'effects are asked for on the way',
    steps: {
      a: { kind: 'set_trait', name: 'style', value: 'green', next: 'b' },
      b: { kind: 'overlay', campaignId: 'offer', next: 'c' },
      c: { kind: 'webhook', url: 'https://shop.example/hook', next: null },
    },
    ...{ stepId: null, outcome: 'finished' },
  },
  {
    name: 'goal: an order since the beginning',
    steps: { a: { kind: 'wait', minutes: 90, next: null } },
    change: { goal: { kind: 'order' } },
    person: { orderedAt: NOW },
    ...{ after: 1, stepId: null, outcome: 'goal' },
  },
  {
    name: 'goal: an order of before is none',
    steps: { a: { kind: 'wait', minutes: 90, next: null } },
    change: { goal: { kind: 'order' } },
    person: { orderedAt: NOW - 1 },
    ...{ stepId: 'a', dueIn: 90 * MINUTE },
  },
  {
    name: 'goal: the order that a run is about is none',
    steps: { a: { kind: 'wait', minutes: 90, next: null } },
    change: { goal: { kind: 'order' }, entry: { on: 'order', step: 'placed' } },
    run: { subject: { transactionId: 'T1' } },
    person: { orderedAt: NOW },
    ...{ stepId: 'a', dueIn: 90 * MINUTE },
  },
  {
    name: 'leaveWhen comes true',
    steps: { a: { kind: 'wait', minutes: 90, next: null } },
    change: { leaveWhen: { kind: 'all', of: [] } },
    ...{ stepId: null, outcome: 'left' },
  },
  {
    name: 'a cart that is empty is left',
    steps: { a: { kind: 'send', messageId: 'hello', next: null } },
    change: { entry: { on: 'cart' } },
    state: { cart: { value: { items: [], valueMinor: 0, currency: 'EUR' }, at: NOW, key: 'k' } },
    ...{ stepId: null, outcome: 'left' },
  },
  {
    name: 'a cart of things that were bought a moment before is no cart',
    steps: { a: { kind: 'send', messageId: 'hello', next: null } },
    change: { entry: { on: 'cart' } },
    state: {
      cart: {
        value: { items: [{ productId: 'tea', quantity: 1 }], valueMinor: 100, currency: 'EUR' },
        at: NOW,
        key: 'k',
      },
      bought: [{ productId: 'tea', at: NOW - 2000 }],
    },
    ...{ stepId: null, outcome: 'left' },
  },
  {
    name: 'the shop’s holdout: ended, to be compared',
    steps: { a: { kind: 'send', messageId: 'hello', next: null } },
    shopHoldout: 1,
    ...{ stepId: null, outcome: 'held_out' },
  },
  {
    name: 'what a person is owed is held back from nobody',
    steps: { a: { kind: 'send', messageId: 'hello', next: null } },
    change: { kind: 'transactional', holdout: 0.5, entry: { on: 'order', step: 'paid' } },
    shopHoldout: 1,
    ...{ stepId: 'a', dueIn: null },
  },
]

for (const { name, steps, change, run, after = 0, stepId, dueIn, outcome = null, last, ...looked } of cases)
  test(`a step: ${name}`, () => {
    const scenario = sampleScenario(steps, change)
    const stepped = stepRun(sampleRun(scenario, NOW, run), sampleLook(scenario, NOW + after, looked)).run
    assert.deepEqual([stepped.stepId, stepped.outcome], [stepId, outcome])
    if (dueIn !== undefined) assert.equal(stepped.dueAt, dueIn === null ? null : NOW + dueIn)
    if (last) assert.deepEqual(stepped.trail.at(-1)?.what, last)
    if (outcome) assert.deepEqual(stepped.trail.at(-1)?.what, { kind: 'ended', outcome })
  })

test('the same run, person and moment make the same effects with the same ids', () => {
  const scenario = sampleScenario({
    a: { kind: 'set_trait', name: 'style', value: null, next: 'b' },
    b: { kind: 'webhook', url: 'https://shop.example/hook', next: 'c' },
    c: { kind: 'send', messageId: 'hello', next: null },
  })
  const look = () => stepRun(sampleRun(scenario, NOW), sampleLook(scenario, NOW))
  assert.deepEqual(look(), look())
  assert.deepEqual(
    look().effects.map((each) => (each.kind === 'send' ? each.request.sendId : each.effectId)),
    ['run1.1.a', 'run1.1.b', 'run1.0'],
  )
})

test('a split gives each way its share of 10,000 runs, and the same run the same way', () => {
  const scenario = sampleScenario({
    a: {
      kind: 'split',
      ways: [
        { wayId: 'x', share: 0.3, next: 'b' },
        { wayId: 'y', share: 0.7, next: null },
      ],
    },
    b: { kind: 'wait', minutes: 5, next: null },
  })
  const takesX = (n: number) =>
    stepRun(sampleRun(scenario, NOW, { runId: `run${n}` }), sampleLook(scenario, NOW)).run.stepId === 'b'
  const share = Array.from({ length: 10_000 }, (_, n) => takesX(n)).filter(Boolean).length / 10_000
  // Three standard deviations of a share of 0.3 in 10,000: 0.0137.
  assert.ok(Math.abs(share - 0.3) < 0.014, String(share))
  assert.equal(takesX(7), takesX(7))
})

test('a scenario’s holdout is drawn by person, and of 10,000 people it is its share', () => {
  const scenario = sampleScenario({ a: STOP }, { holdout: 0.1 })
  const held = Array.from({ length: 10_000 }, (_, n) => heldOutOf(scenario, `p${n}`, 0)).filter(Boolean).length
  assert.ok(Math.abs(held - 1000) < 90, String(held))
  assert.equal(heldOutOf(scenario, 'person:p7', 0), heldOutOf(scenario, 'p7', 0))
})

const REMINDERS: ScenarioInput['steps'] = {
  a: { kind: 'wait', minutes: 60, next: 'b' },
  b: { kind: 'branch', ways: [{ condition: { kind: 'any', of: [] }, next: null }], otherwise: 'c' },
  c: { kind: 'send', messageId: 'hello', expiresHours: 72, next: 'd' },
  d: { kind: 'wait', minutes: 1440, next: 'e' },
  e: { kind: 'send', messageId: 'hello', expiresHours: 24, next: null },
}
for (const { name, after, asked, outcome } of [
  { name: 'in time for the first message', after: 72 * HOUR, asked: 1, outcome: null },
  { name: 'too late for the first', after: 75 * HOUR, asked: 0, outcome: null },
  { name: 'in time for the second', after: 119 * HOUR, asked: 1, outcome: null },
  { name: 'months too late for all', after: 100 * DAY, asked: 0, outcome: 'finished' },
])
  test(`a run that was held up in a pause: ${name}`, () => {
    const scenario = sampleScenario(REMINDERS)
    const waiting = stepRun(sampleRun(scenario, NOW), sampleLook(scenario, NOW)).run
    const { run, effects } = stepRun(waiting, sampleLook(scenario, NOW + after))
    assert.deepEqual([effects.length, run.outcome], [asked, outcome])
  })

test('a round that was held up for months does what it does once, and then waits on in its rhythm', () => {
  const scenario = sampleScenario({
    a: { kind: 'wait', minutes: 10_080, next: 'b' },
    b: { kind: 'webhook', url: 'https://example.com/', next: 'a' },
  })
  const waiting = stepRun(sampleRun(scenario, NOW), sampleLook(scenario, NOW)).run
  const { run, effects } = stepRun(waiting, sampleLook(scenario, NOW + 100 * DAY))
  assert.deepEqual([effects.length, run.stepId, run.dueAt], [1, 'a', NOW + 105 * DAY])
})
