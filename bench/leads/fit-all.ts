/** @module Fits a model to rows that are all in memory, by the very passes and slices that the nightly job takes. */
import { endFitPass } from '../../worker/core/propensity/end-fit-pass.ts'
import { fitSlice } from '../../worker/core/propensity/fit-slice.ts'
import { beginFit, type FitPrior, type FitRow } from '../../worker/core/propensity/fit-state.ts'
import { modelOf, type PropensityModel } from '../../worker/core/propensity/model.ts'

/** The model of these rows. `slices` is called anew for each pass and must give the same rows each time. */
export function fitAll(
  slices: () => Iterable<readonly FitRow[]>,
  prior: FitPrior,
  options: { names: readonly string[]; calibrateFromAt?: number },
): PropensityModel {
  let state = beginFit(prior, options.calibrateFromAt ?? Number.MAX_SAFE_INTEGER)
  while (state.stage !== 'done') {
    for (const rows of slices()) state = fitSlice(state, rows)
    state = endFitPass(state)
  }
  return modelOf(state, options.names)
}

/** What is rare is held to 0 as firmly as if it differed that much: else a few visits would settle its coefficient. */
const LEAST_DEVIATION = 0.3

/**
 * A prior that holds each coefficient, by standard deviation in these rows, to 0 as softly as one purchase, and the mean
 * not at all: what a table gets.
 */
export function flatPrior(rows: readonly FitRow[]): FitPrior {
  const columns = rows[0]?.features.map((_, k) => spread(rows.map(({ features }) => features[k]!))) ?? []
  return {
    intercept: 0,
    coefficients: columns.map(() => 0),
    means: columns.map(({ mean }) => mean),
    scales: columns.map(({ deviation }) => Math.max(deviation, LEAST_DEVIATION)),
    precision: columns.map(() => 1),
    basePrecision: 1e-6,
  }
}

/** Mean and standard deviation of some numbers. */
export function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((total, value) => total + value, 0) / values.length
  const square = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(square) }
}
