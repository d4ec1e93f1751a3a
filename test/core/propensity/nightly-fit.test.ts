/** @module The nightly fit: appeal by hand, cut off anywhere, and no visitor learned from twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EventLog } from '../../../bench/leads/event-log.ts'
import { storedEvent } from '../../../bench/leads/stored-event.ts'
import { bucket } from '../../../contract/bucket.ts'
import { addToAppeal, appealOf, newAppealCounts } from '../../../worker/core/propensity/appeal.ts'
import { modelOrPrior } from '../../../worker/core/propensity/model-or-prior.ts'
import {
  beginNightlyFit,
  endNightlyPass,
  type FitVisitor,
  type NightlyFit,
  nightlySlice,
} from '../../../worker/core/propensity/nightly-fit.ts'
import { nightlyModel } from '../../../worker/core/propensity/nightly-model.ts'
import { madeTraffic } from '../../bench/made-traffic.ts'
import { NOW, sampleEvent } from '../sample-event.ts'

const repeated = (count: number, product: number | null, category: number | null, bought: number) =>
  Array.from({ length: count }, (_, n) => ({ before: { product, category }, bought: n < bought }))

test('appeal: log-odds against the mean, shrunk by 100 moments, by hand', () => {
  const counts = newAppealCounts()
  // 400 moments with a product, 40 bought: mean .1. Product 7: 30 of 100, product 8: 10 of 300.
  addToAppeal(counts, [...repeated(100, 7, 1, 30), ...repeated(300, 8, 1, 10), ...repeated(50, null, null, 50)])
  const { products, categories } = appealOf(counts)
  // (30 + 10) / (70 + 90) = .25, against 1/9: ln 2.25 = .811. (10 + 10) / (290 + 90) against 1/9: ln .47368 = -.747.
  assert.deepEqual([products[7], products[8], products[9]], [0.811, -0.747, 0])
  assert.ok(categories[1] === 0, 'all had the same category')
})

test('appeal: without a purchase, or with nothing else, nothing is known', () => {
  const counts = newAppealCounts()
  addToAppeal(counts, repeated(10, 1, 1, 0))
  assert.deepEqual(appealOf(counts), { products: [], categories: [] })
  assert.deepEqual(appealOf(newAppealCounts(), newAppealCounts()), { products: [], categories: [] })
})

function fit(
  visitors: readonly FitVisitor[],
  calibrateFromAt: number,
  options: { size?: number; asStored?: (state: NightlyFit) => NightlyFit } = {},
): NightlyFit {
  const { size = visitors.length, asStored = (state) => state } = options
  let state = beginNightlyFit(calibrateFromAt)
  while (state.stage !== 'done') {
    for (let start = 0; start < visitors.length; start += size)
      state = asStored(nightlySlice(state, visitors.slice(start, start + size)))
    state = asStored(endNightlyPass(state))
  }
  return state
}

const log = new EventLog()
let line = 0
for (const text of madeTraffic({ visitors: 200, days: 20, seed: 5 })) log.add(text, ++line)
const traffic = [...log.visitors()].map(
  ({ visitor, events }): FitVisitor => ({ profileId: visitor, device: null, events: events.map(storedEvent) }),
)
const lateAt = (1_430_000_000 + 15 * 86_400) * 1000

test('nightly fit: cut off after every 40 visitors and stored as text, it gives the very same model', () => {
  const asStored = (state: NightlyFit): NightlyFit => JSON.parse(JSON.stringify(state))
  const whole = nightlyModel(fit(traffic, lateAt))
  assert.deepEqual(nightlyModel(fit(traffic, lateAt, { size: 40, asStored })), whole)
  assert.equal(modelOrPrior(whole), whole)
  assert.ok(whole.visits > 80 && whole.calibratedVisits > 10 && whole.buyingVisits > 15)
})

test('nightly fit: a model is at most 100 kB, the state of its fit 300 kB', () => {
  const state = fit(traffic, lateAt)
  assert.ok(JSON.stringify(nightlyModel(state)).length < 100_000, `${JSON.stringify(nightlyModel(state)).length}`)
  assert.ok(JSON.stringify(state).length < 300_000, `${JSON.stringify(state).length}`)
})

test('nightly fit: a shop without visitors gets the prior', () => {
  const model = nightlyModel(fit([], lateAt))
  assert.deepEqual([model.visits, model.appeal], [0, { products: [], categories: [] }])
  const prior = modelOrPrior(null).coefficients
  for (const [k, value] of model.coefficients.entries()) assert.ok(Math.abs(value - prior[k]!) < 1e-12)
})

test('nightly fit: what a visitor bought says nothing of appeal to the same visitor while fitting', () => {
  const half = (wanted: number) =>
    Array.from({ length: 50 }, (_, n) => `v${n}`).find((id) => Math.floor(bucket('propensity', id) * 2) === wanted)!
  const visitor = (profileId: string, sold: string, left: string): FitVisitor => ({
    profileId,
    device: null,
    events: [sold, left].flatMap((productId, visit) => {
      const at = NOW + visit * 7_200_000
      const item = { productId, category: productId }
      const looks = [0, 1, 2].map((n) => sampleEvent('view_item', { at: at + n, params: { item } }))
      return productId === sold ? [...looks, sampleEvent('purchase', { at: at + 9 })] : looks
    }),
  })
  const counted = nightlySlice(beginNightlyFit(NOW * 2), [visitor(half(0), 'kettle', 'cup')])
  const [own, others] = counted.counts
  assert.ok(appealOf(own).products.some((appeal) => appeal > 0))
  assert.deepEqual(appealOf(others), { products: [], categories: [] })
  const measured = nightlySlice(endNightlyPass(counted), [visitor(half(0), 'kettle', 'cup')])
  const stranger = nightlySlice(endNightlyPass(counted), [visitor(half(1), 'kettle', 'cup')])
  const appealOfRows = ({ fit: { squares } }: NightlyFit) => squares.filter((square) => square > 0).length
  assert.equal(appealOfRows(stranger) - appealOfRows(measured), 2, 'product and category appeal, to strangers only')
})

test('nightly fit: a visit of ten thousand events weighs no more than one of a hundred', () => {
  const look = (n: number) => sampleEvent('view_item', { at: lateAt - 86_400_000 + n * 2000 })
  const robot = (events: number): FitVisitor => ({
    ...{ profileId: 'robot', device: null },
    events: Array.from({ length: events }, (_, n) => look(n)),
  })
  assert.deepEqual(fit([...traffic, robot(10_000)], lateAt), fit([...traffic, robot(101)], lateAt))
})
