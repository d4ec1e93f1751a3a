/** @module Ends a pass of a fit over all its rows: one step of Newton's, or the next stage. */
import { choleskyFactor, choleskySolve, packedIndex } from './cholesky.ts'
import { emptyPass, type FitState } from './fit-state.ts'

/** Moments of which the prior's means and scales count as much as the shop's own. Our policy. */
const PRIOR_MOMENTS = 1000
/** Half the Newton decrement, the log-likelihood still to gain, at which a fit is done. */
const STILL_TO_GAIN = 1e-6
/** Our policy; from the prior some 8 passes are enough. */
const MOST_PASSES = 30

/**
 * The fit after a whole pass; `stage` then says whether another is needed. Penalised Newton-Raphson: with w the weights,
 * c the visits by moment (moments of one visit repeat one another, so that together they count as one visit each),
 *
 *     minimise  -c × log-likelihood(w) + ½ Σ precision × (prior's scale × (w - prior))²
 *               + ½ basePrecision × (w · mean visit - prior)²
 *
 * A step that made it worse is halved. Classes are not reweighted: few purchases are told as the few they are.
 */
export function endFitPass(state: FitState): FitState {
  switch (state.stage) {
    case 'measure':
      return begin(state)
    case 'fit':
      return improve(state)
    case 'calibrate':
      return { ...state, stage: 'done' }
    case 'done':
      return state
  }
}

/** Scales and starts at the prior. Without rows the prior is the result. */
function begin(state: FitState): FitState {
  const { moments, prior } = state
  const means = state.sums.map((sum, k) => (sum + PRIOR_MOMENTS * prior.means[k]!) / (moments + PRIOR_MOMENTS))
  const scales = state.squares.map((square, k) => {
    const own = moments > 0 ? Math.max(0, square / moments - (state.sums[k]! / moments) ** 2) : 0
    return Math.sqrt((moments * own + PRIOR_MOMENTS * prior.scales[k]! ** 2) / (moments + PRIOR_MOMENTS))
  })
  const started: FitState = { ...state, stage: 'fit', means, scales }
  started.weights = priorWeights(started)
  return moments > 0 ? started : finish(started, penalised(started).hessian)
}

function improve(state: FitState): FitState {
  const passes = state.passes + 1
  const { loss, gradient, hessian } = penalised(state)
  const again = { ...state, ...emptyPass(state.means.length), passes }
  const better = state.best && loss > state.best.loss + 1e-9 * Math.abs(loss) ? state.best : null
  if (passes >= MOST_PASSES) return finish({ ...again, weights: better?.weights ?? state.weights }, hessian)
  if (better) return { ...again, weights: state.weights.map((weight, k) => (weight + better.weights[k]!) / 2) }
  const step = choleskySolve(choleskyFactor(hessian, gradient.length), gradient)
  const toGain = step.reduce((sum, value, k) => sum + (value * gradient[k]!) / 2, 0)
  const moved = { ...again, best: { weights: state.weights, loss }, weights: sum(state.weights, step) }
  return toGain < STILL_TO_GAIN ? finish(moved, hessian) : moved
}

function finish(state: FitState, hessian: readonly number[]): FitState {
  const stage = state.moments > 0 ? 'calibrate' : 'done'
  return { ...state, stage, best: null, factor: choleskyFactor(hessian, state.weights.length) }
}

/** Loss, gradient (downhill) and Hessian of the pass with the prior in them. */
function penalised(state: FitState): Pick<FitState, 'loss' | 'gradient' | 'hessian'> {
  const { prior, weights } = state
  const share = state.moments > 0 ? state.visits / state.moments : 0
  const wanted = priorWeights(state)
  const precision = [0, ...prior.precision.map((value, k) => value * (prior.scales[k]! / state.scales[k]!) ** 2)]
  const middle = [1, ...state.means.map((mean, k) => mean / state.scales[k]!)]
  const off = weights.map((weight, k) => weight - wanted[k]!)
  const baseOff = off.reduce((sum, value, k) => sum + value * middle[k]!, 0)
  const penalty = off.reduce((sum, value, k) => sum + precision[k]! * value * value, prior.basePrecision * baseOff ** 2)
  const hessian = state.hessian.map((entry) => entry * share)
  for (let row = 0; row < weights.length; row++) {
    hessian[packedIndex(row, row)]! += precision[row]!
    for (let column = 0; column <= row; column++)
      hessian[packedIndex(row, column)]! += prior.basePrecision * middle[row]! * middle[column]!
  }
  return {
    loss: state.loss * share + penalty / 2,
    gradient: state.gradient.map(
      (value, k) => value * share - precision[k]! * off[k]! - prior.basePrecision * baseOff * middle[k]!,
    ),
    hessian,
  }
}

/** The prior in the units of the scaled features. */
function priorWeights({ prior, scales }: FitState): number[] {
  return [prior.intercept, ...prior.coefficients.map((coefficient, k) => coefficient * scales[k]!)]
}

function sum(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, k) => value + b[k]!)
}
