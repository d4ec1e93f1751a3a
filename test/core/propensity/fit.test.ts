/** @module The fit: published coefficients, slices that change nothing, and how much a prior holds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededRandom } from '../../../bench/leads/seeded-random.ts'
import { forwardSolve } from '../../../worker/core/propensity/cholesky.ts'
import { endFitPass } from '../../../worker/core/propensity/end-fit-pass.ts'
import { fitSlice } from '../../../worker/core/propensity/fit-slice.ts'
import { beginFit, type FitPrior, type FitRow, type FitState } from '../../../worker/core/propensity/fit-state.ts'
import { logistic } from '../../../worker/core/propensity/logistic.ts'
import { modelOf } from '../../../worker/core/propensity/model.ts'

const row = (features: number[], bought: boolean, visitAt = 0): FitRow => ({
  features,
  bought,
  visitAt,
  opensVisit: true,
})

/** Believes next to nothing: the result is that of maximum likelihood. */
const prior = (coefficient: number, precision: number): FitPrior => ({
  intercept: -2,
  coefficients: [coefficient],
  means: [0],
  scales: [1],
  precision: [precision],
  basePrecision: precision,
})

/** `asStored` is what happens to a state between two slices. */
function fit(
  rows: readonly FitRow[],
  believed: FitPrior,
  options: { size?: number; calibrateFromAt?: number; asStored?: (state: FitState) => FitState } = {},
): FitState {
  const { size = rows.length, calibrateFromAt = 1, asStored = (state) => state } = options
  let state = beginFit(believed, calibrateFromAt)
  while (state.stage !== 'done') {
    for (let start = 0; start < rows.length; start += size)
      state = asStored(fitSlice(state, rows.slice(start, start + size)))
    state = asStored(endFitPass(state))
  }
  return state
}

/** Standard error of a weight, by natural unit. */
const errorOf = ({ factor, scales }: FitState, k: number) =>
  Math.hypot(
    ...forwardSolve(
      factor,
      [0, 1].map((place) => Number(place === k)),
    ),
  ) / (k === 0 ? 1 : scales[k - 1]!)

const HOURS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5]
const PASSED = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1]
const exam = HOURS.map((hours, index) => row([hours], PASSED[index] === 1))

const DEGREES = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58]
const FAILED = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1]
const flights = DEGREES.map((degrees, index) => row([degrees], FAILED[index] === 1))

const published = [
  // Wikipedia, "Logistic regression": hours of study and the exam passed, 20 students.
  { name: 'hours of study', rows: exam, intercept: [-4.0777, 1.761], slope: [1.5046, 0.6287] },
  // Dalal, Fowlkes and Hoadley, JASA 84 (1989): O-rings of 23 flights before Challenger by temperature in °F.
  { name: 'O-rings', rows: flights, intercept: [15.0429, 7.3786], slope: [-0.2322, 0.1082] },
]
for (const { name, rows, intercept, slope } of published)
  test(`fit: ${name} gives the published coefficients and standard errors`, () => {
    const state = fit(rows, prior(0, 1e-9))
    const model = modelOf(state, ['x'])
    assert.ok(Math.abs(model.intercept - intercept[0]!) < 6e-5, `${model.intercept}`)
    assert.ok(Math.abs(model.coefficients[0]! - slope[0]!) < 6e-5, `${model.coefficients[0]}`)
    assert.ok(Math.abs(errorOf(state, 0) - intercept[1]!) < 2e-4 * intercept[1]!, `${errorOf(state, 0)}`)
    assert.ok(Math.abs(errorOf(state, 1) - slope[1]!) < 2e-4, `${errorOf(state, 1)}`)
  })

for (const size of [1, 3, 20])
  test(`fit: slices of ${size}, stored as text in between, give the very same model`, () => {
    const asStored = (state: FitState): FitState => JSON.parse(JSON.stringify(state))
    const rows = [...exam, ...exam.map((each) => ({ ...each, visitAt: 2 }))]
    assert.deepEqual(modelOf(fit(rows, prior(0, 1), { size, asStored }), ['x']), modelOf(fit(rows, prior(0, 1)), ['x']))
  })

test('fit: all bought, or none, still gives finite numbers', () => {
  for (const bought of [true, false])
    for (const rows of [exam, exam.slice(0, 1), exam.map(() => row([0], true))]) {
      const model = modelOf(
        fit(
          rows.map((each) => ({ ...each, bought })),
          prior(0, 1),
        ),
        ['x'],
      )
      for (const value of [model.intercept, ...model.coefficients, ...model.factor, ...model.scales])
        assert.ok(Number.isFinite(value), `${value}`)
    }
})

/** Visits of a shop where ln odds = -3 + 2 x, x being 0 or 1. */
function visitsOf(count: number): FitRow[] {
  const random = seededRandom(5)
  return Array.from({ length: count }, () => {
    const x = random() < 0.5 ? 1 : 0
    return row([x], random() < logistic(-3 + 2 * x))
  })
}

test('fit: without visits the prior is the model, as it stands', () => {
  const model = modelOf(fit([], prior(0.7, 20)), ['x'])
  assert.deepEqual([model.intercept, model.coefficients, model.visits], [-2, [0.7], 0])
  assert.deepEqual(model.calibration, { intercept: 0, slope: 1, bends: [] })
})

test('fit: 20 visits move a prior of -1 little, 10,000 leave nothing of it', () => {
  const slopeOf = (count: number) => modelOf(fit(visitsOf(count), prior(-1, 20)), ['x']).coefficients[0]!
  assert.ok(slopeOf(20) < -0.5, `${slopeOf(20)}`)
  const alone = modelOf(fit(visitsOf(10_000), prior(0, 1e-9)), ['x']).coefficients[0]!
  assert.ok(Math.abs(slopeOf(10_000) - alone) < 0.25, `${slopeOf(10_000)} ${alone}`)
  assert.ok(Math.abs(alone - 2) < 0.2, `${alone}`)
})

test('fit: probabilities add up to what was bought, however few that is', () => {
  const rows = visitsOf(3000).map((each) => ({ ...each, bought: each.bought && each.features[0] === 1 }))
  const { intercept, coefficients } = modelOf(fit(rows, prior(0, 1e-6)), ['x'])
  const told = rows.reduce((sum, { features }) => sum + logistic(intercept + coefficients[0]! * features[0]!), 0)
  assert.ok(Math.abs(told - rows.filter(({ bought }) => bought).length) < 0.01, `${told}`)
})

test('fit: moments of one visit count as one visit, not as many', () => {
  const once = fit(exam, prior(0, 1e-9))
  const tenTimes = exam.flatMap((each) => Array.from({ length: 10 }, (_, n) => ({ ...each, opensVisit: n === 0 })))
  const repeated = fit(tenTimes, prior(0, 1e-9))
  assert.equal(repeated.visits, 20)
  assert.ok(Math.abs(errorOf(once, 1) - errorOf(repeated, 1)) < 1e-6)
})

test('fit: later visits calibrate and teach nothing else', () => {
  const late = exam.map((each) => ({ ...each, visitAt: 5, bought: true }))
  const alone = modelOf(fit(exam, prior(0, 1)), ['x'])
  const model = modelOf(fit([...exam, ...late], prior(0, 1)), ['x'])
  assert.deepEqual([model.intercept, model.coefficients], [alone.intercept, alone.coefficients])
  assert.deepEqual([model.visits, model.calibratedVisits, alone.calibratedVisits], [20, 20, 0])
  assert.ok(model.calibration.intercept > 0.5, 'they bought more often than was told')
})
