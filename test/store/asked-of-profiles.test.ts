/** @module Noting in D1 what asked for attention: the same row as a profile written whole, and nothing else of it changes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notedAsked } from '../../worker/core/noted-asked.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { putAsked, readAsked } from '../../worker/store/asked-of-profiles.ts'
import { putPersons } from '../../worker/store/persons.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { openSqlite } from './sqlite-d1.ts'

const AT = Date.UTC(2026, 6, 1, 12)

const overlay = { key: 'spring 5', at: AT - 1000, fifths: 5 }
const noted = (sendId: string, at = AT) => ({ key: `message ${sendId}`, at, fifths: 5 })
const told = (visitor: string, sendId: string, at = AT) => ({ kind: 'asked' as const, visitor, sendId, at })

const profile = (profileId: string, asked: Profile['state']['asked'] = []): Profile => {
  const made = { ...newProfile(profileId), firstSeenAt: 1, lastSeenAt: AT }
  return { ...made, state: { ...made.state, asked } }
}

test('what asked for attention is noted as in a profile that is written whole, and once', async () => {
  const people = [profile('ann', [overlay]), profile('bob'), profile('cy')]
  const { sqlite, db } = openSqlite()
  await db.batch([...putProfiles(db, [...people, profile('person:ann')])])
  await db.batch(putPersons(db, { memberships: [{ profileId: 'ann', personId: 'person:ann' }], gone: [] }))
  const rows = () => sqlite.prepare('SELECT * FROM profiles ORDER BY profile_id').all()

  const known = await readAsked(db, ['ann', 'bob', 'nobody'])
  assert.deepEqual(
    known.toSorted((a, b) => (a.profileId < b.profileId ? -1 : 1)),
    [
      { profileId: 'ann', asked: [overlay], isJoined: true },
      { profileId: 'bob', asked: [], isJoined: false },
    ],
  )
  const messages = [told('ann', 'm1'), told('bob', 'm2'), told('bob', 'm3', AT + 1), told('nobody', 'm4')]
  await db.batch(putAsked(db, notedAsked(known, messages)))
  const after = rows()
  const whole = [profile('ann', [noted('m1'), overlay]), profile('bob', [noted('m3', AT + 1), noted('m2')])]
  await db.batch(putProfiles(db, whole))
  assert.deepEqual(after, rows())
  assert.deepEqual(notedAsked(await readAsked(db, ['ann', 'bob']), messages), [])
})
