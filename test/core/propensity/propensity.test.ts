/** @module The probability with its reasons; the moments it is learned from; and the prior, by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { NO_APPEAL } from '../../../worker/core/propensity/appeal.ts'
import { calibrateFrom } from '../../../worker/core/propensity/calibrate-from.ts'
import { endFitPass } from '../../../worker/core/propensity/end-fit-pass.ts'
import { FEATURE_NAMES, features } from '../../../worker/core/propensity/features.ts'
import { beginFit } from '../../../worker/core/propensity/fit-state.ts'
import { lastMoment } from '../../../worker/core/propensity/last-moment.ts'
import { modelOf, type PropensityModel } from '../../../worker/core/propensity/model.ts'
import { modelOrPrior } from '../../../worker/core/propensity/model-or-prior.ts'
import { momentsOf } from '../../../worker/core/propensity/moments.ts'
import { PRIOR } from '../../../worker/core/propensity/prior.ts'
import { priorModel } from '../../../worker/core/propensity/prior-model.ts'
import { probabilityOf } from '../../../worker/core/propensity/probability.ts'
import { explained, propensity } from '../../../worker/core/propensity/propensity.ts'
import { sureness } from '../../../worker/core/propensity/sureness.ts'
import { foldVisit, isMoment, newVisit } from '../../../worker/core/propensity/visit-state.ts'
import { noPast } from '../../../worker/core/propensity/visitor-past.ts'
import { byTime } from '../../../worker/core/propensity/visits-of.ts'
import { SAMPLE_PARAMS } from '../../contract/sample-params.ts'
import { NOW, sampleEvent } from '../sample-event.ts'
import { someEvents } from '../some-events.ts'

const CONTEXT = { device: null, appeal: NO_APPEAL }

const close = (actual: number, expected: number, within = 1e-4) =>
  assert.ok(Math.abs(actual - expected) < within, `${actual} for ${expected}`)

/** ln odds = -2 + x1 - 0.5 x2; x1 known to ± 0.5 by its deviation of 2, all else exactly. */
const MODEL: PropensityModel = {
  names: ['x1', 'x2'],
  intercept: -2,
  coefficients: [1, -0.5],
  means: [1, 2],
  scales: [2, 1],
  factor: [1e6, 0, 2, 0, 0, 1e6],
  calibration: { intercept: 0, slope: 1, bends: [] },
  appeal: NO_APPEAL,
  moments: 5000,
  visits: 1000,
  buyingVisits: 200,
  calibratedVisits: 0,
}

test('propensity: probability, interval and reasons by hand', () => {
  const told = explained(MODEL, [3, 2])
  // -2 + 3 - 1 = 0; ± 1.6449 * 3/2 * 0.5 = ± 1.233675.
  close(told.probability, 0.5)
  close(told.low, 1 / (1 + Math.exp(1.233675)))
  close(told.high, 1 / (1 + Math.exp(-1.233675)))
  // The mean moment: -2 + 1 - 1.
  close(told.baseLogOdds, -2)
  assert.deepEqual(told.reasons, [{ feature: 'x1', value: 3, logOdds: 2 }])
  assert.equal(told.sureness.level, 'fitted')
})

test('propensity: reasons are sorted by amount and signed', () => {
  assert.deepEqual(
    explained(MODEL, [0, 8]).reasons.map(({ feature, logOdds }) => [feature, logOdds]),
    [
      ['x2', -3],
      ['x1', -1],
    ],
  )
})

const LINES = [
  MODEL.calibration,
  { intercept: 0.4, slope: 0.7, bends: [{ at: -1, slope: 0.8 }] },
  {
    intercept: -1,
    slope: 1.5,
    bends: [
      { at: -4, slope: -1 },
      { at: 1, slope: 0.3 },
    ],
  },
]
test('propensity: with any calibration the reasons add up, and the interval holds the probability', () => {
  const value = fc.double({ min: -9, max: 9, noNaN: true })
  fc.assert(
    fc.property(value, value, fc.constantFrom(...LINES), (x1, x2, calibration) => {
      const model = { ...MODEL, calibration }
      const { probability, low, high, baseLogOdds, reasons } = explained(model, [x1, x2])
      const sum = reasons.reduce((total, { logOdds }) => total + logOdds, baseLogOdds)
      close(1 / (1 + Math.exp(-sum)), probability, 1e-9)
      close(probabilityOf(model, [x1, x2]), probability, 1e-12)
      assert.ok(low <= probability && probability <= high)
      for (const { feature, logOdds } of reasons)
        assert.equal(Math.sign(logOdds), feature === 'x1' ? Math.sign(x1 - 1) : Math.sign(2 - x2))
    }),
  )
})

test('propensity: numbers of another length are refused', () => {
  assert.throws(() => explained(MODEL, [1]), /has 2 features, not 1/)
})

const levels = [
  { visits: 0, buyingVisits: 0, level: 'prior', ownShare: 0 },
  { visits: 400, buyingVisits: 20, level: 'learning', ownShare: 0.4 },
  { visits: 999, buyingVisits: 400, level: 'learning', ownShare: 400 / 430 },
  { visits: 50_000, buyingVisits: 199, level: 'learning', ownShare: 199 / 229 },
  { visits: 10_000, buyingVisits: 270, level: 'fitted', ownShare: 0.9 },
]
for (const { visits, buyingVisits, level, ownShare } of levels)
  test(`sureness: ${buyingVisits} of ${visits} visits bought: ${level}`, () => {
    const told = sureness({ visits, buyingVisits })
    assert.deepEqual([told.level, told.ownShare], [level, ownShare])
    assert.match(told.sentence, /^(Prior only|Learning|Fitted)/)
  })

