/** @module The profiles of a batch in D1: read together, written together. */
import { gradeOf } from '../core/grade-of.ts'
import type { Profile } from '../core/profile.ts'
import { indexedFacts, rowFacts } from '../core/segment/facts.ts'
import { forRows } from './json-rows.ts'
import { COLUMNS, type ProfileRow, toProfile } from './profiles.ts'

/** The columns of the index `profiles_by_seen`, but for the key, and their values in the JSON row. */
const INDEXED = `seen_hour, first_seen_day, orders, orders_seen, first_order_day, last_order_day, spent_minor,
  spent_currency, cart_hour, country, language, device, consents, did`
const INDEXED_VALUES = `value->>'seenHour', value->>'firstSeenDay', value->>'orders', value->>'ordersSeen',
  value->>'firstOrderDay', value->>'lastOrderDay', value->>'spentMinor', value->>'spentCurrency', value->>'cartHour',
  value->>'country', value->>'language', value->>'device', value->>'consents',
  value->>'did'`
const STORED = `profiles.seen_hour, profiles.first_seen_day, profiles.orders, profiles.orders_seen,
  profiles.first_order_day, profiles.last_order_day, profiles.spent_minor, profiles.spent_currency,
  profiles.cart_hour, profiles.country, profiles.language, profiles.device, profiles.consents, profiles.did`
const EXCLUDED = `excluded.seen_hour, excluded.first_seen_day, excluded.orders, excluded.orders_seen,
  excluded.first_order_day, excluded.last_order_day, excluded.spent_minor, excluded.spent_currency,
  excluded.cart_hour, excluded.country, excluded.language, excluded.device, excluded.consents, excluded.did`

const PUT = `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, ${INDEXED}, lead_score, grade, score_fades,
    cart_at, cart_lines, cart_minor, cart_currency, source, sessions, page_views, actions, told, state)
  SELECT value->>'profileId', value->>'firstSeenAt', value->>'lastSeenAt', ${INDEXED_VALUES}, value->>'leadScore',
    value->>'grade', value->>'scoreFades', value->>'cartAt', value->>'cartLines', value->>'cartMinor',
    value->>'cartCurrency', value->>'source', value->>'sessions', value->>'pageViews', value->'actions',
    value->>'told', value->'state'
  FROM json_each(?1) WHERE true
  ON CONFLICT (profile_id) DO UPDATE SET first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at,
    lead_score = excluded.lead_score, grade = excluded.grade, score_fades = excluded.score_fades,
    cart_at = excluded.cart_at, cart_lines = excluded.cart_lines, cart_minor = excluded.cart_minor,
    cart_currency = excluded.cart_currency, source = excluded.source, sessions = excluded.sessions,
    page_views = excluded.page_views, actions = excluded.actions, told = excluded.told, state = excluded.state`
const PUT_SAME = `${PUT} WHERE (${STORED}) IS (${EXCLUDED})`
const PUT_OTHER = `${PUT}, (${INDEXED}) = (${EXCLUDED}) WHERE (${STORED}) IS NOT (${EXCLUDED})`

/** Statement that reads the profiles of these ids; give its result to `toProfiles`. */
export function selectProfiles(db: D1Database, profileIds: readonly string[]): D1PreparedStatement {
  return db
    .prepare(`SELECT ${COLUMNS} FROM profiles WHERE profile_id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(profileIds))
}

export function toProfiles(result: D1Result | undefined): Profile[] {
  return ((result?.results ?? []) as ProfileRow[]).map(toProfile)
}

/**
 * Statements that write profiles whole. SQLite writes an index entry anew whenever its column is set, even to what it
 * was: so one statement is for those whose indexed facts are what they were, one for the others. What the nightly fits
 * wrote stays.
 */
export function putProfiles(db: D1Database, profiles: readonly Profile[]): D1PreparedStatement[] {
  const rows = profiles.map((profile) => {
    const facts = rowFacts(profile)
    return { ...profile, ...indexedFacts(profile), ...facts, grade: gradeOf(facts.leadScore) }
  })
  return [...forRows(db, PUT_SAME, rows), ...forRows(db, PUT_OTHER, rows)]
}
