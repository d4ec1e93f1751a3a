/** @module What runs make of happenings and of what became of messages, and whether a message is still wanted. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../../contract/scenario/run.ts'
import type { ScenarioInput } from '../../../contract/scenario/scenario.ts'
import type { Happening } from '../../../worker/core/scenario/happening.ts'
import { hearHappenings } from '../../../worker/core/scenario/hear-happening.ts'
import { hearPeople } from '../../../worker/core/scenario/hear-people.ts'
import { hearSend } from '../../../worker/core/scenario/hear-send.ts'
import type { Round } from '../../../worker/core/scenario/round.ts'
import type { RunLook } from '../../../worker/core/scenario/run-look.ts'
import { stepPeople } from '../../../worker/core/scenario/step-people.ts'
import { type Stepped, stepRun } from '../../../worker/core/scenario/step-run.ts'
import { whyNotWanted } from '../../../worker/core/scenario/still-wanted.ts'
import { tryScenario } from '../../../worker/core/scenario/try-scenario.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import { HOUR, type LookChange, MINUTE, sampleLook, sampleRun, sampleScenario } from './sample-run.ts'

/** A Monday, noon in Vilnius. */
const NOW = Date.parse('2026-11-23T10:00Z')
const STOP = { kind: 'stop' } as const

const AWAITING: ScenarioInput['steps'] = {
  a: {
    kind: 'wait_for',
    event: { event: 'view_item', categories: ['Tea'] },
    mostMinutes: 60,
    next: 'b',
    otherwise: null,
  },
  b: { kind: 'send', messageId: 'hello', next: null },
}
const seen = (change: Partial<Happening> = {}) =>
  ({
    ...{ id: 'e1', at: NOW + MINUTE, profileId: 'ann', kind: 'event', event: 'view_item' },
    ...{ productIds: ['t'], categories: ['Tea / Green'] },
    ...change,
  }) as Happening

const heard: {
  name: string
  happening: Happening
  change?: Partial<ScenarioInput>
  look?: LookChange
  at: string | null
}[] = [
  { name: 'what it waits for: it goes on', happening: seen(), at: 'b' },
  { name: 'of another category: nothing', happening: seen({ categories: ['Coffee'] } as never), at: 'a' },
  { name: 'from before it came there, told late: nothing', happening: seen({ at: NOW - 1 }), at: 'a' },
  { name: 'its scenario is paused: it stands at the next step', happening: seen(), look: { isHeld: true }, at: 'b' },
  {
    name: 'its goal',
    happening: { id: 'o', at: NOW + 1, profileId: 'ann', kind: 'order', step: 'placed', transactionId: 'T' },
    ...{ change: { goal: { kind: 'order' } }, at: null },
  },
]
for (const { name, happening, change, look, at } of heard)
  test(`a run hears ${name}`, () => {
    const scenario = sampleScenario(AWAITING, change)
    const waiting = stepRun(sampleRun(scenario, NOW), sampleLook(scenario, NOW)).run
    const going: Stepped | null = hearHappenings(waiting, [happening], sampleLook(scenario, NOW + HOUR / 2, look))
    assert.equal((going?.run ?? waiting).stepId, at)
    assert.equal(going?.effects.length ?? 0, at === 'b' && !look?.isHeld ? 1 : 0)
  })

test('a click in a message of the run itself is what it waits for, not one in another’s', () => {
  const scenario = sampleScenario({
    a: { kind: 'wait_for', event: { event: 'message_clicked' }, mostMinutes: 60, next: 'b', otherwise: null },
    b: STOP,
  })
  const look = sampleLook(scenario, NOW)
  const waiting = stepRun(sampleRun(scenario, NOW), look).run
  const heard = (change: Partial<Happening>) => hearHappenings(waiting, [seen(change)], look)?.run.outcome
  // It may be told of before the run came there: the id says whose it was.
  const click = { kind: 'message_clicked', at: NOW - HOUR } as const
  assert.equal(heard({ ...click, sendId: 'run1.0' } as Partial<Happening>), 'finished')
  assert.equal(heard({ ...click, sendId: 'run11.0' } as Partial<Happening>), undefined)
  assert.equal(heard({ sendId: 'run1.0' } as Partial<Happening>), undefined)
})

/** A round in which the scenario of the look is live. */
const roundOf = ({ scenario, person }: RunLook, asks: Round['matches'] = matches): Round => ({
  ...{ hasScenarios: true, live: [{ scenario, version: 1, liveAt: 0 }], definition: () => scenario, shopHoldout: 0 },
  ...{ models: person.models, shopZone: 'UTC', mayGo: () => null, bestTime: () => null, matches: asks },
})

