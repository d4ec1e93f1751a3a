/** @module The purchase propensity model as it is stored: plain numbers, by name of the feature. */
import { type Appeal, NO_APPEAL } from './appeal.ts'
import type { Calibration } from './calibration.ts'
import { fitCalibration } from './fit-calibration.ts'
import type { FitState } from './fit-state.ts'

/** Coefficients in log-odds by natural unit of each feature, in the order of `names`. */
export interface PropensityModel {
  names: readonly string[]
  intercept: number
  coefficients: number[]
  /** Standardisation: mean and standard deviation of each feature over the moments it was fitted on. */
  means: number[]
  scales: number[]
  /** Packed Cholesky factor of the penalised Hessian, in scaled units, the intercept first: how sure the weights are. */
  factor: number[]
  calibration: Calibration
  /** Of products and categories, for the features of that name. */
  appeal: Appeal
  /** What it was fitted on, the later visits it was calibrated on included in none of them. */
  moments: number
  visits: number
  buyingVisits: number
  calibratedVisits: number
}

/** The model of a fit that is done, without appeal. Fit with what `names` say, in that order. */
export function modelOf(fit: FitState, names: readonly string[]): PropensityModel {
  const [intercept = 0, ...weights] = fit.weights
  const { means, scales, factor, moments, visits, buyingVisits, calibratedVisits } = fit
  return {
    names,
    intercept,
    coefficients: weights.map((weight, k) => weight / scales[k]!),
    means,
    scales,
    factor,
    appeal: NO_APPEAL,
    calibration: fitCalibration(fit.bins, moments > 0 ? visits / moments : 1),
    moments,
    visits,
    buyingVisits,
    calibratedVisits,
  }
}
