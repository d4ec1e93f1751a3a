/** @module What asked for people's attention, in their profiles in D1: read and written without the rest of them. */
import type { Asked } from '../core/asked.ts'
import { forRows } from './json-rows.ts'

/** `isJoined`: the profile is one of a person's, whose row tells of all of them. */
export interface AskedProfile {
  profileId: string
  asked: Asked[]
  isJoined: boolean
}

interface AskedRow {
  profile_id: string
  asked: string | null
  person_id: string | null
}

/** Those of these profiles that are there. One row read each. */
export async function readAsked(db: D1Database, profileIds: readonly string[]): Promise<AskedProfile[]> {
  const { results } = await db
    .prepare(
      `SELECT profile_id, state->'$.asked' AS asked, person_id FROM profiles
       WHERE profile_id IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(profileIds))
    .all<AskedRow>()
  return results.map(({ profile_id, asked, person_id }) => ({
    ...{ profileId: profile_id, asked: JSON.parse(asked ?? '[]') as Asked[], isJoined: person_id !== null },
  }))
}

/** Statements that write it. No figure of a profile goes by it, so nothing else changes. */
export const putAsked = (db: D1Database, profiles: readonly Pick<AskedProfile, 'profileId' | 'asked'>[]) =>
  forRows(
    db,
    `UPDATE profiles SET state = json_set(state, '$.asked', json(told.value->'asked'))
     FROM json_each(?1) AS told WHERE profile_id = told.value->>'profileId'`,
    profiles,
  )
