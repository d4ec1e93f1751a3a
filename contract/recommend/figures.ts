/** @module How well recommendations do: what was seen and clicked, and how often they would have been right. */
import type { Strategy } from './strategy.ts'

/** Products shown (each once a list that was really seen) and clicked. `day`: days since 1970-01-01, UTC. */
export interface RecommendationDay {
  day: number
  slotId: string
  strategy: Strategy
  shown: number
  clicked: number
}

/**
 * One day's grade of one strategy, taken before each click was learned: would it have been among the best 20?
 * `kept`: products of the session stay in the list; `removed`: they are taken out of list and of targets.
 * `hits / predictions` is HR@20, `reciprocalRanks / predictions` MRR@20.
 */
export interface RecommendationGrade {
  day: number
  strategy: Strategy
  protocol: 'kept' | 'removed'
  predictions: number
  hits: number
  reciprocalRanks: number
  /** Share of the products in the catalogue that stood in at least one list of that day, 0 to 1. */
  coverage: number
  /** Mean over the lists of the share of pairs that are of different categories, 0 to 1; null: no list of two. */
  variety: number | null
}

/** GET /v1/reports/recommendations?days=N: newest day last. */
export interface RecommendationReport {
  /** Length of the report, days. */
  days: number
  shown: RecommendationDay[]
  grades: RecommendationGrade[]
  known: RecommenderStats
}

/** What the Recommender holds now. Memory in bytes, as estimated from what is held; `updatedAt` ms UTC of the last click. */
export interface RecommenderStats {
  sessions: number
  clicks: number
  baskets: number
  products: number
  bytes: number
  updatedAt: number | null
}
