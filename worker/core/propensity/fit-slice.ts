/** @module Takes a slice of rows into a fit. */
import { addToBins } from './calibration-bins.ts'
import { packedIndex } from './cholesky.ts'
import type { FitRow, FitState } from './fit-state.ts'
import { logistic, softplus } from './logistic.ts'

/**
 * The fit with these rows in the running pass. Every pass must see every row once, in slices of any size; `endFitPass`
 * ends it. Cost a row: the square of its features that are not 0, half of it.
 */
export function fitSlice(state: FitState, rows: readonly FitRow[]): FitState {
  const isLate = (row: FitRow) => row.visitAt >= state.calibrateFromAt
  switch (state.stage) {
    case 'measure':
      return measure(
        state,
        rows.filter((row) => !isLate(row)),
      )
    case 'fit':
      return addLikelihood(
        state,
        rows.filter((row) => !isLate(row)),
      )
    case 'calibrate':
      return calibrate(state, rows.filter(isLate))
    case 'done':
      return state
  }
}

function measure(state: FitState, rows: readonly FitRow[]): FitState {
  const sums = [...state.sums]
  const squares = [...state.squares]
  for (const { features } of rows)
    for (let k = 0; k < sums.length; k++) {
      const value = features[k]!
      sums[k]! += value
      squares[k]! += value * value
    }
  return {
    ...state,
    sums,
    squares,
    moments: state.moments + rows.length,
    visits: state.visits + rows.filter((row) => row.opensVisit).length,
    buyingVisits: state.buyingVisits + rows.filter((row) => row.opensVisit && row.bought).length,
  }
}

function addLikelihood(state: FitState, rows: readonly FitRow[]): FitState {
  const gradient = Float64Array.from(state.gradient)
  const hessian = Float64Array.from(state.hessian)
  const places = new Int32Array(state.weights.length)
  const values = new Float64Array(state.weights.length)
  values[0] = 1
  let { loss } = state
  for (const { features, bought } of rows) {
    let used = 1
    let logOdds = state.weights[0]!
    for (let k = 0; k < features.length; k++) {
      const value = features[k]!
      if (value === 0) continue
      const scaled = value / state.scales[k]!
      logOdds += state.weights[k + 1]! * scaled
      places[used] = k + 1
      values[used++] = scaled
    }
    const probability = logistic(logOdds)
    const missing = (bought ? 1 : 0) - probability
    const spread = probability * (1 - probability)
    loss += softplus(bought ? -logOdds : logOdds)
    for (let i = 0; i < used; i++) {
      gradient[places[i]!]! += missing * values[i]!
      const row = packedIndex(places[i]!, 0)
      const share = spread * values[i]!
      for (let j = 0; j <= i; j++) hessian[row + places[j]!]! += share * values[j]!
    }
  }
  return { ...state, loss, gradient: [...gradient], hessian: [...hessian] }
}

function calibrate(state: FitState, rows: readonly FitRow[]): FitState {
  const scored = rows.map(({ features, bought }) => ({ logOdds: logOddsOf(state, features), bought }))
  return {
    ...state,
    bins: addToBins(state.bins, scored),
    calibratedVisits: state.calibratedVisits + rows.filter((row) => row.opensVisit).length,
  }
}

function logOddsOf({ weights, scales }: FitState, features: readonly number[]): number {
  return features.reduce((sum, value, k) => sum + (weights[k + 1]! * value) / scales[k]!, weights[0]!)
}
