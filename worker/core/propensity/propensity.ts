/** @module The purchase propensity: the probability of a purchase later in this visit, with its reasons. */
import { calibrated } from './calibration.ts'
import { forwardSolve } from './cholesky.ts'
import { features, type Moment } from './features.ts'
import { logistic } from './logistic.ts'
import type { PropensityModel } from './model.ts'
import { logOddsOf } from './probability.ts'
import { type Sureness, sureness } from './sureness.ts'

/** Half the width of a 90 % interval, in standard deviations. */
const INTERVAL = 1.6449

/** What one feature adds to the log-odds, against the mean moment of the shop; negative: makes a purchase less likely. */
export interface PropensityReason {
  feature: string
  value: number
  logOdds: number
}

/** `low` and `high` hold the true probability nine times of ten, as far as the model's form is right. */
export interface Propensity {
  probability: number
  low: number
  high: number
  sureness: Sureness
  /** Log-odds of the mean moment. With those of all reasons they are the log-odds of `probability`. */
  baseLogOdds: number
  /** Largest first, by amount; those of nothing are left out. */
  reasons: PropensityReason[]
}

/** The probability that a purchase follows in this visit, as of its last event. See `explained`. */
export function propensity(model: PropensityModel, moment: Moment): Propensity {
  return explained(model, features(moment, model.appeal))
}

/**
 * The same from the numbers themselves, in the model's own order. Cost: the square of how many they are. Throws when
 * there are more or fewer of them than the model was fitted to.
 */
export function explained(model: PropensityModel, values: readonly number[]): Propensity {
  if (values.length !== model.coefficients.length)
    throw new Error(`The model has ${model.coefficients.length} features, not ${values.length}.`)
  const { calibration, coefficients, means } = model
  const logOdds = logOddsOf(model, values)
  const mean = logOddsOf(model, means)
  const baseLogOdds = calibrated(calibration, mean)
  // The calibration is bent: what lies between the mean and this moment is shared out as the model has it.
  const stretch =
    logOdds === mean ? calibration.slope : (calibrated(calibration, logOdds) - baseLogOdds) / (logOdds - mean)
  const reasons = values.map((value, k) => ({
    feature: model.names[k]!,
    value,
    logOdds: stretch * coefficients[k]! * (value - means[k]!),
  }))
  const deviation = INTERVAL * deviationOf(model, values)
  return {
    probability: logistic(calibrated(calibration, logOdds)),
    low: logistic(calibrated(calibration, logOdds - deviation)),
    high: logistic(calibrated(calibration, logOdds + deviation)),
    sureness: sureness(model),
    baseLogOdds,
    reasons: reasons.filter((reason) => reason.logOdds !== 0).sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds)),
  }
}

/** Standard deviation of the log-odds, before calibration, as the weights are unsure. */
function deviationOf({ factor, scales }: PropensityModel, values: readonly number[]): number {
  return Math.hypot(...forwardSolve(factor, [1, ...values.map((value, k) => value / scales[k]!)]))
}
