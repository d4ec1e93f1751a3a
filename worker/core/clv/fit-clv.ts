/** @module Fits both models of customer lifetime value by maximum likelihood, in slices of a nightly job. */
import type { Bgnbd } from './bgnbd.ts'
import { bgnbdLogLikelihood } from './bgnbd-likelihood.ts'
import { countOf } from './cells.ts'
import type { ClvData } from './clv-data.ts'
import type { ClvModel, FitReport } from './clv-model.ts'
import { repeatersOf } from './enough-data.ts'
import { type GammaGamma, gammaGammaLogLikelihood } from './gamma-gamma.ts'
import type { PurchaseCells } from './purchase-cells.ts'
import { bestOf, NEW_SEARCH, type Question, type Search, searchFurther } from './search.ts'
import type { ValueCells } from './value-cells.ts'

/** Parameters stay between a millionth and a million: an optimum at infinity ends there, and not in NaN. */
const EDGE = 1e6
/** Shapes no greater: with r or p here all customers order at one rate, or one customer's orders cost alike, to 1 %. */
const MOST_SHAPE = 1e4
/** So near to the end of its range, a factor, a parameter's optimum cannot be told from one at infinity or 0. */
const NEAR_EDGE = 100

/** A fit as far as it has come. JSON as it stands. */
export interface ClvFit {
  purchases: Search
  values: Search
}

/** A fit that has not begun. */
export const NEW_FIT: ClvFit = { purchases: NEW_SEARCH, values: NEW_SEARCH }

/**
 * Goes on for about `maxEvaluations` passes over the cells (at most twelve more). May be cut off between any two calls
 * and goes on from the state it returned, with the same data. Deterministic: slices of any size end at the same answer.
 */
export function fitStep(fit: ClvFit, data: ClvData, maxEvaluations: number): ClvFit {
  const purchases = searchFurther(fit.purchases, purchaseQuestion(data.purchases), maxEvaluations)
  const left = maxEvaluations - (purchases.evaluations - fit.purchases.evaluations)
  return { purchases, values: searchFurther(fit.values, valueQuestion(data.values), left) }
}

/** Is there nothing left to do? */
export function isFitted({ purchases, values }: ClvFit): boolean {
  return purchases.kind !== 'running' && values.kind !== 'running'
}

/** The model of a fit that is done. Null while it is running. */
export function fittedModel(
  fit: ClvFit,
  data: ClvData,
  about: Pick<ClvModel, 'currency' | 'fittedAt' | 'from' | 'to'>,
): ClvModel | null {
  if (!isFitted(fit)) return null
  const purchaseSearch = purchaseQuestion(data.purchases)
  const valueSearch = valueQuestion(data.values)
  const purchases = bgnbdOf(bestOf(fit.purchases, purchaseSearch))
  const values = gammaGammaOf(bestOf(fit.values, valueSearch))
  return {
    kind: 'clv',
    ...about,
    customers: countOf(data.purchases),
    repeaters: repeatersOf(data.purchases),
    purchases: { ...purchases, ...reportOf(fit.purchases, purchaseSearch, Object.keys(purchases)) },
    values: { ...values, ...reportOf(fit.values, valueSearch, Object.keys(values)) },
  }
}

/** Begins at a customer who buys once in the mean age of all and leaves after one order in four. */
function purchaseQuestion(cells: PurchaseCells): Question {
  return {
    start: [1, within(meanOf(cells.customers, cells.means.ageWeeks)), 1, 3],
    least: [1 / EDGE, 1 / EDGE, 1 / EDGE, 1 / EDGE],
    most: [MOST_SHAPE, EDGE, EDGE, EDGE],
    height: (numbers) => bgnbdLogLikelihood(bgnbdOf(numbers), cells),
  }
}

/** v is measured against the mean value, whatever the currency; the search begins where that is everyone's mean. */
function valueQuestion(cells: ValueCells): Question {
  const mean = meanOf(cells.customers, cells.means.averageMinor) || 1
  return {
    start: [3, 3, mean],
    least: [1 / EDGE, 1 / EDGE, mean / EDGE],
    most: [MOST_SHAPE, MOST_SHAPE, mean * EDGE],
    height: (numbers) => gammaGammaLogLikelihood(gammaGammaOf(numbers), cells),
  }
}

function reportOf(search: Search, { least, most }: Question, names: string[]): FitReport {
  const best = bestOf(search, { start: least })
  const isAtEdge = (value: number, axis: number) => value < least[axis]! * NEAR_EDGE || value > most[axis]! / NEAR_EDGE
  return {
    logLikelihood: Math.max(-Number.MAX_VALUE, ...search.corners.map(({ height }) => height ?? -Number.MAX_VALUE)),
    ended: search.kind === 'found' ? 'found' : 'given-up',
    evaluations: search.evaluations,
    atEdge: names.filter((_, axis) => isAtEdge(best[axis]!, axis)),
  }
}

function bgnbdOf([r, alpha, a, b]: readonly number[]): Bgnbd {
  return { r: r!, alpha: alpha!, a: a!, b: b! }
}

/** q is searched as what it has over 1: with q = 1 the customers' mean value has no mean. */
function gammaGammaOf([p, excess, v]: readonly number[]): GammaGamma {
  return { p: p!, q: 1 + excess!, v: v! }
}

function meanOf(counts: readonly number[], values: readonly number[]): number {
  const count = counts.reduce((sum, each) => sum + each, 0)
  return count > 0 ? counts.reduce((sum, each, row) => sum + each * values[row]!, 0) / count : 0
}

function within(value: number): number {
  return Math.min(EDGE, Math.max(1 / EDGE, value))
}
