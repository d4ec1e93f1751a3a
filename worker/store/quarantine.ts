/** @module What could not be taken, in D1. All SQL on `quarantine` lives here. */
import { forRows } from './json-rows.ts'

export interface QuarantineRow {
  quarantineId: string
  receivedAt: number
  code: string
  detail: string
  payload: string
}

/** Statement that reads which of these ids are in the quarantine already. */
export function selectQuarantined(db: D1Database, ids: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      'SELECT quarantine_id AS event_id FROM quarantine WHERE quarantine_id IN (SELECT value FROM json_each(?1))',
    )
    .bind(JSON.stringify(ids))
}

/** Statements that put rows into the quarantine; one that is there stays as it is. */
export function addToQuarantine(db: D1Database, rows: readonly QuarantineRow[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO quarantine (quarantine_id, received_at, code, detail, payload)
     SELECT value->>'quarantineId', value->>'receivedAt', value->>'code', value->>'detail', value->>'payload'
     FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
    rows,
  )
}

/** Deletes up to `limit` rows received before a moment (ms UTC); returns how many went. */
export async function deleteOldQuarantine(db: D1Database, before: number, limit: number): Promise<number> {
  const { meta } = await db
    .prepare(
      `DELETE FROM quarantine WHERE quarantine_id IN
         (SELECT quarantine_id FROM quarantine WHERE received_at < ?1 LIMIT ?2)`,
    )
    .bind(before, limit)
    .run()
  return meta.changes
}
