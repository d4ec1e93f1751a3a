/** @module What profiles that come to a person, or leave theirs, take with them of segments. */
import type { PeoplePlan } from '../core/identity/settle-persons.ts'
import { forRows } from './json-rows.ts'

/** Profiles that move, and the persons they leave. Read before `person_id` is set anew. */
const MOVING = `FROM json_each(?1) AS moving CROSS JOIN profiles AS p ON p.profile_id = moving.value->>'profileId'`

/**
 * Statements to be run before profiles move: each takes with it what the person it leaves was in, and all whom this
 * touches are due at once, so that the Scheduler looks at them though the consumer should die in between. What was told of
 * the person goes with the profile that it is named after.
 */
export function handOnMemberships(
  db: D1Database,
  { memberships, gone }: Pick<PeoplePlan, 'memberships' | 'gone'>,
): D1PreparedStatement[] {
  return [
    ...forRows(
      db,
      `INSERT INTO memberships (profile_id, member_of, due_at, told)
       SELECT p.profile_id, m.member_of, 0, iif(m.profile_id = 'person:' || p.profile_id, m.told, '[]')
       ${MOVING} JOIN memberships AS m ON m.profile_id = p.person_id WHERE true
       ON CONFLICT (profile_id) DO UPDATE SET member_of = json_patch(member_of, excluded.member_of),
         told = iif(told = '[]', excluded.told, told)`,
      memberships,
    ),
    ...forRows(
      db,
      `INSERT INTO memberships (profile_id, member_of, due_at)
       SELECT id, '{}', 0 FROM (
         SELECT p.profile_id AS id ${MOVING} UNION SELECT p.person_id ${MOVING}
         UNION SELECT value->>'personId' FROM json_each(?1)
       ) WHERE id IS NOT NULL
       ON CONFLICT (profile_id) DO UPDATE SET due_at = 0`,
      memberships,
    ),
    ...forRows(db, 'DELETE FROM memberships WHERE profile_id IN (SELECT value FROM json_each(?1))', gone),
  ]
}
