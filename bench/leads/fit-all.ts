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

/** A prior that holds each coefficient to 0 as softly as one purchase, and the mean not at all: what a table gets. */
export function flatPrior(size: number): FitPrior {
  const all = (value: number) => new Array<number>(size).fill(value)
  return { intercept: 0, coefficients: all(0), means: all(0), scales: all(1), precision: all(1), basePrecision: 1e-6 }
}
