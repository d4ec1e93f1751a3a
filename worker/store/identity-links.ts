/** @module Links between profiles and identities in D1, read. They are written by put-links.ts. */
import type { Person } from '../../contract/admin.ts'
import type { IdentityLink } from '../core/identity/identity-link.ts'
import type { Identity } from '../core/identity/statement-links.ts'

/**
 * An identity of more profiles than this is followed no further: who is one person by it stays so, who comes later is
 * not. Our policy; a person has some browsers a year, a till's own address has thousands.
 */
const MOST_PROFILES = 50

/**
 * Statement that reads the links of these profiles, of those that have one of these identities, and of all that proofs
 * join with them, however far; also of those that are one person with them already. Each step by a key: SQLite would
 * rather read all links there are, so the order is told (`CROSS JOIN`).
 */
export function selectLinks(
  db: D1Database,
  profileIds: readonly string[],
  identities: readonly Identity[],
): D1PreparedStatement {
  return db
    .prepare(
      `WITH RECURSIVE near (profile_id) AS (
         SELECT value FROM json_each(?1)
         UNION
         SELECT l.profile_id FROM json_each(?2) AS named
         JOIN identity_links AS l ON l.kind = named.value->>'kind' AND l.value = named.value->>'value'
         WHERE l.level = 'verified'
         UNION
         SELECT other.profile_id FROM near
         CROSS JOIN identity_links AS own ON own.profile_id = near.profile_id AND own.level = 'verified'
         CROSS JOIN identity_links AS other INDEXED BY identity_links_by_value
           ON other.kind = own.kind AND other.value = own.value AND other.level = 'verified'
         WHERE (SELECT COUNT(*) FROM (
           SELECT 1 FROM identity_links AS c WHERE c.kind = own.kind AND c.value = own.value LIMIT ${MOST_PROFILES + 1}
         )) <= ${MOST_PROFILES}
         UNION
         SELECT mate.profile_id FROM near
         JOIN profiles AS own ON own.profile_id = near.profile_id
         JOIN profiles AS mate ON mate.person_id = own.person_id
       )
       SELECT l.profile_id, l.kind, l.value, l.level, l.linked_at
       FROM near CROSS JOIN identity_links AS l ON l.profile_id = near.profile_id`,
    )
    .bind(JSON.stringify(profileIds), JSON.stringify(identities))
}

interface LinkRow {
  profile_id: string
  kind: IdentityLink['kind']
  value: string
  level: IdentityLink['level']
  linked_at: number
}

export function toLinks(result: D1Result | undefined): IdentityLink[] {
  return ((result?.results ?? []) as LinkRow[]).map(({ profile_id, kind, value, level, linked_at }) => ({
    ...{ profileId: profile_id, kind, value, level, linkedAt: linked_at },
  }))
}

/** What links these profiles to a person, the oldest first, at most 50. */
export async function listIdentities(db: D1Database, profileIds: readonly string[]): Promise<Person['identities']> {
  const { results } = await db
    .prepare(
      `SELECT profile_id, kind, value, level, linked_at FROM identity_links
       WHERE profile_id IN (SELECT value FROM json_each(?1)) ORDER BY linked_at, kind, value, profile_id LIMIT 50`,
    )
    .bind(JSON.stringify(profileIds))
    .all<LinkRow>()
  return toLinks({ results } as D1Result)
}

/** The profiles that have this identity, at a level. At most 20. */
export async function profilesWith(
  db: D1Database,
  { kind, value }: Identity,
  level: IdentityLink['level'],
): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT profile_id FROM identity_links WHERE kind = ?1 AND value = ?2 AND level = ?3 LIMIT 20')
    .bind(kind, value, level)
    .all<{ profile_id: string }>()
  return results.map((row) => row.profile_id)
}

/**
 * Forgets what was only claimed of browsers before a moment (ms UTC): anybody may have typed it. What an order says of a
 * customer stays with the orders; such profiles have a `:` in their id. Cost: all links are looked at.
 */
export async function deleteOldClaims(db: D1Database, before: number): Promise<void> {
  await db
    .prepare("DELETE FROM identity_links WHERE level = 'claimed' AND linked_at < ?1 AND instr(profile_id, ':') = 0")
    .bind(before)
    .run()
}
