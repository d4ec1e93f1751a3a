/** @module A guest's address: written to about what was ordered with it, by a permission of its own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayWrite, type WriteAsked } from '../../worker/core/message/may-write.ts'
import { profilesOfAddresses } from '../../worker/store/profiles-of-address.ts'
import { readRecipients } from '../../worker/store/recipients.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = Date.UTC(2026, 10, 23)
const ONA = 'ona@example.lt'

/** A guest whose address a form left and somebody confirmed, or what else is said of it. */
const CONFIRMED = `INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, email, filled)
    VALUES ('s', 3, 'b1', 'list', 1, '${ONA}', '{}');
  INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES ('${ONA}', 'confirmed', 's', 4);`
const SUBSCRIBED = `INSERT INTO shop_permissions (email, subscribed, since_at, told_at, told_by)
  VALUES ('${ONA}', 1, 5, 5, 'api');`
const UNSUBSCRIBED = `INSERT INTO suppressions (email, reason, since_at, told_by) VALUES ('${ONA}', 'unsubscribed', 9, 'page');`

const ORDER = { kind: 'triggered', subject: { transactionId: 'T-1' } } as const
const OWED = { kind: 'transactional', subject: { transactionId: 'T-1', email: ONA } } as const

const cases: [name: string, said: string, asked: Partial<WriteAsked>, expected: string][] = [
  ['nobody said anything', '', ORDER, 'no_permission'],
  ['what is owed', '', OWED, `${ONA} transaction`],
  ['confirmed by whoever has the address', CONFIRMED, ORDER, `${ONA} confirmed`],
  ['subscribed by the shop’s word', SUBSCRIBED, ORDER, `${ONA} shop`],
  ['unsubscribed since', CONFIRMED + UNSUBSCRIBED, ORDER, 'unsubscribed'],
  ['what is owed, unsubscribed', UNSUBSCRIBED, OWED, `${ONA} transaction`],
  ['by soft opt-in', '', { ...ORDER, softOptIn: true }, 'no_permission'],
  ['about no order', CONFIRMED + SUBSCRIBED, {}, 'no_address'],
]
for (const [name, said, asked, expected] of cases)
  test(`a guest’s address: ${name}`, async () => {
    const { db, sqlite } = openSqlite()
    sqlite.exec(`INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state, orders)
        VALUES ('guest:1', 0, 0, 0, 0, 'cold', '{}', 1);
      INSERT INTO identity_links (profile_id, kind, value, level, linked_at)
        VALUES ('guest:1', 'email', '${ONA}', 'claimed', 1), ('b2', 'email', '${ONA}', 'claimed', 1);${said}`)
    const facts = (await readRecipients(db, ['guest:1'], [ONA])).get('guest:1')!
    const basis = { kind: 'marketing', channel: 'email', subject: {}, softOptIn: false, now: NOW } as const
    const answer = mayWrite(facts, { ...basis, ...asked })
    assert.equal(answer.may ? `${answer.email} ${answer.proof}` : answer.why, expected)
    // Who unsubscribes ends what goes to the guest, too, and nothing of who only typed the address.
    const ended = await profilesOfAddresses(db, [ONA])
    assert.ok(ended.includes('guest:1') && !ended.includes('b2'))
  })