test('the prior: a shop without visits gets it, and it says so', () => {
  const visit = foldVisit(newVisit(), [
    sampleEvent('view_item'),
    sampleEvent('view_item', { at: NOW + 99_000 }),
    sampleEvent('view_item', { at: NOW + 299_000 }),
  ])
  const told = propensity(priorModel(), { visit, past: noPast(), device: 'desktop' })
  // ln(.012/.988) - .062 * 2.8855 - .1367 * .8986 - .4222 * 6.1001 - .1083 * .2326 = -7.3132 at nothing; then
  // + .062 * ln 4 + .4222 * ln 300 = -4.8191: 8.01 in 1,000.
  close(told.probability, 0.0080093, 1e-6)
  assert.equal(told.sureness.level, 'prior')
  assert.ok(told.low < told.probability / 3 && told.high > told.probability * 3, 'and how little it knows')
})

test('the prior is what a fit without visits gives', () => {
  const { coefficients, factor, ...rest } = modelOf(endFitPass(beginFit(PRIOR, 0)), FEATURE_NAMES)
  const prior = priorModel()
  assert.deepEqual({ ...prior, coefficients: [], factor: [] }, { ...rest, coefficients: [], factor: [] })
  for (const [k, value] of coefficients.entries()) close(prior.coefficients[k]!, value, 1e-12)
  for (const [k, value] of factor.entries()) close(prior.factor[k]!, value, 1e-12)
  assert.equal(prior.factor.length, factor.length)
})

test('the prior: a cart and a checkout make a purchase likelier', () => {
  const events = [sampleEvent('view_item'), sampleEvent('add_to_cart'), sampleEvent('begin_checkout')]
  const after = (count: number) =>
    propensity(priorModel(), { visit: foldVisit(newVisit(), events.slice(0, count)), past: noPast(), device: null })
  assert.ok(after(1).probability < after(2).probability && after(2).probability < after(3).probability)
})

test('a model of other features is not used', () => {
  assert.deepEqual(modelOrPrior(MODEL), priorModel())
  assert.deepEqual(modelOrPrior(null), priorModel())
  const own = { ...priorModel(), visits: 7 }
  assert.equal(modelOrPrior(own), own)
})

test('the last fifth of a period calibrates', () => {
  assert.equal(calibrateFrom(1000, 2000), 1800)
})

test('moments: from the second event of each visit, with what came later in it', () => {
  const at = (minutes: number) => NOW + minutes * 60_000
  const moments = momentsOf(
    [
      sampleEvent('view_item', { at: at(0) }),
      sampleEvent('add_to_cart', { at: at(1) }),
      sampleEvent('purchase', { at: at(2) }),
      sampleEvent('view_item', { at: at(32) }),
      // 31 minutes later: a new visit.
      sampleEvent('view_item', { at: at(63) }),
      sampleEvent('view_item', { at: at(64) }),
    ],
    CONTEXT,
  )
  const returning = FEATURE_NAMES.indexOf('returning')
  assert.deepEqual(
    moments.map((each) => [each.index, each.bought, each.opensVisit, each.hasAdded, each.features[returning]]),
    [
      [1, true, true, true, 0],
      [2, false, false, true, 0],
      [3, false, false, true, 0],
      [5, false, true, false, 1],
    ],
  )
})

test('moments: a page of thanks that is loaded again is no second purchase', () => {
  const thanks = (seconds: number) => sampleEvent('purchase', { at: NOW + seconds * 1000 })
  const look = (seconds: number) => sampleEvent('view_item', { at: NOW + seconds * 1000 })
  const moments = momentsOf(
    [look(0), look(1), thanks(2), look(3), thanks(4), look(7200), look(7201), thanks(7202)],
    CONTEXT,
  )
  assert.deepEqual(
    moments.map(({ bought }) => bought),
    [true, false, false, false, false, false],
  )
})

test('moments: nothing that comes later changes what was seen before', () => {
  const some = someEvents({ firstId: 0, most: 25, purchases: [SAMPLE_PARAMS.purchase] })
  fc.assert(
    fc.property(some, fc.nat(25), (unsorted, cut) => {
      const events = unsorted.toSorted(byTime)
      const until = momentsOf(events.slice(0, cut), CONTEXT)
      const all = momentsOf(events, CONTEXT)
      for (const { index, features } of until)
        assert.deepEqual(all.find((moment) => moment.index === index)?.features, features)
    }),
    { numRuns: 60 },
  )
})

test('the last moment: what is told while a visit goes on is what the fit learns from at that event', () => {
  const some = someEvents({ firstId: 0, most: 25, purchases: [SAMPLE_PARAMS.purchase] })
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 25 }), (unsorted, count) => {
      const events = unsorted.toSorted(byTime)
      const told = lastMoment(events.slice(0, count), 'phone')
      const learned = momentsOf(events, { device: 'phone', appeal: NO_APPEAL }).find(
        ({ index }) => index === Math.min(count, events.length) - 1,
      )
      assert.equal(told !== null, events.length > 0)
      assert.deepEqual(told && isMoment(told.visit) ? features(told, NO_APPEAL) : undefined, learned?.features)
    }),
    { numRuns: 60 },
  )
})
