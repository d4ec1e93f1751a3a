/** @module How near predictions come to what happened. */

/** Pairs of the same customer. */
export interface Outcome {
  predicted: number
  naive: number
  real: number
}

/** `mae` is the mean absolute error, `totalError` what share the sum of all predictions is too high by. */
export function agreement(outcomes: readonly Outcome[]) {
  const reals = outcomes.map(({ real }) => real)
  const predictions = outcomes.map(({ predicted }) => predicted)
  return {
    mae: mean(outcomes.map(({ predicted, real }) => Math.abs(predicted - real))),
    naiveMae: mean(outcomes.map(({ naive, real }) => Math.abs(naive - real))),
    correlation:
      covariance(predictions, reals) / Math.sqrt(covariance(predictions, predictions) * covariance(reals, reals)),
    totalError: mean(predictions) / mean(reals) - 1,
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)]
  return mean(xs.map((x, index) => (x - meanX) * (ys[index]! - meanY)))
}