/** A run that began by a cart with a mug; its last message went at NOW, and the run hears of it a minute later. */
const lately: [name: string, cart: { at: number; productId: string }, begins: number][] = [
  [
    'filled with another thing after it went, and before the run heard of it: that is left now',
    { at: NOW + 1, productId: 'pot' },
    1,
  ],
  ['filled with another thing before it went: it told of that', { at: NOW, productId: 'pot' }, 0],
  ['filled with the same thing again: they were told of it', { at: NOW + 1, productId: 'mug' }, 0],
]
for (const [name, filled, begins] of lately)
  test(`the last message of a cart: ${name}`, () => {
    const entry = { on: 'cart' } as const
    const scenario = sampleScenario({ a: { kind: 'send', messageId: 'hello', next: null } }, { entry })
    const item = (productId: string) => ({ productId, priceMinor: 100, quantity: 1, currency: 'EUR' })
    const cart = { at: filled.at, value: { items: [item(filled.productId)], valueMinor: 100, currency: 'EUR' } }
    const look = sampleLook(scenario, NOW + MINUTE, { state: { cart } as never })
    const begun = sampleRun(scenario, NOW - HOUR, { subject: { productIds: ['mug'] } })
    const { run } = stepRun(begun, sampleLook(scenario, NOW - HOUR, { state: { cart } as never }))
    const news = { sendId: 'run1.0', state: 'sent', why: null, untilAt: null, startedAt: NOW } as const
    const { changes } = stepPeople(
      {
        people: new Map([['ann', look.person.subject]]),
        runs: [{ run, revision: 1 }],
        news: new Map([['run1', [news]]]),
      },
      roundOf(look),
      NOW + MINUTE,
    )
    assert.deepEqual([changes[0]?.run.outcome, changes.length - 1], ['finished', begins])
  })

test('a message that ended moves its run on once; an answer to an earlier one does not', () => {
  const scenario = sampleScenario({
    a: { kind: 'send', messageId: 'hello', next: 'b' },
    b: { kind: 'send', messageId: 'hello', next: null },
  })
  const look = sampleLook(scenario, NOW)
  const news = (sendId: string) => ({ sendId, state: 'sent', why: null, untilAt: null, startedAt: null }) as const
  const first = stepRun(sampleRun(scenario, NOW), look).run
  const second = hearSend(first, news('run1.0'), look)
  assert.deepEqual([second?.run.stepId, second?.effects.length], ['b', 1])
  assert.equal(hearSend(second!.run, news('run1.0'), look), null)
  assert.equal(hearSend(second!.run, news('run1.1'), look)?.run.outcome, 'finished')
})

const wanted: {
  name: string
  run?: Partial<Run> | null
  status?: 'live' | 'paused'
  look?: LookChange
  why: string | null
}[] = [
  { name: 'it is wanted', why: null },
  { name: 'the run is gone', run: null, why: 'stopped' },
  { name: 'the run was stopped', run: { outcome: 'stopped' }, why: 'stopped' },
  { name: 'the scenario is paused', status: 'paused', why: 'paused' },
  { name: 'they ordered', look: { person: { orderedAt: NOW + 1 } }, why: 'goal_reached' },
]
for (const { name, run = {}, status = 'live', look, why } of wanted)
  test(`at the last moment: ${name}`, () => {
    const scenario = sampleScenario({ a: STOP }, { goal: { kind: 'order' } })
    const last = { ...sampleLook(scenario, NOW, look), status }
    assert.equal(whyNotWanted(run && sampleRun(scenario, NOW, run), last), why)
  })

test('a trial goes to the end by the clock alone', () => {
  const scenario = sampleScenario(
    {
      a: { kind: 'wait', minutes: 60, next: 'b' },
      b: { kind: 'send', messageId: 'hello', next: 'c' },
      c: { kind: 'wait_until', hour: 9, next: null },
    },
    { audience: { kind: 'any', of: [] } },
  )
  const { notes, trail, outcome } = tryScenario({ subject: {}, scenarioId: 'welcome' }, sampleLook(scenario, NOW))
  assert.deepEqual([notes, outcome], [['not_in_audience'], 'finished'])
  assert.deepEqual(
    trail.map(({ at, what }) => [what.kind, (at - NOW) / HOUR]),
    [
      ['entered', 0],
      ['waits', 0],
      ['send_asked', 1],
      ['send', 1],
      ['waits', 1],
      ['ended', 21],
    ],
  )
})

test('a round that waits a week goes on, with the newest 60 entries', () => {
  const scenario = sampleScenario({
    a: { kind: 'wait', minutes: 10_080, next: 'b' },
    b: { kind: 'set_trait', name: 'week', value: 'over', next: 'a' },
  })
  const { trail, outcome } = tryScenario({ subject: {}, scenarioId: 'welcome' }, sampleLook(scenario, NOW))
  assert.deepEqual([trail.length, outcome], [60, null])
})

const broken = (): never => {
  throw new Error('a condition that cannot be asked')
}

test('trouble at a later step does not keep a run from hearing of its message: it stands there, and is due', () => {
  const scenario = sampleScenario({
    b: { kind: 'send', messageId: 'hello', next: 'c' },
    c: { kind: 'branch', ways: [{ condition: { kind: 'any', of: [] }, next: null }], otherwise: null },
  })
  const look = sampleLook(scenario, NOW)
  const { run } = stepRun(sampleRun(scenario, NOW), look)
  const news = new Map([
    ['run1', [{ sendId: 'run1.0', state: 'sent' as const, why: null, untilAt: null, startedAt: null }]],
  ])
  const people = new Map([['ann', look.person.subject]])
  const told = stepPeople({ people, runs: [{ run, revision: 1 }], news }, roundOf(look, broken), NOW + MINUTE)
  assert.deepEqual([told.changes[0]?.run.stepId, told.changes[0]?.run.dueAt], ['c', NOW + MINUTE])
  assert.deepEqual(told.troubled, [])
})

