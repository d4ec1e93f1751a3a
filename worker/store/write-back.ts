/** @module Writes back into D1 what the ledger remembers of addresses, after D1 was set back. */
import type { SuppressionReason } from '../../contract/message/suppression.ts'
import { forRows } from './json-rows.ts'

/** As the ledger remembers it: `sinceAt` in ms UTC; by whom and by which message it was told is forgotten. */
export interface RememberedSuppression {
  email: string
  reason: SuppressionReason
  sinceAt: number
}

/** Those of which D1 knows nothing. */
export async function missingSuppressions(
  db: D1Database,
  rows: readonly RememberedSuppression[],
): Promise<RememberedSuppression[]> {
  const { results } = await db
    .prepare(
      `SELECT r.value->>'email' AS email, r.value->>'reason' AS reason, r.value->>'sinceAt' AS sinceAt
       FROM json_each(?1) AS r LEFT JOIN suppressions AS s ON s.email = r.value->>'email' AND s.reason = r.value->>'reason'
       WHERE s.email IS NULL`,
    )
    .bind(JSON.stringify(rows))
    .all<RememberedSuppression>()
  return results
}

/** Statements that write them. Of what stands there nothing changes. */
export const putRemembered = (db: D1Database, rows: readonly RememberedSuppression[]): D1PreparedStatement[] =>
  forRows(
    db,
    `INSERT INTO suppressions (email, reason, since_at, until_at, told_by, send_id, detail)
     SELECT r.value->>'email', r.value->>'reason', r.value->>'sinceAt', NULL, 'ledger', NULL, NULL
     FROM json_each(?1) AS r WHERE true ON CONFLICT (email, reason) DO NOTHING`,
    rows,
  )

/** Statements that say where messages went whose rows were lost, so that their unsubscribe links work again. */
export const putMissingAddresses = (
  db: D1Database,
  rows: readonly { sendId: string; email: string }[],
): D1PreparedStatement[] =>
  forRows(
    db,
    `UPDATE messages SET address = told.value->>'email' FROM json_each(?1) AS told
     WHERE send_id = told.value->>'sendId' AND address IS NULL`,
    rows,
  )
