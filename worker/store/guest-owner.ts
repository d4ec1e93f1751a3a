/** @module Whose a guest's order is by now, in D1: what was begun for the guest goes on for them. */
import { isGuest } from '../core/identity/guest.ts'

/**
 * Whose a row of JSON is that names a profile and, in its subject, an order: of a guest's row the order's owner now. An
 * expression over `value` of json_each.
 */
export const OWNER = `CASE WHEN value->>'profileId' GLOB 'guest:*' THEN coalesce(
    (SELECT o.profile_id FROM orders AS o WHERE o.transaction_id = value->'subject'->>'transactionId'), value->>'profileId')
  ELSE value->>'profileId' END`

interface Row {
  profileId: string
  subject: { transactionId?: string | undefined }
}

/** The same of rows in memory, in their order. One round trip where there is a guest among them, else none. */
export async function readOwners(db: D1Database, rows: readonly Row[]): Promise<string[]> {
  const asked = rows.map(({ profileId, subject: { transactionId } }) => ({ profileId, subject: { transactionId } }))
  if (!asked.some(({ profileId }) => isGuest(profileId))) return rows.map(({ profileId }) => profileId)
  const { results } = await db
    .prepare(`SELECT ${OWNER} AS owner FROM json_each(?1) ORDER BY key`)
    .bind(JSON.stringify(asked))
    .all<{ owner: string }>()
  return results.map(({ owner }) => owner)
}
