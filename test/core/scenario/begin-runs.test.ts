/** @module What begins runs and what does not. In any order of telling: begin-runs-orders.test.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../../contract/scenario/run.ts'
import { beginRuns } from '../../../worker/core/scenario/begin-runs.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import { NOW } from '../sample-event.ts'
import { after, before, type Case, cartCases } from './cart-beginnings.ts'
import { fell, happening, liveOf, looked, order, personOf } from './sample-happening.ts'
import { DAY, HOUR, MINUTE } from './sample-run.ts'

const never = { reentry: { kind: 'never' } } as const
const product = { entry: { on: 'product', change: 'price_drop' } } as const
const monthly = { entry: { on: 'schedule', at: { kind: 'monthly', day: 1, hour: 9 } } } as const
const onView = { entry: { on: 'event', event: 'view_item' } } as const

const cases: Case[] = [
  { name: 'an event by its name', scenario: onView, told: [looked(['mug'])], keys: [''] },
  { name: 'another event', scenario: { entry: { on: 'event', event: 'search' } }, told: [looked(['mug'])], keys: [] },
  {
    name: 'an event of a category below the one named',
    scenario: { entry: { on: 'event', event: 'view_item', categories: ['Tea'] } },
    told: [looked(['mug'], ['tea > green'])],
    keys: [''],
  },
  {
    name: 'an event of another category',
    scenario: { entry: { on: 'event', event: 'view_item', categories: ['Tea'] } },
    told: [looked(['mug'], ['Teapots'])],
    keys: [],
  },
  {
    name: 'an event of a product that is named',
    scenario: { entry: { on: 'event', event: 'view_item', productIds: ['mug'] } },
    told: [looked(['pot'])],
    keys: [],
  },
  {
    name: 'three of a kind begin one',
    scenario: onView,
    told: [1, 2, 3].map((n) => looked(['mug'], [], NOW - n)),
    keys: [''],
  },
  { name: 'two days ago, told now', scenario: onView, told: [looked(['mug'], [], NOW - 2 * DAY)], keys: [''] },
  { name: 'longer ago than two days', scenario: onView, told: [looked(['mug'], [], NOW - 2 * DAY - 1)], keys: [] },
  { name: 'before it went live', scenario: onView, told: [looked(['mug'], [], NOW - 1)], liveAt: NOW, keys: [] },
  {
    name: 'who is not in the audience',
    scenario: { ...onView, audience: { kind: 'text', field: 'consent', isOneOf: ['message'] } },
    told: [looked(['mug'])],
    keys: [],
  },
  {
    name: 'who is in the audience',
    scenario: { ...onView, audience: { kind: 'text', field: 'consent', isOneOf: ['message'] } },
    state: { consent: { value: ['message'], at: NOW, key: 'k' } },
    told: [looked(['mug'])],
    keys: [''],
  },
  { name: 'again, never', scenario: { ...onView, ...never }, told: [looked(['mug'])], runs: [before({})], keys: [] },
  {
    name: 'again after a day',
    scenario: { ...onView, ...after(1) },
    told: [looked(['mug'])],
    runs: [before({})],
    keys: [''],
  },
  {
    name: 'again too soon',
    scenario: { ...onView, ...after(2) },
    told: [looked(['mug'])],
    runs: [before({})],
    keys: [],
  },
  {
    name: 'while one is open',
    scenario: { ...onView, ...after(0) },
    told: [looked(['mug'])],
    runs: [before({ outcome: null, endedAt: null })],
    keys: [],
  },
  {
    name: 'what is older than the last beginning',
    scenario: { ...onView, ...after(0) },
    told: [looked(['mug'], [], NOW - DAY - 1)],
    runs: [before({})],
    keys: [],
  },
  ...cartCases,
  { name: 'a step of an order', scenario: { entry: { on: 'order', step: 'paid' } }, told: [order()], keys: ['T-1'] },
  { name: 'another step', scenario: { entry: { on: 'order', step: 'shipped' } }, told: [order()], keys: [] },
  {
    name: 'an order that only a browser saw',
    scenario: { entry: { on: 'order', step: 'placed' } },
    told: [order({ step: 'placed', isSeenOnly: true })],
    keys: [],
  },
  {
    name: 'two orders',
    scenario: { entry: { on: 'order', step: 'paid' } },
    told: [order(), order({ transactionId: 'T-2' })],
    keys: ['T-1', 'T-2'],
  },
  {
    name: 'the step of an order that began before, whatever the re-entry',
    scenario: { entry: { on: 'order', step: 'paid' }, ...after(0) },
    told: [order()],
    runs: [before({ key: 'T-1' })],
    keys: [],
  },
  {
    name: 'a confirmed address',
    scenario: { entry: { on: 'subscribed' } },
    told: [happening('subscribed', { email: 'a@b.lt' })],
    keys: [''],
  },
  {
    name: 'a segment',
    scenario: { entry: { on: 'segment', segmentId: 'vip' } },
    told: [happening('entered', { segmentId: 'vip' })],
    keys: [''],
  },
  {
    name: 'another segment',
    scenario: { entry: { on: 'segment', segmentId: 'vip' } },
    told: [happening('entered', { segmentId: 'scenario:welcome' })],
    keys: [],
  },
  {
    name: 'its own condition',
    scenario: { entry: { on: 'condition', condition: { kind: 'all', of: [] } } },
    told: [happening('entered', { segmentId: 'scenario:welcome' })],
    keys: [''],
  },
  {
    name: 'the condition of another scenario',
    scenario: { entry: { on: 'condition', condition: { kind: 'all', of: [] } } },
    told: [happening('entered', { segmentId: 'scenario:other' })],
    keys: [],
  },
  {
    name: 'a birthday',
    scenario: { entry: { on: 'birthday' } },
    told: [happening('birthday', { scenarioId: 'welcome', year: 2026 })],
    keys: ['2026'],
  },
  {
    name: 'a birthday that was changed to another day of the year',
    scenario: { entry: { on: 'birthday' }, ...after(0) },
    told: [happening('birthday', { scenarioId: 'welcome', year: 2026 })],
    runs: [before({ key: '2025', enteredAt: NOW - 200 * DAY })],
    keys: [],
  },
  {
    name: 'the next birthday',
    scenario: { entry: { on: 'birthday' } },
    told: [happening('birthday', { scenarioId: 'welcome', year: 2026 })],
    runs: [before({ key: '2025', enteredAt: NOW - 365 * DAY })],
    keys: ['2026'],
  },
  {
    name: 'a slot that is told twice',
    scenario: monthly,
    told: [1, 2].map(() => happening('scheduled', { scenarioId: 'welcome', slotAt: NOW })),
    keys: [String(NOW)],
  },
  // In spring the slot of the week after is an hour earlier by UTC.
  ...[30 * DAY, 31 * DAY, 7 * DAY - HOUR].map((ago) => ({
    name: `the next slot, where one may enter every ${ago < 8 * DAY ? 7 : 31} days, ${ago / HOUR} hours after`,
    scenario: { ...monthly, ...after(ago < 8 * DAY ? 7 : 31) },
    told: [happening('scheduled', { scenarioId: 'welcome', slotAt: NOW })],
    runs: [before({ key: String(NOW - ago), enteredAt: NOW - ago })],
    keys: ago === 30 * DAY ? [] : [String(NOW)],
  })),
  { name: 'a price that fell by enough', scenario: product, told: [fell('mug', 1000, 950)], keys: ['mug'] },
  { name: 'a price that fell by too little', scenario: product, told: [fell('mug', 1000, 951)], keys: [] },
  {
    name: 'a product that was only looked at, where wishes count',
    scenario: { entry: { ...product.entry, interest: ['wished'] } },
    told: [fell('mug', 1000, 500)],
    keys: [],
  },
  {
    name: 'three products: one run, of the one that fell most',
    scenario: product,
    told: [fell('mug', 1000, 900), fell('pot', 1000, 500), fell('cup', 1000, 700)],
    keys: ['pot'],
  },
  {
    name: 'another product on the same day',
    scenario: product,
    told: [fell('mug', 1000, 500)],
    runs: [before({ key: 'pot', enteredAt: NOW - HOUR })],
    keys: [],
  },
  {
    name: 'a product that another run told of, too',
    scenario: product,
    told: [fell('mug', 1000, 500)],
    runs: [before({ key: 'pot', enteredAt: NOW - 3 * DAY, subject: { productIds: ['pot', 'mug'] } })],
    keys: [],
  },
  ...[3, 4].map((left) => ({
    name: `${left} pieces left, where 3 are few`,
    scenario: { entry: { on: 'product', change: 'low_stock', mostLeft: 3 } } as const,
    told: [happening('product', { change: 'low_stock', productId: 'mug', interest: 'cart', left })],
    keys: left === 3 ? ['mug'] : [],
  })),
]

const beginning = ({ scenario, told, state, runs = [], liveAt }: Omit<Case, 'name' | 'keys'>) => ({
  person: personOf(state),
  happenings: told,
  scenarios: [liveOf(scenario, liveAt)],
  runs,
})

for (const { name, keys, ...given } of cases)
  test(`begins ${keys.length === 0 ? 'nothing' : 'a run'}: ${name}`, () => {
    const begun = beginRuns(beginning(given), NOW, matches)
    assert.deepEqual(
      begun.map(({ key }) => key),
      keys,
    )
    // Told again, with what it began: nothing more.
    const again = { ...beginning(given), runs: [...(given.runs ?? []), ...begun] }
    assert.deepEqual(beginRuns(again, NOW + MINUTE, matches), [])
    if (keys.length === 0) return
    // And when those are over by then, however often one may enter.
    const over = begun.map((run): Run => ({ ...run, outcome: 'finished', stepId: null, endedAt: NOW }))
    const ever = { ...given, scenario: { ...given.scenario, ...after(0) } }
    const runs = [...(given.runs ?? []), ...over]
    assert.deepEqual(beginRuns({ ...beginning(ever), runs }, NOW + MINUTE, matches), [])
  })
