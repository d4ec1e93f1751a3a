/** @module Accuracy on a table of visits: five-fold, each row scored by a model that never saw it. */
import type { FitRow } from '../../worker/core/propensity/fit-state.ts'
import { probabilityOf } from '../../worker/core/propensity/probability.ts'
import { auc, brier, ece, prAuc, type Scored } from './accuracy.ts'
import { designOf } from './design.ts'
import { fitAll, flatPrior } from './fit-all.ts'
import type { TableRow } from './read-table.ts'
import { seededRandom } from './seeded-random.ts'

const FOLDS = 5
const SEED = 42
const TRUE = /^(true|1|yes)$/i

/** Which columns to learn from, and the one that says what came of it. */
export interface Question {
  columns: readonly string[]
  label: string
}

/** What the row says came of the visit. */
export const isBought = (row: TableRow, label: string): boolean => TRUE.test(row[label] ?? '')

/** Every row scored once. */
export function fiveFold(rows: readonly TableRow[], question: Question): Scored {
  const fold = foldsOf(rows.map((row) => isBought(row, question.label)))
  const scores = new Float64Array(rows.length)
  for (let left = 0; left < FOLDS; left++) {
    const score = scorer(
      rows.filter((_, index) => fold[index] !== left),
      question,
    )
    rows.forEach((row, index) => {
      if (fold[index] === left) scores[index] = score(row)
    })
  }
  return { scores, outcomes: rows.map((row) => Number(isBought(row, question.label))) }
}

/** Fits to some rows and scores any. */
export function scorer(training: readonly TableRow[], { columns, label }: Question): (row: TableRow) => number {
  const encode = designOf(training, columns)
  const rows: FitRow[] = training.map((row) => ({
    features: encode(row),
    bought: isBought(row, label),
    visitAt: 0,
    opensVisit: true,
  }))
  const model = fitAll(() => [rows], flatPrior(rows), { names: rows[0]?.features.map(String) ?? [] })
  return (row) => probabilityOf(model, encode(row))
}

/** A fold for each row, the same share of both outcomes in each (stratified), by chance of a fixed seed. */
function foldsOf(outcomes: readonly boolean[]): number[] {
  const random = seededRandom(SEED)
  const folds = new Array<number>(outcomes.length)
  for (const outcome of [true, false]) {
    const places = outcomes.flatMap((each, index) => (each === outcome ? [{ index, at: random() }] : []))
    places
      .sort((a, b) => a.at - b.at)
      .forEach(({ index }, place) => {
        folds[index] = place % FOLDS
      })
  }
  return folds
}

/** The four figures, to four digits. */
export function figures(scored: Scored): { auc: number; prAuc: number; brier: number; ece: number } {
  const rounded = (value: number) => Number(value.toFixed(4))
  return {
    auc: rounded(auc(scored)),
    prAuc: rounded(prAuc(scored)),
    brier: rounded(brier(scored)),
    ece: rounded(ece(scored)),
  }
}
