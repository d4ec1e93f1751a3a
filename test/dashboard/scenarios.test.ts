/** @module Scenarios in the dashboard: sentences, the layout of the flow and its edits, faults by step, recipes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RECIPES } from '../../contract/recipes/recipes.ts'
import { scenarioOf } from '../../contract/recipes/scenario-of.ts'
import type { Entry } from '../../contract/scenario/entry.ts'
import { flowFaults } from '../../contract/scenario/flow-faults.ts'
import type { RunEntry } from '../../contract/scenario/run.ts'
import type { Step } from '../../contract/scenario/step.ts'
import { checkedScenario, faultsAt, faultWords, placeOfFault } from '../../dashboard/scenarios/draft/faults.ts'
import { scenarioDraft } from '../../dashboard/scenarios/draft/scenario-draft.ts'
import type { Flow } from '../../dashboard/scenarios/flow/flow.ts'
import { mayEndAt, stepsLost, withoutStep, withStep, withStepDown } from '../../dashboard/scenarios/flow/flow-edits.ts'
import { type FlowSequence, flowLayout } from '../../dashboard/scenarios/flow/flow-layout.ts'
import { freeId } from '../../dashboard/scenarios/flow/free-id.ts'
import { newStep, STEP_KINDS } from '../../dashboard/scenarios/flow/step-kinds.ts'
import { recipeMoments } from '../../dashboard/scenarios/recipes/recipe-moments.ts'
import { recipeOf } from '../../dashboard/scenarios/recipes/recipe-of.ts'
import { entryWords } from '../../dashboard/scenarios/words/entry-words.ts'
import { isOver } from '../../dashboard/scenarios/words/is-over.ts'
import { leavesWords } from '../../dashboard/scenarios/words/leaves-words.ts'
import { longMinutes, shortMinutes } from '../../dashboard/scenarios/words/long-minutes.ts'
import { runSentence } from '../../dashboard/scenarios/words/run-sentence.ts'
import { stepSentence } from '../../dashboard/scenarios/words/step-sentence.ts'
import { whyNotWords } from '../../dashboard/scenarios/words/why-not-words.ts'

const EVERYBODY = { kind: 'all' as const, of: [] }
const wait = (next: string | null, minutes = 60): Step => ({ kind: 'wait', minutes, since: 'step', next })
const send = (next: string | null): Step => ({ kind: 'send', messageId: 'm', at: 'now', expiresHours: 72, next })
const ask = (next: string | null, otherwise: string | null): Step => ({
  kind: 'branch',
  ways: [{ condition: EVERYBODY, next }],
  otherwise,
})

test('minutes are told in the largest whole unit, days from four on', () => {
  const cases = [
    [1, '1 minute', '1 min'],
    [60, '1 hour', '1 h'],
    [90, '90 minutes', '90 min'],
    [1440, '24 hours', '24 h'],
    [4320, '72 hours', '72 h'],
    [5760, '4 days', '4 d'],
    [20_160, '14 days', '14 d'],
  ] as const
  for (const [minutes, long, short] of cases)
    assert.deepEqual([longMinutes(minutes), shortMinutes(minutes)], [long, short])
})

test('what begins a scenario is told as a sentence', () => {
  const cases: [Entry, string][] = [
    [{ on: 'cart' }, 'When a cart is left'],
    [{ on: 'order', step: 'shipped' }, 'When an order is shipped'],
    [{ on: 'event', event: 'view_item', categories: ['Tea', 'Cups'] }, 'When they look at a product of Tea or Cups'],
    [{ on: 'event', event: 'custom_event', name: 'wish_list_add' }, 'When they do “wish_list_add”'],
    [{ on: 'segment', segmentId: 'vip' }, 'When somebody comes into the segment “Best customers”'],
    [{ on: 'birthday', daysBefore: 7, atHour: 9 }, '7 days before their birthday, from 09:00 by their clock'],
    [{ on: 'schedule', at: { kind: 'weekly', weekday: 'thu', hour: 10 } }, 'Every Thursday, 10:00'],
    [{ on: 'schedule', at: { kind: 'monthly', day: 31, hour: 8 } }, 'Every month on day 31 or its last, 08:00'],
    [{ on: 'schedule', at: { kind: 'once', moment: '2026-12-01T09:00' } }, 'Once, on 1 December 2026, 09:00'],
    [
      { on: 'product', change: 'price_drop', interest: ['viewed', 'wished'], leastPercent: 10, mostLeft: 3 },
      'When a product that they looked at or wished for costs at least 10% less',
    ],
  ]
  for (const [entry, words] of cases) assert.equal(entryWords(entry, { vip: 'Best customers' }), words)
})

test('each step is a sentence', () => {
  const context = { messages: { m: { name: 'You left these' } }, campaignNames: { exit: 'Exit offer' } }
  const cases: [Step, string][] = [
    [{ ...wait(null), since: 'activity' } as Step, 'Wait 1 hour since their last activity'],
    [{ ...wait(null, 1440), since: 'entry' } as Step, 'Wait until 24 hours after the beginning'],
    [send(null), 'Send “You left these” if they may be written to'],
    [{ kind: 'wait_until', weekday: 'thu', hour: 18, next: null }, 'Wait until Thursday, 18:00 by their clock'],
    [
      { kind: 'wait_until', weekday: 'before_best', hour: 'best', next: null },
      'Wait until the day before the weekday on which they shop, at the hour they usually shop',
    ],
    [
      { kind: 'wait_for', event: { event: 'order' }, mostMinutes: 4320, next: null, otherwise: null },
      'Wait until they order, at most 72 hours',
    ],
    [
      { kind: 'overlay', campaignId: 'exit', forDays: 7, next: null },
      'Let them see the overlay “Exit offer” for 7 days',
    ],
    [{ kind: 'set_trait', name: 'style', value: null, next: null }, 'Forget their “style”'],
    [{ kind: 'webhook', url: 'https://crm.example/in', next: null }, 'Tell crm.example'],
    [{ kind: 'webhook', url: 'https://', next: null }, 'Tell another system, at an address still to be said'],
    [{ kind: 'set_trait', name: '', value: '', next: null }, 'Note something of them, still to be named'],
  ]
  for (const [step, words] of cases) assert.equal(stepSentence(step, context), words)
})

/** Steps by their ids, ways in brackets, and how each sequence ends. */
const shape = ({ items, end }: FlowSequence): string =>
  [
    ...items.map(({ stepId, ways }) =>
      ways.length === 0 ? stepId : `${stepId}[${ways.map(({ sequence }) => shape(sequence)).join(' | ')}]`,
    ),
    'stepId' in end ? `${end.kind}:${end.stepId}` : end.kind,
  ].join(' ')

