/** @module Links between customer numbers and profiles in D1. All SQL on `identities` lives here. */
import type { Person } from '../../contract/admin.ts'
import type { IngestPlan } from '../core/ingest.ts'
import { forRows } from './json-rows.ts'

/** Statement that reads which profiles these customer numbers belong to. */
export function selectCustomers(db: D1Database, customerIds: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT value, profile_id FROM identities
       WHERE kind = 'customer_id' AND value IN (SELECT value FROM json_each(?1))`,
    )
    .bind(JSON.stringify(customerIds))
}

/** Profile ids by customer number. */
export function toCustomers(result: D1Result | undefined): Map<string, string> {
  const rows = (result?.results ?? []) as { value: string; profile_id: string }[]
  return new Map(rows.map((row) => [row.value, row.profile_id]))
}

/** Statements that link customer numbers which the shop's server vouched for; a link that is there stays. */
export function addCustomers(db: D1Database, links: IngestPlan['identities']): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO identities (kind, value, profile_id, level, linked_at)
     SELECT 'customer_id', value->>'customerId', value->>'profileId', 'verified', value->>'linkedAt'
     FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
    links,
  )
}

/** What links a profile to a person. */
export async function listIdentities(db: D1Database, profileId: string): Promise<Person['identities']> {
  const { results } = await db
    .prepare('SELECT kind, value, level FROM identities WHERE profile_id = ?1 ORDER BY linked_at LIMIT 50')
    .bind(profileId)
    .all<Person['identities'][number]>()
  return results
}
