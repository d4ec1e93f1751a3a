/** @module Telephone numbers that the shop itself names as people's, in D1. */

const SELECT_PHONES = `SELECT w.value AS row_id, l.value AS phone
  FROM json_each(?1) AS w CROSS JOIN identity_links AS l
  WHERE l.kind = 'phone' AND l.level = 'verified' AND l.value LIKE '+%' AND l.profile_id IN (
    SELECT w.value UNION ALL SELECT m.profile_id FROM profiles AS m WHERE m.person_id = w.value)
  ORDER BY l.linked_at DESC, l.value`

/** By person's row, the newest; only with the country (`+370…`): without it a hash is nobody's. One statement. */
export async function readAudiencePhones(db: D1Database, rowIds: readonly string[]): Promise<Map<string, string>> {
  const { results } = await db
    .prepare(SELECT_PHONES)
    .bind(JSON.stringify(rowIds))
    .all<{ row_id: string; phone: string }>()
  return new Map(results.toReversed().map(({ row_id, phone }) => [row_id, phone]))
}
