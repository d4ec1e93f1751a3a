/** @module How good each strategy was, over all days of a report and day by day. */
import type { RecommendationGrade } from '../../../contract/recommend/figures.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'

/** Rates from 0 to 1. */
export interface ProtocolSum {
  predictions: number
  hitRate: number
  reciprocalRank: number
}

/** `kept`, `removed`: the two protocols (contract/recommend/figures.ts); null: no next click was graded by it. */
export interface GradeSum {
  strategy: Strategy
  kept: ProtocolSum | null
  removed: ProtocolSum | null
  /** Means over the days, by how many clicks each had; null: not known. */
  coverage: number | null
  variety: number | null
}

export interface GradeDay {
  day: number
  kept: number | null
  removed: number | null
}

/** Best first, by the hit rate with seen products kept. Strategies that no click was graded by are left out. */
export function gradeSums(grades: readonly RecommendationGrade[]): GradeSum[] {
  return [...new Set(grades.map(({ strategy }) => strategy))]
    .map((strategy) => ({ strategy, own: grades.filter((grade) => grade.strategy === strategy) }))
    .map(({ strategy, own }) => ({
      strategy,
      kept: protocolSum(own, 'kept'),
      removed: protocolSum(own, 'removed'),
      coverage: weighted(own, ({ coverage }) => coverage),
      variety: weighted(own, ({ variety }) => variety),
    }))
    .filter(({ kept, removed }) => kept !== null || removed !== null)
    .toSorted((a, b) => (b.kept?.hitRate ?? 0) - (a.kept?.hitRate ?? 0))
}

/** The hit rates of one strategy, a line a day from its first to its last; null where nothing was graded. */
export function gradeDays(grades: readonly RecommendationGrade[], strategy: Strategy): GradeDay[] {
  const own = grades.filter((grade) => grade.strategy === strategy && grade.predictions > 0)
  if (own.length === 0) return []
  const days = own.map(({ day }) => day)
  const first = Math.min(...days)
  return Array.from({ length: Math.max(...days) - first + 1 }, (_, n) => {
    const today = own.filter(({ day }) => day === first + n)
    const rate = (protocol: RecommendationGrade['protocol']) => protocolSum(today, protocol)?.hitRate ?? null
    return { day: first + n, kept: rate('kept'), removed: rate('removed') }
  })
}

function protocolSum(
  grades: readonly RecommendationGrade[],
  protocol: RecommendationGrade['protocol'],
): ProtocolSum | null {
  const own = grades.filter((grade) => grade.protocol === protocol)
  const sum = (of: (grade: RecommendationGrade) => number) => own.reduce((total, grade) => total + of(grade), 0)
  const predictions = sum((grade) => grade.predictions)
  if (predictions === 0) return null
  return {
    predictions,
    hitRate: sum(({ hits }) => hits) / predictions,
    reciprocalRank: sum(({ reciprocalRanks }) => reciprocalRanks) / predictions,
  }
}

function weighted(
  grades: readonly RecommendationGrade[],
  of: (grade: RecommendationGrade) => number | null,
): number | null {
  let [total, weight] = [0, 0]
  for (const grade of grades) {
    const value = of(grade)
    if (value === null) continue
    total += value * grade.predictions
    weight += grade.predictions
  }
  return weight === 0 ? null : total / weight
}
