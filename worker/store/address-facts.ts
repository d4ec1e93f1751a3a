/** @module What is known of addresses, in D1: what they permit, wish, and why they are not written to. */
import type { AddressFacts } from '../core/message/may-write.ts'
import { toPreferences } from './mail-preferences.ts'

const SELECT_FACTS = `SELECT w.value AS email, s.state, s.confirmed_at, u.campaign_id, u.left_at, u.language,
    t.subscribed, t.since_at, p.declined, p.is_less_often, p.paused_until_at, p.language AS wished_language, p.birthday,
    p.updated_at AS wished_at,
    (SELECT json_group_array(json_object('reason', x.reason, 'sinceAt', x.since_at, 'untilAt', x.until_at))
     FROM suppressions AS x WHERE x.email = w.value) AS suppressed
  FROM json_each(?1) AS w
  LEFT JOIN subscriptions AS s ON s.email = w.value
  LEFT JOIN sign_ups AS u ON u.sign_up_id = s.sign_up_id
  LEFT JOIN shop_permissions AS t ON t.email = w.value
  LEFT JOIN mail_preferences AS p ON p.email = w.value`

interface FactsRow {
  email: string
  state: NonNullable<AddressFacts['subscription']>['state'] | null
  confirmed_at: number | null
  campaign_id: string | null
  left_at: number | null
  language: string | null
  subscribed: 0 | 1 | null
  since_at: number | null
  declined: string | null
  is_less_often: 0 | 1 | null
  paused_until_at: number | null
  wished_language: string | null
  birthday: string | null
  wished_at: number | null
  suppressed: string
}

/** By address. Of one that nobody knows every fact is missing. One statement, four keys an address. */
export async function readAddressFacts(db: D1Database, emails: readonly string[]): Promise<Map<string, AddressFacts>> {
  if (emails.length === 0) return new Map()
  const { results } = await db
    .prepare(SELECT_FACTS)
    .bind(JSON.stringify([...new Set(emails)]))
    .all<FactsRow>()
  return new Map(results.map((row) => [row.email, toAddressFacts(row)]))
}

function toAddressFacts(row: FactsRow): AddressFacts {
  const { email, state, subscribed } = row
  const wishes = toPreferences({ ...row, language: row.wished_language })
  return {
    email,
    subscription: state && {
      state,
      campaignId: row.campaign_id,
      leftAt: row.left_at ?? 0,
      confirmedAt: row.confirmed_at,
      language: row.language,
    },
    shop: subscribed === null ? null : { subscribed: subscribed === 1, sinceAt: row.since_at ?? 0 },
    suppressed: JSON.parse(row.suppressed) as AddressFacts['suppressed'],
    preferences: wishes && { ...wishes, wishedAt: row.wished_at ?? 0 },
  }
}