const line: Flow = { first: 'a', steps: { a: wait('b'), b: send('c'), c: wait(null) } }
const fork: Flow = { first: 'a', steps: { a: wait('q'), q: ask('x', 'y'), x: send('z'), y: wait('z'), z: send(null) } }
const nested: Flow = { first: 'q', steps: { q: ask('r', 'z'), r: ask('x', 'z'), x: send('z'), z: send(null) } }
const round: Flow = {
  first: 'a',
  steps: {
    a: send('f'),
    f: { kind: 'wait_for', event: { event: 'order' }, mostMinutes: 10, next: null, otherwise: 'w' },
    w: wait('a', 20_000),
  },
}

test('steps are laid out from top to bottom, ways within', () => {
  const cases: [string, Flow, string][] = [
    ['one after the other', line, 'a b c ends'],
    ['ways that meet again go on below them', fork, 'a q[x joins:z | y joins:z] z ends'],
    ['a way that ends', { first: 'q', steps: { q: ask('x', null), x: send(null) } }, 'q[x ends | ends] ends'],
    ['a way within a way', nested, 'q[r[x joins:z | joins:z] joins:z | joins:z] z ends'],
    ['a round goes back', round, 'a f[ends | w jumps:a] ends'],
    ['nothing yet', { first: '', steps: {} }, 'ends'],
    ['a step that is not there', { first: 'a', steps: { a: wait('gone') } }, 'a missing:gone'],
    ['a stop closes', { first: 'a', steps: { a: wait('s'), s: { kind: 'stop' } } }, 'a s closed'],
  ]
  for (const [name, flow, expected] of cases) assert.equal(shape(flowLayout(flow)), expected, name)
})

