/** @module Audiences for ad platforms: the doors, the key, and that the file holds who may be told and nobody else. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { AdAudienceKey, AdAudienceList } from '../../contract/ads/ad-audience.ts'
import { mayBeTold } from '../../worker/core/ads/may-be-told.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { audiences } from '../../worker/routes/admin/audiences.ts'
import { audienceFile } from '../../worker/routes/audiences/audience-file.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { putSegment } from '../../worker/store/put-segment.ts'
import { readRecipients } from '../../worker/store/recipients.ts'
import { listMembers } from '../../worker/store/segment-members.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = Date.now()
const hash = (text: string) => createHash('sha256').update(text).digest('hex')

function doors() {
  const { db, sqlite } = openSqlite()
  const file = audienceFile({ listMembers, readRecipients, mayBeTold, page: 25 })
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    (path.includes('.csv') ? file : audiences).request(
      path === '' ? '/' : path,
      { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) },
      { DB: db },
    )
  return { db, sqlite, call }
}

/** Everybody. */
const EVERYBODY = { name: 'Everybody', description: '', conditionVersion: 1, agreed: false } as const

test('a key opens one file, the key before stays good, and nobody else is told that there is one', async () => {
  const { db, call } = doors()
  await putSegment(db, { segmentId: 'all', input: { ...EVERYBODY, condition: { kind: 'all', of: [] } }, now: NOW })
  const body = { name: 'Look alike', segmentId: 'all', platform: 'meta', purpose: 'find_alike' }
  assert.equal((await call('PUT', '/alike', { ...body, segmentId: 'nobody' })).status, 400)
  const added = await call('PUT', '/alike', body)
  const first = (await added.json()) as AdAudienceKey
  assert.deepEqual([added.status, first.path], [201, `/v1/audiences/alike.csv?key=${first.key}`])
  const changed = await call('PUT', '/alike', { ...body, name: 'Alike' })
  assert.deepEqual([changed.status, Object.keys((await changed.json()) as object).includes('key')], [200, false])

  const next = (await (await call('POST', '/alike/key')).json()) as AdAudienceKey
  const fetched = await call('GET', `/alike.csv?key=${next.key}`)
  assert.equal(await fetched.text(), 'email,phone\r\n')
  assert.equal(fetched.headers.get('cache-control'), 'no-store')
  assert.equal((await call('GET', `/alike.csv?key=${first.key}`)).status, 200)
  const basic = { authorization: `Basic ${btoa(`vitrine:${next.key}`)}` }
  assert.equal((await call('GET', '/alike.csv', undefined, basic)).status, 200)
  const third = (await (await call('POST', '/alike/key')).json()) as AdAudienceKey
  for (const path of [`/alike.csv?key=${first.key}`, '/alike.csv', '/alike.csv?key=', `/other.csv?key=${third.key}`])
    assert.equal((await call('GET', path)).status, 404, path)

  const { audiences: all } = (await (await call('GET', '')).json()) as AdAudienceList
  assert.deepEqual([all.length, all[0]?.name, all[0]?.fetchedPeople], [1, 'Alike', 0])
  assert.doesNotMatch(JSON.stringify(all), /key_hash|"key"/)
  await db.batch([db.prepare("DELETE FROM segments WHERE segment_id = 'all'")])
  assert.equal((await call('GET', `/alike.csv?key=${third.key}`)).status, 404, 'its segment is gone')
  assert.equal((await call('DELETE', '/alike')).status, 204)
  assert.equal((await call('DELETE', '/alike')).status, 404)
})

/** Two full pages of 25 and one of 10. */
const PEOPLE = 60

test('60 people in three pages: each who may be told once, by hashes alone', async () => {
  const { db, sqlite, call } = doors()
  const { state, ...stranger } = newProfile('')
  const at = (value: string[]) => ({ value, at: NOW, key: '' }) as typeof state.consent
  const rows = Array.from({ length: PEOPLE }, (_, n) => ({
    ...stranger,
    profileId: `v-${n}`,
    firstSeenAt: NOW - n * 60_000,
    lastSeenAt: NOW - n * 60_000,
    // Every third permits no personalising.
    state: { ...state, consent: at(n % 3 === 0 ? ['measure', 'message'] : ['measure', 'personalise', 'message']) },
  }))
  await db.batch(putProfiles(db, rows))
  const signUp = sqlite.prepare(
    `INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, email, filled)
     VALUES (?1, 1, ?2, 'list', 1, ?3, '{}')`,
  )
  const subscribe = sqlite.prepare(
    `INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES (?1, ?2, ?3, 2)`,
  )
  const phone = sqlite.prepare("INSERT INTO identity_links VALUES (?1, 'phone', ?2, 'verified', 1)")
  sqlite.exec('BEGIN')
  for (let n = 0; n < PEOPLE; n++) {
    signUp.run(`s-${n}`, `v-${n}`, `p.${n}@gmail.com`)
    // Every fifth has not confirmed.
    subscribe.run(`p.${n}@gmail.com`, n % 5 === 0 ? 'pending' : 'confirmed', `s-${n}`)
  }
  sqlite.exec('COMMIT')
  phone.run('v-1', '+37060000001')
  phone.run('v-2', '860000002')
  sqlite.exec(
    `INSERT INTO suppressions (email, reason, since_at, told_by) VALUES ('p.4@gmail.com', 'unsubscribed', 5, 'page')`,
  )
  await putSegment(db, { segmentId: 'all', input: { ...EVERYBODY, condition: { kind: 'all', of: [] } }, now: NOW })
  const { key } = (await (await call('PUT', '/ads', { name: 'Ads', segmentId: 'all' })).json()) as AdAudienceKey

  const [header, ...lines] = (await (await call('GET', `/ads.csv?key=${key}`)).text()).trimEnd().split('\r\n')
  assert.equal(header, 'Email,Phone')
  const told = rows.flatMap((_, n) => (n % 3 === 0 || n % 5 === 0 || n === 4 ? [] : [n]))
  // Of gmail.com Google leaves the dots out.
  const expected = told.map((n) => `${hash(`p${n}@gmail.com`)},${n === 1 ? hash('+37060000001') : ''}`)
  assert.deepEqual(lines.toSorted(), expected.toSorted())
  const { audiences: all } = (await (await call('GET', '')).json()) as AdAudienceList
  assert.equal(all[0]?.fetchedPeople, told.length)
})
