/** @module What people were sent before, in D1: for caps that adapt, and for the mix. */
import type { PastMessage } from '../core/message/reactions-of.ts'

/** All profiles of a person, and the messages of the last 90 days that were not transactional. */
export interface SentBefore {
  /** The person's row and its members; of somebody who stands alone the one profile. */
  profileIds: string[]
  /** Newest first. */
  past: PastMessage[]
}

interface MemberRow {
  asked_id: string
  profile_id: string
}

interface PastRow extends MemberRow {
  sent_at: number
  opened_at: number | null
  clicked_at: number | null
  purpose: string | null
}

const MEMBERS = `SELECT w.value AS asked_id, coalesce(p.person_id, w.value) AS row_id
  FROM json_each(?1) AS w LEFT JOIN profiles AS p ON p.profile_id = w.value`

const SELECT_MEMBERS = `WITH wanted AS (${MEMBERS})
  SELECT asked_id, asked_id AS profile_id FROM wanted UNION SELECT asked_id, row_id FROM wanted
  UNION SELECT w.asked_id, p.profile_id FROM wanted AS w CROSS JOIN profiles AS p ON p.person_id = w.row_id`

const SELECT_PAST = `WITH members AS (${SELECT_MEMBERS})
  SELECT m.asked_id, s.profile_id, s.sent_at, s.opened_at, s.clicked_at, s.purpose
  FROM members AS m CROSS JOIN messages AS s ON s.profile_id = m.profile_id
  WHERE s.sent_at > ?2 AND s.kind <> 'transactional' AND s.state IN ('sending', 'sent', 'unknown')
  ORDER BY s.sent_at DESC`

/** By the profiles that were asked for. Since a moment in ms UTC. One round trip. */
export async function readSentBefore(
  db: D1Database,
  profileIds: readonly string[],
  since: number,
): Promise<Map<string, SentBefore>> {
  const ids = JSON.stringify([...new Set(profileIds)])
  const [members, past] = await db.batch([
    db.prepare(SELECT_MEMBERS).bind(ids),
    db.prepare(SELECT_PAST).bind(ids, since),
  ])
  const found = new Map<string, SentBefore>(profileIds.map((id) => [id, { profileIds: [], past: [] }]))
  for (const row of (members?.results ?? []) as MemberRow[]) found.get(row.asked_id)?.profileIds.push(row.profile_id)
  for (const row of (past?.results ?? []) as PastRow[])
    found.get(row.asked_id)?.past.push({
      ...{ sentAt: row.sent_at, openedAt: row.opened_at, clickedAt: row.clicked_at },
      isCommercial: row.purpose === 'commercial',
    })
  return found
}
