/** @module The propensity of a person's visit, from what is stored of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEntry } from '../../../contract/admin.ts'
import { visitPropensity } from '../../../worker/core/outlook/visit-propensity.ts'
import { priorModel } from '../../../worker/core/propensity/prior-model.ts'
import { propensity } from '../../../worker/core/propensity/propensity.ts'
import { foldVisit, newVisit } from '../../../worker/core/propensity/visit-state.ts'
import { foldPast, noPast } from '../../../worker/core/propensity/visitor-past.ts'
import { NOW, sampleEvent } from '../sample-event.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
const model = priorModel()
const tell = (entries: readonly TimelineEntry[], now = NOW) => visitPropensity(entries, { model, device: 'phone', now })
const page = (type: 'product' | 'thank_you', at: number) =>
  sampleEvent('page_view', { at, params: { page: { url: '/', type } } })

const look = (at: number) => sampleEvent('view_item', { at })
const decision = { id: 'ffffffff', name: 'decision', at: NOW - MINUTE, params: {} }

const untold = [
  { name: 'no event', entries: [], told: null },
  { name: 'a decision only', entries: [decision], told: null },
  { name: 'events of 30 days ago', entries: [look(NOW - 30 * DAY), look(NOW - 30 * DAY)], told: null },
  { name: 'one event', entries: [look(NOW)], told: { kind: 'one-event', at: NOW, isRunning: true } },
  {
    name: 'a page of thanks, half an hour and more ago',
    entries: [look(NOW - 40 * MINUTE), page('thank_you', NOW - 31 * MINUTE)],
    told: { kind: 'bought', at: NOW - 31 * MINUTE, isRunning: false },
  },
]
for (const { name, entries, told } of untold)
  test(`no propensity: ${name}`, () => assert.deepEqual(tell(entries), told))

test('the last visit is told with those before it as its past, whatever the order of entries', () => {
  const before = [look(NOW - 2 * DAY), sampleEvent('add_to_cart', { at: NOW - 2 * DAY + MINUTE })]
  const running = [page('product', NOW - 3 * MINUTE), look(NOW - 2 * MINUTE), look(NOW - MINUTE)]
  const told = tell([decision, ...running, ...before])
  const expected = propensity(model, {
    visit: foldVisit(newVisit(), running),
    past: foldPast(noPast(), foldVisit(newVisit(), before)),
    device: 'phone',
  })
  assert.ok(told?.kind === 'propensity')
  assert.deepEqual(
    [told.probability, told.low, told.high, told.at, told.isRunning, told.sureness],
    [expected.probability, expected.low, expected.high, NOW - MINUTE, true, expected.sureness.sentence],
  )
  assert.deepEqual(told.reasons, expected.reasons)
})

test('what the hour adds is told as one reason, and all reasons still add up', () => {
  const hours = { hour_sine: 1, hour_cosine: -2, half_day_sine: 0.5, half_day_cosine: 0.25 }
  const coefficients = model.names.map((name, k) => hours[name as keyof typeof hours] ?? model.coefficients[k]!)
  const entries = [look(NOW - MINUTE), look(NOW)]
  const told = visitPropensity(entries, { model: { ...model, coefficients }, device: null, now: NOW })
  assert.ok(told?.kind === 'propensity')
  // NOW is noon UTC, half a turn: sin π = 0, cos π = -1 times -2; sin 2π = 0, cos 2π = 1 times .25.
  const hour = told.reasons.find(({ feature }) => feature === 'hour')
  assert.ok(hour && Math.abs(hour.logOdds - 2.25) < 1e-9 && hour.value === 12, JSON.stringify(hour))
  assert.equal(told.reasons[0]?.feature, 'hour')
  assert.ok(!told.reasons.some(({ feature }) => feature in hours))
})
