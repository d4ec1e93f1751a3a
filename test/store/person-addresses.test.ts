/** @module GET /v1/people/:id/addresses, as the person's page tells it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonAddresses } from '../../contract/message/person-addresses.ts'
import { addressState, mayWords } from '../../dashboard/sentence/address-words.ts'
import { personAddresses } from '../../worker/routes/admin/person-addresses.ts'
import { putSuppressions } from '../../worker/store/suppressions.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = 1_800_000_000_000
const EMAIL = 'ona@example.lt'

test('who confirmed an address and unsubscribed is known by it, and nothing goes there', async () => {
  const { db, sqlite } = openSqlite()
  const state = JSON.stringify({ consent: { value: ['measure', 'message'], at: 1, key: '' } })
  sqlite.exec(`INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
      VALUES ('a', 0, 0, 0, 0, 'cold', '${state}');
    INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, email, filled, language)
      VALUES ('s', ${NOW - 20}, 'a', 'list', 1, '${EMAIL}', '{}', 'lt');
    INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES ('${EMAIL}', 'confirmed', 's', ${NOW - 10})`)
  const told = async () => {
    const answer = await personAddresses.request('/a/addresses', {}, { DB: db })
    const { addresses, may } = (await answer.json()) as PersonAddresses
    return [...addresses.map((each) => `${each.email} ${addressState(each, NOW).word}`), mayWords(may)]
  }
  assert.deepEqual(await told(), [`${EMAIL} Confirmed`, `News and offers go to ${EMAIL}: they confirmed it.`])
  const said = { untilAt: null, toldBy: 'page', sendId: null, detail: null }
  await db.batch(putSuppressions(db, [{ email: EMAIL, reason: 'unsubscribed', sinceAt: NOW, ...said }]))
  assert.deepEqual(await told(), [`${EMAIL} Unsubscribed`, 'News and offers do not go to them: they unsubscribed.'])
})
