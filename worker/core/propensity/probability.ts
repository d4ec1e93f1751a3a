/** @module A model's probability alone, for those who ask often. */
import { calibrated } from './calibration.ts'
import { logistic } from './logistic.ts'
import type { PropensityModel } from './model.ts'

/** The same as `propensity` tells, without reasons. `features` in the model's own order. */
export function probabilityOf(model: PropensityModel, features: readonly number[]): number {
  return logistic(calibrated(model.calibration, logOddsOf(model, features)))
}

/** Log-odds before calibration. */
export function logOddsOf({ intercept, coefficients }: PropensityModel, features: readonly number[]): number {
  let sum = intercept
  for (let k = 0; k < features.length; k++) sum += coefficients[k]! * features[k]!
  return sum
}
