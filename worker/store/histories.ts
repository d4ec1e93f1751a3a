/** @module Visitors with what they did, in D1: what a back-test lives through again. */
import type { StoredDecision, StoredEvent } from '../core/ingest-message.ts'
import type { Profile } from '../core/profile.ts'
import { COLUMNS, type ProfileRow, toProfile } from './profiles.ts'

/** Packs of one visitor that are read, the newest. Our policy: some weeks of a regular. */
const PACKS_EACH = 100

/** These visitors with their events, one list a pack; who is gone is left out. Reads a row a visitor and one a pack. */
export async function readHistories(
  db: D1Database,
  profileIds: readonly string[],
): Promise<{ profile: Profile; packs: StoredEvent[][] }[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}, (SELECT json_group_array(json(events)) FROM
         (SELECT events FROM event_packs WHERE profile_id = profiles.profile_id
          ORDER BY last_event_id DESC LIMIT ${PACKS_EACH})) AS packs
       FROM profiles WHERE profile_id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(profileIds))
    .all<ProfileRow & { packs: string }>()
  return results.map((row) => ({ profile: toProfile(row), packs: packsOf(row.packs) }))
}

const packsOf = (text: string): StoredEvent[][] =>
  (JSON.parse(text) as (StoredEvent | StoredDecision)[][]).map((pack) =>
    pack.filter((entry): entry is StoredEvent => entry.name !== 'decision'),
  )
