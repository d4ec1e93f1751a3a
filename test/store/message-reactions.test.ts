/** @module Openings and clicks of messages, from what was noted of them to the person's profile. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Reaction } from '../../worker/core/message/machine-reactions.ts'
import { newProfile } from '../../worker/core/profile.ts'
import type { Env } from '../../worker/env.ts'
import { judgeForgotten } from '../../worker/jobs/judge-forgotten.ts'
import { storeReactions } from '../../worker/jobs/store-reactions.ts'
import { addReaction } from '../../worker/store/mail-reactions.ts'
import { openSqlite } from './sqlite-d1.ts'

const SENT = 1_800_000_000_000
const MINUTE = 60_000

function someMail() {
  const { db, sqlite } = openSqlite()
  sqlite
    .prepare(
      `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
       VALUES ('p', 0, 0, 0, 0, 'cold', ?)`,
    )
    .run(JSON.stringify(newProfile('p').state))
  const links = JSON.stringify(
    Array.from({ length: 5 }, (_, n) => ({ kind: 'page', url: `https://shop.example/${n}` })),
  )
  sqlite
    .prepare(
      `INSERT INTO messages (profile_id, send_id, run_id, scenario_id, version, step_id, message_id, kind, channel,
         address, links, state, asked_at, expires_at, sent_at, noted_at)
       VALUES ('p', 's', 'r', 'weekly', 1, 'send', 'news', 'marketing', 'email', 'a@b.lt', ?, 'sent', 0, 0, ?, 0)`,
    )
    .run(links, SENT)
  const queued: unknown[] = []
  const EVENTS = {
    send: async (body: unknown) => void queued.push(body),
    sendBatch: async (all: { body: unknown }[]) => void queued.push(...all.map(({ body }) => body)),
  }
  const env = { DB: db, EVENTS } as unknown as Env
  let seen = 0
  return {
    queued,
    react: (minutes: number, more: Partial<Reaction> = {}) =>
      addReaction(
        db,
        's',
        { at: SENT + minutes * MINUTE, reaction: 'click', link: 0, agent: 'person', method: 'GET', ...more },
        seen++,
      ),
    store: (minutes: number) => storeReactions([{ kind: 'reaction', sendId: 's' }], env, SENT + minutes * MINUTE),
    night: (minutes: number) => judgeForgotten(env, SENT + minutes * MINUTE),
    row: () => ({ ...sqlite.prepare('SELECT * FROM messages').get() }),
    actions: () => JSON.parse(String(sqlite.prepare('SELECT actions FROM profiles').get()?.actions)),
  }
}

test("a person's click counts once, however often it is judged, and scenarios are told the same each time", async () => {
  const mail = someMail()
  await mail.react(5)
  await mail.react(9)
  const told = await mail.store(10)
  assert.deepEqual(
    told.happenings.map(({ id, kind, at }) => [id, kind, at - SENT]),
    [['click:s', 'message_clicked', 5 * MINUTE]],
  )
  assert.deepEqual(told.profileIds, ['p'])
  assert.deepEqual(await mail.store(11), { ...told, profileIds: [] })
  assert.deepEqual(mail.actions(), { email_open: 1, email_click: 1 })
  const { clicked_at, last_clicked_at, opened_at } = mail.row()
  assert.deepEqual([clicked_at, last_clicked_at, opened_at], [SENT + 5 * MINUTE, SENT + 9 * MINUTE, SENT + 5 * MINUTE])
})

test('a click that cannot be judged yet is looked at again, and counts for nothing until then', async () => {
  const mail = someMail()
  await mail.react(5)
  assert.deepEqual((await mail.store(5.1)).happenings, [])
  assert.deepEqual(mail.queued, [{ kind: 'reaction', sendId: 's' }])
  assert.deepEqual([mail.row().clicked_at, mail.actions()], [null, {}])
  assert.equal((await mail.store(5.2)).happenings.length, 1)
})

test('what the queue lost is judged by night, and what was judged is not judged again', async () => {
  const mail = someMail()
  await mail.react(5, { reaction: 'open', link: -1 })
  await mail.night(5.1)
  assert.deepEqual(mail.queued, [], 'its turn may still come')
  await mail.night(600)
  assert.deepEqual(mail.queued, [{ kind: 'reaction', sendId: 's' }])
  await mail.store(601)
  await mail.night(602)
  assert.equal(mail.queued.length, 1)
  // Opened and judged; the click after it was lost.
  await mail.react(610)
  await mail.night(620)
  assert.equal(mail.queued.length, 2)
})

test('a scanner triggers nothing and scores nothing; the person who comes after it does', async () => {
  const mail = someMail()
  for (let link = 0; link < 5; link++) await mail.react(1 + link / 100, { link })
  await mail.react(1, { reaction: 'open', link: -1, agent: 'machine' })
  assert.deepEqual(await mail.store(2), { profileIds: [], happenings: [] })
  assert.deepEqual([mail.row().clicked_at, mail.row().opened_at, mail.actions()], [null, null, {}])
  assert.deepEqual([mail.row().machine_clicked_at, mail.row().machine_opened_at], [SENT + MINUTE, SENT + MINUTE])
  await mail.react(60, { link: 3 })
  assert.equal((await mail.store(61)).happenings.length, 1)
  assert.equal(mail.row().clicked_at, SENT + 60 * MINUTE)
})

test('a proxy opens it for nobody certain', async () => {
  const mail = someMail()
  await mail.react(5, { reaction: 'open', link: -1, agent: 'proxy' })
  assert.deepEqual(await mail.store(6), { profileIds: [], happenings: [] })
  assert.deepEqual([mail.row().proxy_opened_at, mail.row().opened_at, mail.actions()], [SENT + 5 * MINUTE, null, {}])
})

test('of one message 200 requests are kept', async () => {
  const mail = someMail()
  for (let n = 0; n < 210; n++) await mail.react(5 + n)
  assert.equal((await mail.store(400)).happenings.length, 1)
  assert.equal(mail.row().last_clicked_at, SENT + 204 * MINUTE)
})
