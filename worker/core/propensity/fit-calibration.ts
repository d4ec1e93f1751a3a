/** @module Fits a calibration to log-odds and what came of them. */
import { type Calibration, calibrated, firstFalling, NO_CALIBRATION } from './calibration.ts'
import type { CalibrationBins } from './calibration-bins.ts'
import { choleskyFactor, choleskySolve, packedIndex } from './cholesky.ts'
import { logistic, softplus } from './logistic.ts'

/**
 * Precision of the belief that the model is right as it is: intercept 0 ± .7, slope 1 ± .45, each bend 0 ± .7. A later
 * period with few purchases changes little. Our policy.
 */
const PRECISION = { intercept: 2, slope: 5, bend: 2 }
/** Bends stand at these shares of the spread, the sum of √(p (1 - p)): where there is something to learn. Our policy. */
const BENDS_AT = [0.1, 0.3, 0.5, 0.7, 0.9]
/** Newton's steps; some six are enough. */
const STEPS = 20

interface Point {
  mean: number
  all: number
  bought: number
}

/**
 * A logistic regression of the outcome on the model's log-odds, bent at five places and held to no calibration by a
 * prior; a bend that would make the line fall is left out. `momentWeight` (above 0, at most 1) says what
 * one moment counts: those of one visit repeat one another. Nothing to go by gives no calibration.
 * Source: Platt, 1999, with a linear spline in place of his line; the prior in place of his smoothed targets is ours.
 */
export function fitCalibration(bins: CalibrationBins, momentWeight = 1): Calibration {
  const points = Object.values(bins)
    .map(({ moments, bought, logOdds }) => ({
      mean: logOdds / moments,
      all: moments * momentWeight,
      bought: bought * momentWeight,
    }))
    .sort((a, b) => a.mean - b.mean)
  return risingLine(points, bendsOf(points))
}

/** Without the first bend that would make the line fall, until none does. */
function risingLine(points: readonly Point[], places: readonly number[]): Calibration {
  const line = fitLine(points, places)
  const falling = firstFalling(line)
  if (falling === null || places.length === 0) return line
  return risingLine(points, places.toSpliced(falling, 1))
}

/** Places of the bends, rising, each once. */
function bendsOf(points: readonly Point[]): number[] {
  const spreadOf = ({ mean, all }: Point) => all * Math.sqrt(logistic(mean) * logistic(-mean))
  const total = points.reduce((sum, point) => sum + spreadOf(point), 0)
  let below = 0
  const places = points.flatMap((point) => {
    const before = below / total
    below += spreadOf(point)
    return BENDS_AT.some((share) => before < share && share <= below / total) ? [point.mean] : []
  })
  return [...new Set(places)]
}

function fitLine(points: readonly Point[], places: readonly number[]): Calibration {
  const lineOf = ([intercept = 0, slope = 0, ...bends]: readonly number[]): Calibration => ({
    intercept,
    slope,
    bends: bends.map((bend, k) => ({ at: places[k]!, slope: bend })),
  })
  const none = [NO_CALIBRATION.intercept, NO_CALIBRATION.slope, ...places.map(() => 0)]
  const precision = [PRECISION.intercept, PRECISION.slope, ...places.map(() => PRECISION.bend)]
  const basis = (x: number) => [1, x, ...places.map((place) => Math.max(0, x - place))]
  const lossOf = (weights: readonly number[]) =>
    weights.reduce((sum, weight, k) => sum + (precision[k]! * (weight - none[k]!) ** 2) / 2, 0) +
    points.reduce((sum, point) => sum + missOf(point, calibrated(lineOf(weights), point.mean)), 0)

  let weights = none
  for (let count = 0; count < STEPS; count++) {
    const step = newtonStep(
      points.map((point) => ({ ...point, basis: basis(point.mean), logOdds: calibrated(lineOf(weights), point.mean) })),
      precision,
      weights.map((weight, k) => precision[k]! * (none[k]! - weight)),
    )
    const from = weights
    const moved = (share: number) => from.map((weight, k) => weight + share * step[k]!)
    let share = 1
    while (share > 1e-6 && lossOf(moved(share)) > lossOf(from)) share /= 2
    weights = moved(share)
  }
  return lineOf(weights)
}

/** Minus the log-likelihood of a point. */
function missOf({ all, bought }: Point, logOdds: number): number {
  return bought * softplus(-logOdds) + (all - bought) * softplus(logOdds)
}

function newtonStep(
  points: readonly (Point & { basis: number[]; logOdds: number })[],
  precision: readonly number[],
  downhill: readonly number[],
): number[] {
  const gradient = [...downhill]
  const hessian = new Array<number>(packedIndex(precision.length, 0)).fill(0)
  precision.forEach((value, k) => {
    hessian[packedIndex(k, k)] = value
  })
  for (const { all, bought, basis, logOdds } of points) {
    const probability = logistic(logOdds)
    for (let row = 0; row < basis.length; row++) {
      gradient[row]! += (bought - all * probability) * basis[row]!
      for (let column = 0; column <= row; column++)
        hessian[packedIndex(row, column)]! += all * probability * (1 - probability) * basis[row]! * basis[column]!
    }
  }
  return choleskySolve(choleskyFactor(hessian, gradient.length), gradient)
}
