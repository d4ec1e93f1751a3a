/** @module The model of a shop that has no visits yet. */
import { NO_APPEAL } from './appeal.ts'
import { NO_CALIBRATION } from './calibration.ts'
import { choleskyFactor, packedIndex } from './cholesky.ts'
import { FEATURE_NAMES } from './features.ts'
import type { PropensityModel } from './model.ts'
import { PRIOR } from './prior.ts'

/** What a fit without any visit gives: the prior, and how sure that is. */
export function priorModel(): PropensityModel {
  const { intercept, coefficients, means, scales, precision, basePrecision } = PRIOR
  const middle = [1, ...means.map((mean, k) => mean / scales[k]!)]
  const hessian: number[] = []
  for (let row = 0; row < middle.length; row++)
    for (let column = 0; column <= row; column++)
      hessian[packedIndex(row, column)] =
        basePrecision * middle[row]! * middle[column]! + (row === column && row > 0 ? precision[row - 1]! : 0)
  return {
    names: FEATURE_NAMES,
    intercept,
    coefficients: [...coefficients],
    means: [...means],
    scales: [...scales],
    factor: choleskyFactor(hessian, middle.length),
    calibration: NO_CALIBRATION,
    appeal: NO_APPEAL,
    moments: 0,
    visits: 0,
    buyingVisits: 0,
    calibratedVisits: 0,
  }
}
