/** @module Recommended products seen and followed by day, in D1. All SQL on `recommendation_days` lives here. */
import type { RecommendationDay } from '../../contract/recommend/figures.ts'
import { READY_MADE_SLOTS } from '../../contract/recommend/ready-made-slots.ts'
import type { Strategy } from '../../contract/recommend/strategy.ts'
import { forRows } from './json-rows.ts'

interface DayRow {
  day: number
  slot_id: string
  strategy: Strategy
  shown: number
  clicked: number
}

const READY_MADE: ReadonlySet<string> = new Set(READY_MADE_SLOTS.map(({ slotId }) => slotId))

/** Statements that add to the days of slots. Browsers name them, so what is said of a slot that is none is left out. */
export function addRecommendationDays(db: D1Database, rows: readonly RecommendationDay[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO recommendation_days (day, slot_id, strategy, shown, clicked)
     SELECT value->>'day', value->>'slotId', value->>'strategy', value->>'shown', value->>'clicked'
     FROM json_each(?1)
     WHERE value->>'isReadyMade' OR value->>'slotId' IN (SELECT slot_id FROM recommendation_slots)
     ON CONFLICT (day, slot_id, strategy) DO UPDATE SET shown = shown + excluded.shown,
       clicked = clicked + excluded.clicked`,
    rows.map((row) => ({ ...row, isReadyMade: READY_MADE.has(row.slotId) })),
  )
}

/** Rows of these days, oldest first; at most `most`, the newest. */
export async function listRecommendationDays(
  db: D1Database,
  sinceDay: number,
  most: number,
): Promise<RecommendationDay[]> {
  const { results } = await db
    .prepare(
      `SELECT day, slot_id, strategy, shown, clicked FROM recommendation_days WHERE day >= ?1
       ORDER BY day DESC, slot_id, strategy LIMIT ?2`,
    )
    .bind(sinceDay, most)
    .all<DayRow>()
  return results.map(toDay).sort((a, b) => a.day - b.day)
}

/** What lies before a day leaves. */
export async function deleteRecommendationDays(db: D1Database, beforeDay: number): Promise<void> {
  await db.prepare('DELETE FROM recommendation_days WHERE day < ?1').bind(beforeDay).run()
}

function toDay({ slot_id: slotId, ...row }: DayRow): RecommendationDay {
  return { ...row, slotId }
}
