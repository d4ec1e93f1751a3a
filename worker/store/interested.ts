/** @module Who showed interest in products and has an address, in D1. */
import type { Interested } from '../core/scenario/product-happenings.ts'

interface InterestedRow {
  profile_id: string
  viewed: string
  wished: string | null
  cart: string | null
}

/** By address, so that only people who might be written to are read: those who left one and those whom the shop named. */
const PEOPLE = `WITH emails AS (
    SELECT email FROM (SELECT email FROM subscriptions WHERE email > ?1 ORDER BY email LIMIT ?2)
    UNION SELECT value FROM (SELECT DISTINCT value FROM identity_links WHERE kind = 'email' AND value > ?1
      ORDER BY value LIMIT ?2)
    ORDER BY 1 LIMIT ?2)`

/**
 * The people behind the next addresses who looked at, wished for or have in their cart one of these products, and behind
 * which address to go on; null: that was all. A page may be short or empty though there are more.
 */
export async function listInterested(
  db: D1Database,
  productIds: readonly string[],
  { after, limit }: { after: string; limit: number },
): Promise<{ people: Interested[]; next: string | null }> {
  const [last, rows] = await db.batch([
    db.prepare(`${PEOPLE} SELECT max(email) AS email, count(*) AS found FROM emails`).bind(after, limit),
    db
      .prepare(
        `${PEOPLE}, owners AS (
           SELECT l.profile_id FROM emails CROSS JOIN identity_links AS l ON l.kind = 'email' AND l.value = emails.email
           UNION SELECT u.profile_id FROM emails CROSS JOIN sign_ups AS u ON u.email = emails.email
             WHERE u.profile_id IS NOT NULL),
         people AS (
           SELECT DISTINCT COALESCE(p.person_id, p.profile_id) AS row_id
           FROM owners CROSS JOIN profiles AS p ON p.profile_id = owners.profile_id)
         SELECT p.profile_id, p.state->'$.viewed' AS viewed, p.state->'$.wished' AS wished, p.state->'$.cart' AS cart
         FROM people CROSS JOIN profiles AS p ON p.profile_id = people.row_id
         WHERE EXISTS (
           SELECT 1 FROM json_each(?3) AS changed WHERE changed.value IN (
             SELECT value->>'productId' FROM json_each(p.state, '$.viewed')
             UNION ALL SELECT value->>'productId' FROM json_each(p.state, '$.wished')
             UNION ALL SELECT value->>'productId' FROM json_each(p.state, '$.cart.value.items')))`,
      )
      .bind(after, limit, JSON.stringify(productIds)),
  ])
  const { email, found } = (last?.results[0] ?? { email: null, found: 0 }) as { email: string | null; found: number }
  return { people: ((rows?.results ?? []) as InterestedRow[]).map(toInterested), next: found < limit ? null : email }
}

function toInterested(row: InterestedRow): Interested {
  const cart = JSON.parse(row.cart ?? 'null') as { value: { items: { productId: string }[] }; at: number } | null
  return {
    profileId: row.profile_id,
    viewed: JSON.parse(row.viewed) as Interested['viewed'],
    wished: JSON.parse(row.wished ?? '[]') as Interested['wished'],
    cart: cart && { productIds: cart.value.items.map(({ productId }) => productId), at: cart.at },
  }
}
