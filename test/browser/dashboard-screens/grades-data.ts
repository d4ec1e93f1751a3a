/** @module Believable grades of strategies over four weeks. */
import type { RecommendationGrade } from '../../../contract/recommend/figures.ts'

type Row = [
  strategy: RecommendationGrade['strategy'],
  kept: number,
  removed: number,
  coverage: number,
  variety: number | null,
]

/** Hit rates at the end of the four weeks. */
const ROWS: Row[] = [
  ['also_viewed', 0.62, 0.41, 0.71, 0.48],
  ['similar', 0.39, 0.34, 0.94, 0.12],
  ['bought_together', 0.27, 0.25, 0.38, 0.61],
  ['trending', 0.21, 0.18, 0.14, 0.77],
  ['best_sellers', 0.19, 0.16, 0.11, null],
]

const DAYS = 28

/** `today`: days since 1970-01-01, UTC; the last of them. */
export const gradesOf = (today: number): RecommendationGrade[] =>
  ROWS.flatMap(([strategy, kept, removed, coverage, variety]) =>
    Array.from({ length: DAYS }, (_, n) => n).flatMap((n) => {
      const grown = 0.7 + 0.3 * Math.min(1, n / 18) + 0.03 * Math.sin(n * 1.7)
      const predictions = 400 + Math.round(90 * Math.sin(n))
      return (
        [
          ['kept', kept, predictions],
          ['removed', removed, Math.round(predictions * 0.7)],
        ] as const
      ).map(([protocol, rate, count]) => ({
        day: today - DAYS + 1 + n,
        strategy,
        protocol,
        predictions: count,
        hits: Math.round(count * rate * grown),
        reciprocalRanks: count * rate * grown * 0.54,
        coverage,
        variety,
      }))
    }),
  )
