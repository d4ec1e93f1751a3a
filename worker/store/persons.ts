/** @module Which profiles are one person, in D1: the column `person_id` of `profiles`. */
import type { PeoplePlan } from '../core/identity/settle-persons.ts'
import { handOnMemberships } from './hand-on-memberships.ts'
import { handOnRuns } from './hand-on-runs.ts'
import { forRows } from './json-rows.ts'

/** Statement that reads the person of each of these profiles that has one. */
export function selectPersonIds(db: D1Database, profileIds: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT profile_id, person_id FROM profiles
       WHERE profile_id IN (SELECT value FROM json_each(?1)) AND person_id IS NOT NULL`,
    )
    .bind(JSON.stringify(profileIds))
}

/** Person ids by profile. */
export function toPersonIds(result: D1Result | undefined): Map<string, string> {
  const rows = (result?.results ?? []) as { profile_id: string; person_id: string }[]
  return new Map(rows.map((row) => [row.profile_id, row.person_id]))
}

/** Statements that let profiles come to their persons or leave them, and delete persons that are no more. */
export function putPersons(db: D1Database, { memberships, gone }: Pick<PeoplePlan, 'memberships' | 'gone'>) {
  return [
    ...handOnMemberships(db, { memberships, gone }),
    ...handOnRuns(db, { memberships, gone }, Date.now()),
    ...forRows(
      db,
      `UPDATE profiles SET person_id = wanted.value->>'personId'
       FROM json_each(?1) AS wanted WHERE profile_id = wanted.value->>'profileId'`,
      memberships,
    ),
    ...forRows(db, 'DELETE FROM profiles WHERE profile_id IN (SELECT value FROM json_each(?1))', gone),
  ]
}