const AUDIENCE = { kind: 'all', of: [] } as const
const viewed: Extract<Happening, { kind: 'event' }> = {
  ...{ id: 'e1', at: NOW + 1, profileId: 'ann', kind: 'event', event: 'view_item' },
  ...{ productIds: [], categories: ['Tea'] },
}

test('trouble further on, or with what may begin, keeps no run from hearing what is told once', () => {
  const waits = sampleScenario({
    a: { ...AWAITING.a!, next: 'c' },
    c: { kind: 'branch', ways: [{ condition: { kind: 'any', of: [] }, next: null }], otherwise: null },
  } as ScenarioInput['steps'])
  const begins = sampleScenario(
    { b: { kind: 'stop' } },
    { scenarioId: 'tea', entry: { on: 'event', event: 'view_item' }, audience: AUDIENCE },
  )
  const look = sampleLook(waits, NOW)
  const { run } = stepRun(sampleRun(waits, NOW), look)
  const round = roundOf(look, broken)
  const live = [...round.live, { scenario: begins, version: 1, liveAt: 0 }]
  const heard = hearPeople(
    {
      ...{ people: new Map([['ann', look.person.subject]]), runs: [{ run, revision: 1 }], happenings: [viewed] },
    },
    { ...round, live },
    NOW + MINUTE,
  )
  assert.deepEqual(
    heard.changes.map((each) => [each.run.stepId, each.run.dueAt]),
    [['c', NOW + MINUTE]],
  )
  assert.deepEqual(
    heard.troubled.map(({ runId }) => runId),
    ['ann'],
  )
})

test('a run whose first step is in trouble has begun all the same, and is due', () => {
  const scenario = sampleScenario(
    { c: { kind: 'branch', ways: [{ condition: { kind: 'any', of: [] }, next: null }], otherwise: null } },
    { entry: { on: 'event', event: 'view_item' } },
  )
  const look = sampleLook(scenario, NOW)
  const people = new Map([['ann', look.person.subject]])
  const { changes } = hearPeople({ people, runs: [], happenings: [viewed] }, roundOf(look, broken), NOW + MINUTE)
  assert.deepEqual(
    changes.map(({ run, revision }) => [run.stepId, run.dueAt, revision]),
    [['c', NOW + MINUTE, 0]],
  )
})

test('a run about a cart that heard of its end keeps that, though another cannot begin', () => {
  const scenario = sampleScenario(
    { b: { kind: 'send', messageId: 'hello', next: null } },
    { entry: { on: 'cart' }, audience: AUDIENCE },
  )
  const cart = { at: NOW + 1, value: { items: [{ productId: 'p1', quantity: 1 }] } }
  const look = sampleLook(scenario, NOW, { state: { cart } as never })
  const asked = stepRun(sampleRun(scenario, NOW), look).run
  const news = new Map([
    ['run1', [{ sendId: 'run1.0', state: 'sent' as const, why: null, untilAt: null, startedAt: NOW }]],
  ])
  const people = new Map([['ann', look.person.subject]])
  const told = stepPeople({ people, runs: [{ run: asked, revision: 1 }], news }, roundOf(look, broken), NOW + MINUTE)
  assert.deepEqual(
    told.changes.map(({ run }) => run.outcome),
    ['finished'],
  )
})

const left: Happening = { ...viewed, id: 'e2', at: NOW + 2, event: 'generate_lead' }

test('a goal that is told together with what moves a run on, or begins it, ends it', () => {
  const goal = { kind: 'event', event: 'generate_lead' } as const
  const waits = sampleScenario(AWAITING, { goal })
  const look = sampleLook(waits, NOW)
  const { run } = stepRun(sampleRun(waits, NOW), look)
  assert.equal(hearHappenings(run, [viewed, left], look)?.run.outcome, 'goal')
  assert.equal(hearHappenings(run, [viewed], look)?.run.outcome, null)
  const begins = sampleScenario(
    { b: { kind: 'send', messageId: 'hello', next: null } },
    { entry: { on: 'event', event: 'view_item' }, goal },
  )
  const people = new Map([['ann', look.person.subject]])
  const told = (happenings: Happening[], holdout = 0) =>
    hearPeople(
      { people, runs: [], happenings },
      roundOf(sampleLook({ ...begins, holdout }, NOW)),
      NOW + MINUTE,
    ).changes.map(({ run: { outcome }, effects }) => [outcome, effects.length])
  assert.deepEqual(told([left, viewed]), [['goal', 0]])
  assert.deepEqual(told([{ ...left, at: NOW }, viewed]), [[null, 1]])
  assert.deepEqual(told([left, viewed], 1), [['held_out', 0]])
})
