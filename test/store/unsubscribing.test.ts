/** @module Unsubscribing where one of both places fails, late, and taken back, against the statements and the ledger. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Suppression } from '../../contract/message/suppression.ts'
import type { Env } from '../../worker/env.ts'
import { suppressAddress } from '../../worker/jobs/suppress-address.ts'
import { undoOf, undoUnsubscription } from '../../worker/jobs/undo-unsubscription.ts'
import { SendLedger } from '../../worker/objects/scheduler/send-ledger.ts'
import { confirm } from '../../worker/routes/confirm.ts'
import { unsubscribe } from '../../worker/routes/mail/unsubscribe.ts'
import { addressHash } from '../../worker/store/address-hash.ts'
import { openMailKeys } from '../../worker/store/mail-keys.ts'
import { HeldRows } from '../../worker/store/send-ledger/held-rows.ts'
import { readSuppressions } from '../../worker/store/suppressions.ts'
import { objectSqlite } from './object-sqlite.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = 1_800_000_000_000
const EMAIL = 'ona@example.lt'

const told = (more: Partial<Suppression> = {}): Suppression => ({
  ...{ email: EMAIL, reason: 'unsubscribed', sinceAt: NOW, untilAt: null, toldBy: 'page', sendId: 's', detail: null },
  ...more,
})

/** `fails`: the place that is away. */
async function someMail() {
  const { db, sqlite } = openSqlite()
  const sql = objectSqlite()
  const ledger = new SendLedger(sql)
  const fails = { d1: false, ledger: false }
  const queued: unknown[] = []
  const asked = async (what: () => void) => {
    if (fails.ledger) throw new Error('the object is away')
    what()
  }
  const scheduler = {
    suppressAddress: (hash: string, why: 'unsubscribed') => asked(() => ledger.suppress(hash, why, NOW)),
    addressConfirmed: async () => {},
    unsuppressAddress: (hash: string, why: 'unsubscribed') => asked(() => ledger.unsuppress(hash, why)),
  }
  const env = {
    DB: {
      prepare: db.prepare.bind(db),
      batch: (each: D1PreparedStatement[]) => (fails.d1 ? Promise.reject(new Error('overloaded')) : db.batch(each)),
    },
    SCHEDULER: { getByName: () => scheduler },
    EVENTS: { send: async (body: unknown) => void queued.push(body) },
  } as unknown as Env
  sqlite.exec(`INSERT INTO messages (profile_id, send_id, run_id, scenario_id, version, step_id, message_id, kind, channel,
      address, links, state, asked_at, expires_at, sent_at, noted_at)
    VALUES ('p', 's', 'r', 'weekly', 1, 'send', 'news', 'marketing', 'email', '${EMAIL}', '[]', 'sent', 0, 0, 1, 0)`)
  const hash = await addressHash(EMAIL)
  return {
    env,
    fails,
    queued,
    confirmed: (at: number) =>
      sqlite
        .prepare("INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES (?, 'confirmed', 'u', ?)")
        .run(EMAIL, at),
    asks: () => {
      const token = 'A'.repeat(43)
      sqlite
        .prepare(
          "INSERT INTO subscriptions (email, state, sign_up_id, asked_at, token_hash) VALUES (?, 'pending', 'u', ?, ?)",
        )
        .run(EMAIL, Date.now(), createHash('sha256').update(token).digest('hex'))
      return token
    },
    unsubscribedBy: () => sqlite.prepare('SELECT unsubscribed_at AS at FROM messages').get()?.at,
    stands: async () => ({
      d1: (await readSuppressions(db, EMAIL)).length === 1,
      ledger: new HeldRows(sql).whySuppressed(hash).length === 1,
    }),
  }
}

for (const place of ['d1', 'ledger'] as const)
  test(`where ${place} is away the other holds it, and told again both do`, async () => {
    const { env, fails, stands } = await someMail()
    fails[place] = true
    await assert.rejects(suppressAddress(env, told()))
    assert.deepEqual(await stands(), { d1: place !== 'd1', ledger: place !== 'ledger' })
    fails[place] = false
    await suppressAddress(env, told())
    assert.deepEqual(await stands(), { d1: true, ledger: true })
  })

test('a mail program hears that it is done, and the queue brings it where it is missing', async () => {
  const { env, fails, stands, queued } = await someMail()
  fails.ledger = true
  const token = await (await openMailKeys(env.DB, NOW)).sign({ purpose: 'unsubscribe', sendId: 's', index: 0 })
  const body = 'List-Unsubscribe=One-Click'
  const answer = await unsubscribe.request(`/${token}`, { method: 'POST', body }, env)
  assert.equal(answer.status, 200)
  assert.deepEqual(await stands(), { d1: true, ledger: false })
  const [again] = queued as { kind: string; told: Suppression; recipient: string }[]
  assert.deepEqual([again?.kind, again?.recipient, again?.told.email], ['suppress', 'p', EMAIL])
  fails.ledger = false
  await suppressAddress(env, again!.told, again!.recipient)
  assert.deepEqual(await stands(), { d1: true, ledger: true })
})

test('what was told before a person confirmed anew, and comes after it, changes nothing', async () => {
  const { env, confirmed, stands } = await someMail()
  confirmed(NOW + 1)
  await suppressAddress(env, told())
  assert.deepEqual(await stands(), { d1: false, ledger: false })
  await suppressAddress(env, told({ sinceAt: NOW + 2 }))
  assert.deepEqual(await stands(), { d1: true, ledger: true })
})

test('a new yes lifts what the ledger alone remembers, an old link pressed again does not', async () => {
  const { env, asks, stands } = await someMail()
  const token = asks()
  const press = () => confirm.request('/', { method: 'POST', body: new URLSearchParams({ token }) }, env)
  const forgottenByD1 = async () => {
    await suppressAddress(env, told({ sinceAt: Date.now() + 1000 }))
    await env.DB.prepare('DELETE FROM suppressions').run()
  }
  await forgottenByD1()
  assert.deepEqual(await stands(), { d1: false, ledger: true })
  assert.equal((await press()).status, 200)
  assert.deepEqual(await stands(), { d1: false, ledger: false })
  await forgottenByD1()
  await press()
  assert.deepEqual(await stands(), { d1: false, ledger: true })
})

const MINUTE = 60_000
const { index } = undoOf('s', NOW)
const undoes: [name: string, asked: Parameters<typeof undoUnsubscription>[1], minutes: number, isUndone: boolean][] = [
  ['a minute later', { email: EMAIL, sendId: 's', index }, 1, true],
  ['an hour later', { email: EMAIL, sendId: 's', index }, 60, true],
  ['after that', { email: EMAIL, sendId: 's', index }, 60.01, false],
  ['by another mail', { email: EMAIL, sendId: 't', index }, 1, false],
  ['by the page of another press', { email: EMAIL, sendId: 's', index: index + 1 }, 1, false],
]
for (const [name, asked, minutes, isUndone] of undoes)
  test(`taken back ${name}: ${isUndone ? 'it ends in both places' : 'it stays'}`, async () => {
    const { env, stands, unsubscribedBy } = await someMail()
    await suppressAddress(env, told())
    for (let twice = 0; twice < 2; twice++)
      assert.equal(await undoUnsubscription(env, asked, NOW + minutes * MINUTE), isUndone)
    assert.deepEqual(await stands(), { d1: !isUndone, ledger: !isUndone })
    assert.equal(unsubscribedBy(), isUndone ? null : NOW)
  })
