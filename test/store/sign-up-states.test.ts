/** @module What GET /v1/sign-ups says of an address: what holds now, not what once was. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SuppressionReason } from '../../contract/message/suppression.ts'
import { listSignUps } from '../../worker/store/sign-ups.ts'
import { openSqlite } from './sqlite-d1.ts'

type Known = {
  state: 'pending' | 'confirmed' | 'unproven' | null
  confirmedAt?: number
  stops?: [SuppressionReason, sinceAt: number][]
  shop?: [subscribed: 0 | 1, sinceAt: number]
}

const cases: [name: string, known: Known, expected: string | null][] = [
  ['confirmed', { state: 'confirmed', confirmedAt: 5 }, 'confirmed'],
  ['unsubscribed after it', { state: 'confirmed', confirmedAt: 5, stops: [['unsubscribed', 6]] }, 'unsubscribed'],
  ['confirmed anew', { state: 'confirmed', confirmedAt: 7, stops: [['unsubscribed', 6]] }, 'confirmed'],
  ['asked anew', { state: 'pending', confirmedAt: 5, stops: [['unsubscribed', 6]] }, 'pending'],
  ['never proven, unsubscribed', { state: 'unproven', stops: [['unsubscribed', 6]] }, 'unsubscribed'],
  ['left again by who unsubscribed', { state: null, stops: [['unsubscribed', 6]] }, 'unsubscribed'],
  ['the shop says no', { state: 'confirmed', confirmedAt: 5, shop: [0, 6] }, 'unsubscribed'],
  ['the shop said no before', { state: 'confirmed', confirmedAt: 5, shop: [0, 4] }, 'confirmed'],
  ['the shop says yes', { state: 'unproven', shop: [1, 6] }, 'unproven'],
  [
    'called spam',
    {
      state: 'confirmed',
      confirmedAt: 9,
      stops: [
        ['unsubscribed', 6],
        ['complained', 2],
      ],
    },
    'complained',
  ],
  ['no such mailbox', { state: 'confirmed', confirmedAt: 9, stops: [['bounced', 2]] }, 'bounced'],
  ['at rest for a week', { state: 'confirmed', confirmedAt: 5, stops: [['paused', 6]] }, 'confirmed'],
  ['forgotten', { state: null }, null],
]
for (const [name, { state, confirmedAt = null, stops = [], shop }, expected] of cases)
  test(`a sign-up, ${name}: ${expected}`, async () => {
    const { db, sqlite } = openSqlite()
    sqlite.exec(`INSERT INTO sign_ups (sign_up_id, left_at, campaign_id, version, email, filled)
      VALUES ('s', 1, 'list', 1, 'ona@example.lt', '{}')`)
    if (state)
      sqlite
        .prepare(
          `INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES ('ona@example.lt', ?, 's', ?)`,
        )
        .run(state, confirmedAt)
    for (const stop of stops)
      sqlite
        .prepare(`INSERT INTO suppressions (email, reason, since_at, told_by) VALUES ('ona@example.lt', ?, ?, 'page')`)
        .run(...stop)
    if (shop)
      sqlite
        .prepare(
          `INSERT INTO shop_permissions (email, subscribed, since_at, told_at, told_by) VALUES ('ona@example.lt', ?, ?, 9, 'api')`,
        )
        .run(...shop)
    assert.equal((await listSignUps(db, null, 9))[0]?.state, expected)
  })
