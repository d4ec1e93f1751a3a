/** @module Grades of strategies by day, in D1. All SQL on `recommendation_grades` lives here. */
import type { RecommendationGrade } from '../../contract/recommend/figures.ts'
import { forRows } from './json-rows.ts'

type GradeRow = Omit<RecommendationGrade, 'reciprocalRanks'> & { reciprocal_ranks: number }

/** Puts rows in the place of those of the same day, strategy and protocol. Told again, it changes nothing. */
export async function putRecommendationGrades(db: D1Database, rows: readonly RecommendationGrade[]): Promise<void> {
  const statements = forRows(
    db,
    `INSERT OR REPLACE INTO recommendation_grades
       (day, strategy, protocol, predictions, hits, reciprocal_ranks, coverage, variety)
     SELECT value->>'day', value->>'strategy', value->>'protocol', value->>'predictions', value->>'hits',
       value->>'reciprocalRanks', value->>'coverage', value->>'variety'
     FROM json_each(?1)`,
    rows,
  )
  if (statements.length > 0) await db.batch(statements)
}

/** Rows of these days, oldest first. */
export async function listRecommendationGrades(db: D1Database, sinceDay: number): Promise<RecommendationGrade[]> {
  const { results } = await db
    .prepare(
      `SELECT day, strategy, protocol, predictions, hits, reciprocal_ranks, coverage, variety
       FROM recommendation_grades WHERE day >= ?1 ORDER BY day, strategy, protocol`,
    )
    .bind(sinceDay)
    .all<GradeRow>()
  return results.map(toGrade)
}

/** What lies before a day leaves. */
export async function deleteRecommendationGrades(db: D1Database, beforeDay: number): Promise<void> {
  await db.prepare('DELETE FROM recommendation_grades WHERE day < ?1').bind(beforeDay).run()
}

function toGrade({ reciprocal_ranks: reciprocalRanks, ...row }: GradeRow): RecommendationGrade {
  return { ...row, reciprocalRanks }
}
