/** @module What is asked of many people right before messages to them, in D1. */
import type { Purpose } from '../../contract/purpose.ts'
import type { AddressFacts, OwnAddress, RecipientFacts } from '../core/message/may-write.ts'
import { ownProfileId } from '../core/scenario/own-profile-id.ts'
import { readAddressFacts } from './address-facts.ts'

/** The person of each profile (its row), and all profiles of that person. */
const MEMBERS = `wanted AS (
    SELECT w.value AS asked_id, COALESCE(p.person_id, w.value) AS row_id
    FROM json_each(?1) AS w LEFT JOIN profiles AS p ON p.profile_id = w.value),
  members AS (
    SELECT asked_id, row_id AS profile_id FROM wanted
    UNION SELECT w.asked_id, p.profile_id FROM wanted AS w CROSS JOIN profiles AS p ON p.person_id = w.row_id)`

/**
 * Addresses that are said to be a person's, and by what. Of one that was left in a form by a browser of theirs: `is_named`,
 * the shop says whose it is; `is_older`, it was left before that browser was proven to be theirs: two may share it.
 * `is_known`: the shop says who the person is, if only by a number.
 */
const SELECT_OWN = `WITH ${MEMBERS}, own AS (
    SELECT m.asked_id, m.profile_id, iif(l.level = 'verified', l.level, 'ordered') AS how, l.value AS email,
      l.linked_at AS at
    FROM members AS m CROSS JOIN identity_links AS l ON l.profile_id = m.profile_id
    WHERE l.kind = 'email' AND (l.level = 'verified' OR (l.level = 'claimed' AND m.profile_id GLOB 'guest:*'))
    UNION ALL
    SELECT m.asked_id, m.profile_id, 'signed_up', u.email, u.left_at
    FROM members AS m CROSS JOIN sign_ups AS u ON u.profile_id = m.profile_id
    JOIN subscriptions AS s ON s.email = u.email AND s.sign_up_id = u.sign_up_id
    UNION ALL
    SELECT m.asked_id, m.profile_id, 'told', t.email, t.told_at
    FROM members AS m CROSS JOIN shop_permissions AS t ON t.profile_id = m.profile_id)
  SELECT asked_id, how, email, at,
    how = 'signed_up' AND EXISTS (
      SELECT 1 FROM identity_links AS o WHERE o.kind = 'email' AND o.value = own.email AND o.level = 'verified'
    ) AS is_named,
    how = 'signed_up' AND EXISTS (
      SELECT 1 FROM identity_links AS o
      WHERE o.profile_id = own.profile_id AND o.level = 'verified' AND o.linked_at > own.at
    ) AS is_older,
    EXISTS (
      SELECT 1 FROM members AS m CROSS JOIN identity_links AS o ON o.profile_id = m.profile_id
      WHERE m.asked_id = own.asked_id AND o.level = 'verified'
    ) AS is_known
  FROM own ORDER BY asked_id, how = 'verified' DESC, at DESC, email`

const SELECT_PEOPLE = `WITH ${MEMBERS}
  SELECT w.asked_id, p.orders, p.language, p.state->'$.consent.value' AS consent
  FROM wanted AS w CROSS JOIN profiles AS p ON p.profile_id = w.row_id`

interface OwnRow {
  asked_id: string
  how: OwnAddress['by']
  email: string
  at: number
  is_named: 0 | 1
  is_older: 0 | 1
  is_known: 0 | 1
}

interface PersonRow {
  asked_id: string
  orders: number
  language: string | null
  consent: string | null
}

/**
 * Facts of each of these people by the id that was asked for (a profile's, or a person's row, also one that is no more since
 * it was joined with another), and of the addresses that their messages name (`emails`, as compared). Who is not known has
 * no facts but those of such addresses. Two round trips, however many.
 */
export async function readRecipients(
  db: D1Database,
  profileIds: readonly string[],
  emails: readonly string[] = [],
): Promise<Map<string, RecipientFacts>> {
  const ids = JSON.stringify([...new Set(profileIds.map(ownProfileId))])
  const [own, people] = await db.batch([db.prepare(SELECT_OWN).bind(ids), db.prepare(SELECT_PEOPLE).bind(ids)])
  const ownRows = (own?.results ?? []) as OwnRow[]
  const addresses = await readAddressFacts(db, [...emails, ...ownRows.map(({ email }) => email)])
  const rows = new Map(((people?.results ?? []) as PersonRow[]).map((row) => [row.asked_id, row]))
  const byPerson = new Map<string, OwnRow[]>()
  for (const row of ownRows) byPerson.set(row.asked_id, [...(byPerson.get(row.asked_id) ?? []), row])
  return new Map(
    profileIds.map((profileId) => {
      const asked = ownProfileId(profileId)
      return [profileId, toFacts(profileId, { row: rows.get(asked), own: byPerson.get(asked) ?? [], addresses })]
    }),
  )
}

function toFacts(
  profileId: string,
  { row, own, addresses }: { row: PersonRow | undefined; own: OwnRow[]; addresses: ReadonlyMap<string, AddressFacts> },
): RecipientFacts {
  return {
    profileId,
    consent: row?.consent ? (JSON.parse(row.consent) as Purpose[]) : null,
    language: row?.language ?? null,
    orders: row?.orders ?? 0,
    own: own.map(({ email, how, at }) => ({ email, by: how, at })),
    ofOthers: othersIn(own),
    addresses,
  }
}

/**
 * Of somebody whom the shop knows: what it says is another's. Of somebody of whom it named an address, also another one that
 * is older than its word, so that nobody reads of a customer who sat at the same browser. Of a visitor whom nobody knows
 * there is nothing to read but what they did.
 */
function othersIn(own: readonly OwnRow[]): Set<string> {
  const proven = new Set(own.flatMap(({ how, email }) => (how === 'verified' ? [email] : [])))
  const isAnothers = ({ is_named, is_older, is_known }: OwnRow) =>
    (is_named && is_known) || (is_older && proven.size > 0)
  return new Set(own.flatMap((row) => (isAnothers(row) && !proven.has(row.email) ? [row.email] : [])))
}
