/** @module Links between profiles and identities in D1, as the writers of visits, orders and people put them there. */
import { IDENTITY_LEVELS, type IdentityLink } from '../core/identity/identity-link.ts'
import { forRows } from './json-rows.ts'

/** With so many identities a profile takes no more claims. Our policy. */
const MOST_CLAIMS = 20

/** The weaker before the stronger (identity-link.ts). */
const LEVELS = `'${IDENTITY_LEVELS.join(' ')}'`

/** Statement that reads which of these profiles a proof says something of. */
export function selectProven(db: D1Database, profileIds: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT DISTINCT profile_id FROM identity_links
       WHERE profile_id IN (SELECT value FROM json_each(?1)) AND level = 'verified'`,
    )
    .bind(JSON.stringify(profileIds))
}

export function toProven(result: D1Result | undefined): string[] {
  return ((result?.results ?? []) as { profile_id: string }[]).map((row) => row.profile_id)
}

/**
 * Statements that write links as `mergeLink` does: what is known stronger stays, of the same level the earlier. Of claims
 * a profile keeps some; whoever types a hundred addresses is none of them.
 */
export function putLinks(db: D1Database, links: readonly IdentityLink[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO identity_links (profile_id, kind, value, level, linked_at)
     SELECT said.value->>'profileId', said.value->>'kind', said.value->>'value', said.value->>'level',
            said.value->>'linkedAt'
     FROM json_each(?1) AS said WHERE said.value->>'level' <> 'claimed'
       OR (SELECT COUNT(*) FROM identity_links AS own WHERE own.profile_id = said.value->>'profileId') < ${MOST_CLAIMS}
     ON CONFLICT (profile_id, kind, value) DO UPDATE SET level = excluded.level, linked_at = excluded.linked_at
     WHERE instr(${LEVELS}, excluded.level) > instr(${LEVELS}, level)
       OR (excluded.level = level AND excluded.linked_at < linked_at)`,
    links,
  )
}
