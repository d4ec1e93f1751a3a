/** @module The prior's coefficients: those of our features that the UCI table has, fitted to all of its visits. */
import type { FitRow } from '../../worker/core/propensity/fit-state.ts'
import { probabilityOf } from '../../worker/core/propensity/probability.ts'
import { auc } from './accuracy.ts'
import { fitAll, flatPrior, spread } from './fit-all.ts'
import type { TableRow } from './read-table.ts'
import { isBought } from './table-accuracy.ts'

const sum = (row: TableRow, ...columns: string[]): number =>
  columns.reduce((total, name) => total + Number(row[name]), 0)

/** Our feature from the table's columns. The rest of our features has no column there. */
const FROM_COLUMNS: Record<string, (row: TableRow) => number> = {
  product_views: (row) => Math.log1p(sum(row, 'ProductRelated')),
  other_pages: (row) => Math.log1p(sum(row, 'Administrative', 'Informational')),
  seconds: (row) =>
    Math.log1p(sum(row, 'Administrative_Duration', 'Informational_Duration', 'ProductRelated_Duration')),
  returning: (row) => (row.VisitorType === 'Returning_Visitor' ? 1 : 0),
  weekend: (row) => (row.Weekend === 'TRUE' ? 1 : 0),
}

/** Coefficient, mean and standard deviation of each, as worker/core/propensity/prior.ts holds them. */
export function priorTable(table: readonly TableRow[], label: string) {
  const names = Object.keys(FROM_COLUMNS)
  const rows: FitRow[] = table.map((row) => ({
    features: Object.values(FROM_COLUMNS).map((numberOf) => numberOf(row)),
    bought: isBought(row, label),
    visitAt: 0,
    opensVisit: true,
  }))
  if (rows.some(({ features }) => features.some(Number.isNaN))) throw new Error('--prior needs the columns of UCI.')
  const model = fitAll(() => [rows], flatPrior(rows), { names })
  return {
    intercept: rounded(model.intercept),
    features: Object.fromEntries(
      names.map((name, k) => [
        name,
        {
          coefficient: rounded(model.coefficients[k]!),
          mean: rounded(spread(rows.map(({ features }) => features[k]!)).mean),
          deviation: rounded(spread(rows.map(({ features }) => features[k]!)).deviation),
        },
      ]),
    ),
    auc: rounded(
      auc({
        scores: rows.map(({ features }) => probabilityOf(model, features)),
        outcomes: rows.map(({ bought }) => Number(bought)),
      }),
    ),
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}
