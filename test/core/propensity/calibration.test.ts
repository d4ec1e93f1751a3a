/** @module The calibration: what it does to log-odds, and that it never turns their order around. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ece } from '../../../bench/leads/accuracy.ts'
import { seededRandom } from '../../../bench/leads/seeded-random.ts'
import { calibrated, firstFalling, NO_CALIBRATION } from '../../../worker/core/propensity/calibration.ts'
import { addToBins } from '../../../worker/core/propensity/calibration-bins.ts'
import { fitCalibration } from '../../../worker/core/propensity/fit-calibration.ts'
import { logistic } from '../../../worker/core/propensity/logistic.ts'

test('calibration: a bent line is followed by hand', () => {
  // 1 + 2x up to 3, from there on 5 less by unit: 1 + 2 * 5 - 1.5 * (5 - 3) = 8.
  const line = { intercept: 1, slope: 2, bends: [{ at: 3, slope: -1.5 }] }
  assert.deepEqual([calibrated(line, 1), calibrated(line, 3), calibrated(line, 5)], [3, 7, 8])
  assert.equal(firstFalling(line), null)
  assert.equal(firstFalling({ ...line, bends: [...line.bends, { at: 4, slope: -1 }] }), 1)
})

test('calibration: nothing to go by changes nothing', () => {
  assert.deepEqual(fitCalibration({}), NO_CALIBRATION)
})

test('calibration: bins keep counts, purchases and the sum of log-odds', () => {
  const bins = addToBins(addToBins({}, [{ logOdds: -1.02, bought: true }]), [
    { logOdds: -0.98, bought: false },
    { logOdds: 40, bought: true },
  ])
  assert.deepEqual(bins, {
    '-10': { moments: 2, bought: 1, logOdds: -2 },
    '150': { moments: 1, bought: 1, logOdds: 15 },
  })
})

/** Moments told `x` that came true as often as `truth(x)` says. */
function seen(count: number, truth: (x: number) => number) {
  const random = seededRandom(11)
  return Array.from({ length: count }, () => {
    const logOdds = -4 + 5 * random()
    return { logOdds, bought: random() < logistic(truth(logOdds)) }
  })
}

const truths = [
  { name: 'twice as many came as were told', truth: (x: number) => x + Math.log(2) },
  { name: 'what was told was too sure', truth: (x: number) => 0.5 * x },
  { name: 'what was told was wrong above and right below', truth: (x: number) => Math.min(x, -1.5) },
]
for (const { name, truth } of truths)
  test(`calibration: ${name}, and is right afterwards`, () => {
    const calibration = fitCalibration(addToBins({}, seen(20_000, truth)))
    for (const x of [-3.5, -2.5, -1.5, -0.5, 0.5]) {
      const [told, is] = [logistic(calibrated(calibration, x)), logistic(truth(x))]
      assert.ok(Math.abs(told - is) < 0.025, `${x}: ${told} for ${is}`)
    }
    const fresh = seen(20_000, truth)
    const scores = fresh.map(({ logOdds }) => logistic(calibrated(calibration, logOdds)))
    assert.ok(ece({ scores, outcomes: fresh.map(({ bought }) => Number(bought)) }) < 0.015)
  })

test('calibration: the order stays, even where higher was told and less came', () => {
  const calibration = fitCalibration(
    addToBins(
      {},
      seen(5000, (x) => (x > -2 ? -3 : x)),
    ),
  )
  assert.equal(firstFalling(calibration), null)
})

test('calibration: moments that repeat one another move less', () => {
  const bins = addToBins(
    {},
    seen(300, (x) => x + 2),
  )
  const at = (weight: number) => calibrated(fitCalibration(bins, weight), -2)
  assert.ok(-2 < at(0.01) && at(0.01) < at(0.1) && at(0.1) < at(1))
})
