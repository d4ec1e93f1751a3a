/** @module A fit of the propensity model that can be cut off at any slice and go on from its state. */
import type { CalibrationBins } from './calibration-bins.ts'

/** One moment to learn from. `bought`: a purchase came later in the visit. `visitAt`: the visit's start, ms UTC. */
export interface FitRow {
  features: readonly number[]
  bought: boolean
  visitAt: number
  /** The first moment of its visit: visits are counted by it. */
  opensVisit: boolean
}

/**
 * What is believed before any row. Coefficients are log-odds by natural unit of each feature; `means` and `scales`
 * (standard deviations, above 0) stand in for the shop's own until it has some. `precision` is that of each coefficient
 * by that standard deviation, `basePrecision` that of the log-odds of the mean visit: 1 / variance of what is believed.
 */
export interface FitPrior {
  intercept: number
  coefficients: readonly number[]
  means: readonly number[]
  scales: readonly number[]
  precision: readonly number[]
  basePrecision: number
}

/** How far a fit is. Passes: one to measure, some to fit, one to calibrate. */
export type FitStage = 'measure' | 'fit' | 'calibrate' | 'done'

/**
 * Everything that a fit knows between two slices; plain data, to be stored as JSON. Weights are in the units of the
 * scaled features: `weights[0]` is the intercept. Matrices are packed lower triangles (cholesky.ts).
 */
export interface FitState {
  stage: FitStage
  passes: number
  prior: FitPrior
  /** Visits that began before are fitted, later ones calibrate: ms UTC. */
  calibrateFromAt: number
  moments: number
  visits: number
  buyingVisits: number
  sums: number[]
  squares: number[]
  means: number[]
  scales: number[]
  weights: number[]
  /** Sums of the running pass: minus log-likelihood, its gradient's negative and its Hessian. */
  loss: number
  gradient: number[]
  hessian: number[]
  /** The best weights of passes before, with their penalised loss; null before the first. */
  best: { weights: number[]; loss: number } | null
  /** Cholesky factor of the penalised Hessian at the end: how sure the weights are. */
  factor: number[]
  /** Of the later visits, for the calibration. */
  bins: CalibrationBins
  calibratedVisits: number
}

/** A fit before its first row. Rows of visits from `calibrateFromAt` (ms UTC) on are kept for the calibration. */
export function beginFit(prior: FitPrior, calibrateFromAt: number): FitState {
  const size = prior.coefficients.length
  return {
    stage: 'measure',
    passes: 0,
    prior,
    calibrateFromAt,
    moments: 0,
    visits: 0,
    buyingVisits: 0,
    sums: zeros(size),
    squares: zeros(size),
    means: [...prior.means],
    scales: [...prior.scales],
    weights: zeros(size + 1),
    ...emptyPass(size),
    best: null,
    factor: [],
    bins: {},
    calibratedVisits: 0,
  }
}

/** The sums of a pass before its first row, for so many features. */
export function emptyPass(size: number): Pick<FitState, 'loss' | 'gradient' | 'hessian'> {
  return { loss: 0, gradient: zeros(size + 1), hessian: zeros(((size + 1) * (size + 2)) / 2) }
}

function zeros(size: number): number[] {
  return new Array<number>(size).fill(0)
}
