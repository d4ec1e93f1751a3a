/** @module What recalibrating every night is worth when times change: fitted once, then tested on later months. */
import { type Calibration, calibrated } from '../../worker/core/propensity/calibration.ts'
import { addToBins } from '../../worker/core/propensity/calibration-bins.ts'
import { fitCalibration } from '../../worker/core/propensity/fit-calibration.ts'
import { logistic } from '../../worker/core/propensity/logistic.ts'
import { auc, ece } from './accuracy.ts'
import type { TableRow } from './read-table.ts'
import { isBought, type Question, scorer } from './table-accuracy.ts'

/** A month of the table has no days: its rows, in their order, are dealt out to so many nights. */
const NIGHTS_A_MONTH = 30
/** Nights before that a calibration looks at, as in the nightly job. */
const WINDOW_NIGHTS = 7

/** The values of a column that are later than all others, in their order in time. */
export interface Later {
  column: string
  values: readonly string[]
}

interface Seen {
  logOdds: number
  bought: boolean
}

/** Calibration error on the later rows, as the model came and with a calibration made each night on the week before. */
export function driftFigures(rows: readonly TableRow[], question: Question, { column, values }: Later) {
  const columns = question.columns.filter((each) => each !== column)
  const earlier = rows.filter((row) => !values.includes(row[column]!))
  const score = scorer(earlier, { ...question, columns })
  const nights = values.flatMap((value) => nightsOf(rows.filter((row) => row[column] === value)))
  const seen = nights.map((night) =>
    night.map((row): Seen => ({ logOdds: logOdds(score(row)), bought: isBought(row, question.label) })),
  )
  const before = seen.flat().map((each) => logistic(each.logOdds))
  const after = seen.flatMap((night, index) => {
    const calibration = calibrationOf(seen.slice(Math.max(0, index - WINDOW_NIGHTS), index).flat())
    return night.map((each) => logistic(calibrated(calibration, each.logOdds)))
  })
  const outcomes = seen.flat().map(({ bought }) => Number(bought))
  const figures = (scores: number[]) => ({
    auc: Number(auc({ scores, outcomes }).toFixed(4)),
    ece: Number(ece({ scores, outcomes }).toFixed(4)),
  })
  return { fitted: earlier.length, tested: outcomes.length, before: figures(before), after: figures(after) }
}

function calibrationOf(seen: readonly Seen[]): Calibration {
  return fitCalibration(addToBins({}, seen))
}

function nightsOf(rows: readonly TableRow[]): TableRow[][] {
  const nightOf = (index: number) => Math.floor((index * NIGHTS_A_MONTH) / rows.length)
  return Array.from({ length: NIGHTS_A_MONTH }, (_, night) => rows.filter((_row, index) => nightOf(index) === night))
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability))
}