test('edits keep every step reached, and lead to what stood there', () => {
  const [top, way] = [flowLayout(fork), flowLayout(fork).items[1]!.ways[0]!.sequence]
  const cases: [string, Flow, string][] = [
    ['a step between two', withStep(line, { sequence: flowLayout(line), index: 1 }, 'n', wait(null)), 'a n b c ends'],
    ['a step before all', withStep(line, { sequence: flowLayout(line), index: 0 }, 'n', wait(null)), 'n a b c ends'],
    [
      'a step after all ways',
      withStep(fork, { sequence: top, index: 2 }, 'n', wait(null)),
      'a q[x joins:n | y joins:n] n z ends',
    ],
    [
      'a step at the end of one way',
      withStep(fork, { sequence: way, index: 1 }, 'n', wait(null)),
      'a q[x n joins:z | y joins:z] z ends',
    ],
    [
      'ways in the middle',
      withStep(line, { sequence: flowLayout(line), index: 1 }, 'n', ask(null, null)),
      'a n[joins:b | joins:b] b c ends',
    ],
    [
      'the first of all',
      withStep({ first: '', steps: {} }, { sequence: flowLayout({ first: '', steps: {} }), index: 0 }, 'n', wait(null)),
      'n ends',
    ],
    ['down past ways', withStepDown(fork, top, 0), 'q[x joins:a | y joins:a] a z ends'],
    ['ways down past a step', withStepDown(fork, top, 1), 'a z q[x ends | y ends] ends'],
    ['away from the middle', withoutStep(line, flowLayout(line).items[1]!), 'a c ends'],
    ['away with its ways', withoutStep(fork, top.items[1]!), 'a z ends'],
    [
      'the last of all',
      withoutStep(
        { first: 'a', steps: { a: wait(null) } },
        flowLayout({ first: 'a', steps: { a: wait(null) } }).items[0]!,
      ),
      'ends',
    ],
  ]
  for (const [name, flow, expected] of cases) {
    assert.equal(shape(flowLayout(flow)), expected, name)
    if (flow.first !== '') assert.deepEqual(flowFaults({ ...flow, messages: { m: {} } }), [], name)
  }
  assert.equal(stepsLost(fork, top.items[1]!), 3)
  assert.deepEqual(
    [mayEndAt(fork, { sequence: top, index: 1 }), mayEndAt(fork, { sequence: way, index: 1 })],
    [false, true],
  )
  assert.equal(freeId('wait', ['wait', 'wait-2']), 'wait-3')
})

test('a new step of each kind is laid out and led on', () => {
  for (const kind of Object.keys(STEP_KINDS) as Step['kind'][]) {
    const flow = withStep(line, { sequence: flowLayout(line), index: 3 }, 'n', newStep(kind, 'm'))
    assert.match(shape(flowLayout(flow)), /^a b c n/, kind)
  }
})

test('faults are shown at the step they belong to', () => {
  const draft = scenarioDraft(
    {
      name: 'Welcome',
      entry: { on: 'subscribed' },
      first: 's',
      steps: { s: { kind: 'send', messageId: 'm', next: 'o' }, o: { kind: 'overlay', campaignId: '', next: 'gone' } },
      messages: { m: { channel: 'email', name: 'Hello', content: { subject: '', blocks: [] } } },
    },
    'welcome',
  )
  const { scenario, faults } = checkedScenario(draft, 'live')
  assert.equal(scenario, null)
  assert.ok(faultsAt('s', faults, draft.steps).includes('Subject: this is still to be filled in.'))
  assert.ok(faultsAt('o', faults, draft.steps).includes('Leads to “gone”, which is not there.'))
  assert.deepEqual(placeOfFault('messages.m.content.subject', draft.steps), { kind: 'step', stepId: 's' })
  assert.deepEqual(placeOfFault('entry.condition', draft.steps), { kind: 'begin' })
  // The place is called “Name” already: it is not said twice.
  assert.equal(faultWords('name', 'This is still to be filled in.'), 'This is still to be filled in.')
  assert.deepEqual(placeOfFault('holdout', draft.steps), { kind: 'rules' })
})

test('a message that no step sends is not published, and hinders nothing', () => {
  const cart = scenarioDraft(scenarioOf(recipeOf('abandoned-cart')!), 'abandoned-cart')
  const unsent = {
    channel: 'push' as const,
    name: '',
    purpose: 'informative' as const,
    content: { title: '', body: '', url: '' },
  }
  const { scenario } = checkedScenario({ ...cart, messages: { ...cart.messages, unsent } }, 'live')
  assert.deepEqual(Object.keys(scenario?.messages ?? {}), Object.keys(cart.messages))
})

