/** @module Everybody who bought or whom the shop named, in D1 by their key: for exports. */
import type { Identity } from '../core/identity/statement-links.ts'
import type { ProfileState } from '../core/profile.ts'

/** A person's row with what lists need of it, see the columns of `profiles`. Times in ms UTC. */
export interface CustomerRow {
  profileId: string
  firstSeenAt: number
  lastSeenAt: number
  sessions: number
  orders: number
  orderSums: ProfileState['orders']
  cart: ProfileState['cart']
  scoreFades: string
  clvMinor: number | null
  clvCurrency: string | null
  country: string | null
  language: string | null
  consents: string[]
  traits: ProfileState['traits']
  /** What the shop itself named, of all profiles of the person, the newest first. */
  named: Identity[]
}

interface Row {
  profile_id: string
  first_seen_at: number
  last_seen_at: number
  sessions: number
  orders: number
  order_sums: string
  cart: string | null
  score_fades: string
  clv_minor: number | null
  clv_currency: string | null
  country: string | null
  language: string | null
  consents: string | null
  traits: string | null
  named: string
}

/**
 * Keys behind ?1, at most ?2: of who bought, of persons, and of whom the shop named, each by an index, so that visitors
 * who are none of these are not looked at.
 */
const KEYS = `SELECT profile_id FROM (
    SELECT profile_id FROM profiles WHERE orders > 0 AND person_id IS NULL AND profile_id > ?1
    ORDER BY profile_id LIMIT ?2)
  UNION SELECT profile_id FROM (
    SELECT profile_id FROM profiles WHERE profile_id > max(?1, 'person:') AND profile_id < 'person;'
    ORDER BY profile_id LIMIT ?2)
  UNION SELECT profile_id FROM (
    SELECT DISTINCT profile_id FROM identity_links WHERE level = 'verified' AND profile_id > ?1
    ORDER BY profile_id LIMIT ?2)
  ORDER BY profile_id LIMIT ?2`

/** The next customers behind an id, of at most `limit` profiles; `next`: where to go on, null: those were all. */
export async function listCustomers(
  db: D1Database,
  after: string,
  limit: number,
): Promise<{ customers: CustomerRow[]; next: string | null }> {
  const [ends, rows] = await db.batch([
    db.prepare(`SELECT MAX(profile_id) AS last, COUNT(*) AS looked_at FROM (${KEYS})`).bind(after, limit),
    db
      .prepare(
        `SELECT p.profile_id, p.first_seen_at, p.last_seen_at, p.sessions, p.orders, p.score_fades,
           CASE WHEN p.orders > 0 THEN p.clv_minor END AS clv_minor, p.clv_currency, p.country, p.language,
           p.state -> '$.orders' AS order_sums, p.state -> '$.cart' AS cart,
           p.state -> '$.consent.value' AS consents, p.state -> '$.traits' AS traits,
           (SELECT json_group_array(json_object('kind', l.kind, 'value', l.value) ORDER BY l.linked_at DESC)
            FROM identity_links AS l WHERE l.level = 'verified' AND l.profile_id IN (
              SELECT p.profile_id UNION ALL SELECT m.profile_id FROM profiles AS m WHERE m.person_id = p.profile_id
            )) AS named
         FROM (${KEYS}) AS key CROSS JOIN profiles AS p ON p.profile_id = key.profile_id
         WHERE p.person_id IS NULL ORDER BY p.profile_id`,
      )
      .bind(after, limit),
  ])
  const [end] = (ends?.results ?? []) as { last: string | null; looked_at: number }[]
  return {
    customers: ((rows?.results ?? []) as Row[]).map(toCustomer),
    next: end !== undefined && end.looked_at === limit ? end.last : null,
  }
}

const toCustomer = (row: Row): CustomerRow => ({
  profileId: row.profile_id,
  firstSeenAt: row.first_seen_at,
  lastSeenAt: row.last_seen_at,
  sessions: row.sessions,
  orders: row.orders,
  orderSums: JSON.parse(row.order_sums),
  cart: JSON.parse(row.cart ?? 'null'),
  scoreFades: row.score_fades,
  clvMinor: row.clv_minor,
  clvCurrency: row.clv_currency,
  country: row.country,
  language: row.language,
  consents: JSON.parse(row.consents ?? '[]'),
  traits: JSON.parse(row.traits ?? '{}'),
  named: JSON.parse(row.named),
})