test('what was stored of another kind is left out of a draft', () => {
  const draft = scenarioDraft(
    { name: 3, entry: 'cart', steps: { a: 1, b: { kind: 'dance' }, c: wait(null) }, audience: { kind: 'x' } },
    'odd',
  )
  assert.deepEqual(
    [draft.name, draft.entry, Object.keys(draft.steps), draft.audience],
    ['', { on: 'cart' }, ['c'], EVERYBODY],
  )
})

test('every recipe is a scenario that can be drawn, published, and found again', () => {
  for (const recipe of RECIPES) {
    const draft = scenarioDraft(scenarioOf(recipe), recipe.recipeId)
    const layout = flowLayout(draft)
    assert.deepEqual([...checkedScenario(draft, 'live').faults], [], recipe.recipeId)
    assert.ok(!/missing/.test(shape(layout)), recipe.recipeId)
    assert.ok(recipeMoments(draft).length > 0, recipe.recipeId)
    assert.equal(recipeOf(`${recipe.recipeId}-2`), recipe)
  }
  const cart = scenarioDraft(scenarioOf(recipeOf('abandoned-cart')!), 'abandoned-cart')
  assert.deepEqual(
    recipeMoments(cart).map(({ at }) => at),
    ['1 h', '24 h', '48 h', '72 h'],
  )
})

test('what happened in a run is told with its reason, by the clock of the person', () => {
  // Thursday 26 November 2026, 14:00 UTC: 19:00 in Almaty.
  const now = Date.UTC(2026, 10, 26, 14)
  const context = {
    steps: { s: send('w'), w: { ...wait(null), since: 'activity' } as Step },
    messageNames: { m: 'You left these' },
    zone: 'Asia/Almaty',
    now,
    leaves: leavesWords({ entry: { on: 'subscribed' }, leaveWhen: { kind: 'number', field: 'cart.lines', atMost: 0 } }),
  }
  const cases: [RunEntry['what'], string, string][] = [
    [
      { kind: 'send_later', untilAt: now, why: 'quiet_hours' },
      's',
      '“You left these” waits until today 19:00: quiet hours',
    ],
    [
      { kind: 'send', sendId: 'x', state: 'suppressed', why: 'unsubscribed' },
      's',
      '“You left these” was not sent: they unsubscribed',
    ],
    [{ kind: 'send', sendId: 'x', state: 'sent', why: null }, 's', '“You left these” was sent'],
    [{ kind: 'waits', untilAt: now + 3_600_000 }, 'w', 'Waits until today 20:00: so long after they were last active'],
    // 19:00 in Almaty on the next day.
    [{ kind: 'waits', untilAt: now + 86_400_000 }, 's', 'Waits until Fri 19:00'],
    [{ kind: 'waits', untilAt: now + 8 * 86_400_000 }, 's', 'Waits until 4 December, 19:00'],
    [{ kind: 'happened', event: 'order' }, 'w', 'It happened: they ordered'],
    [{ kind: 'ended', outcome: 'goal' }, 'w', 'Reached the goal'],
    [{ kind: 'ended', outcome: 'left' }, 'w', 'Left without the goal: has an empty cart'],
    [{ kind: 'ended', outcome: 'left', why: 'no_address' }, 'w', `Left: ${whyNotWords('no_address')}`],
  ]
  for (const [what, stepId, words] of cases) assert.equal(runSentence({ at: now, stepId, what }, context), words)
  // A cart's own ending is said once, though its recipe asks for the same by a condition.
  const emptied = { kind: 'number', field: 'cart.lines', atMost: 0 } as const
  assert.equal(leavesWords({ entry: { on: 'cart' }, leaveWhen: emptied }), 'the cart is empty, or was bought')
})

test('a moment that is over by the shop’s clock is said to be; what comes again never is', () => {
  // 06:00 in Vilnius, two hours ahead of UTC in winter.
  const now = Date.UTC(2026, 10, 23, 4)
  const once = (moment: string) => ({ on: 'schedule', at: { kind: 'once', moment } }) as const
  const cases = [
    [once('2026-11-23T05:59'), true],
    [once('2026-11-23T06:00'), true],
    [once('2026-11-23T06:01'), false],
    [once(''), false],
    [{ on: 'schedule', at: { kind: 'weekly', weekday: 'mon', hour: 1 } }, false],
    [{ on: 'cart' }, false],
  ] as const
  for (const [entry, over] of cases) assert.equal(isOver(entry, 'Europe/Vilnius', now), over, JSON.stringify(entry))
  assert.equal(longMinutes('abc' as never), 'some time')
})
