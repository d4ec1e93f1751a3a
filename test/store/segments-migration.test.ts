/** @module The migration gives rows of before the facts that the Worker would have written. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Activity } from '../../worker/core/activity.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { somebody } from '../core/segment/some-people.ts'
import { openSqlite } from './sqlite-d1.ts'

/** What the migration cannot know: the scores of days to come, and what people are like. */
const isKnown = ([name]: [string, unknown]) =>
  !['score_fades', 'lead_score', 'grade', 'language', 'told'].includes(name)

/** Without what was counted later only. */
function knownThen(activity: Activity): Activity {
  const days = Object.entries(activity).map(
    ([day, { email_click: _, email_open: __, ...counts }]) => [day, counts] as const,
  )
  return Object.fromEntries(days)
}

test('facts of stored profiles are summed up from their state', async () => {
  const people = fc.sample(somebody, { numRuns: 60, seed: 3 }).map((each, n) => ({
    ...each,
    profileId: `p${n}`,
    state: { ...each.state, activity: knownThen(each.state.activity) },
  }))
  const { db, sqlite } = openSqlite()
  await db.batch(putProfiles(db, people))

  const before = new DatabaseSync(':memory:')
  const files = readdirSync('migrations').sort()
  for (const file of files.filter((name) => name < '0004')) before.exec(readFileSync(`migrations/${file}`, 'utf8'))
  const insert = before.prepare("INSERT INTO profiles VALUES (?, ?, ?, ?, 0, 'cold', ?)")
  for (const { profileId, firstSeenAt, lastSeenAt, state } of people)
    insert.run(profileId, firstSeenAt, lastSeenAt, Math.floor(lastSeenAt / 3_600_000), JSON.stringify(state))
  for (const file of files.filter((name) => name >= '0004')) before.exec(readFileSync(`migrations/${file}`, 'utf8'))

  const rows = (from: DatabaseSync) =>
    from
      .prepare('SELECT * FROM profiles ORDER BY profile_id')
      .all()
      .map((row) => {
        const known = Object.fromEntries(Object.entries(row).filter(isKnown))
        return { ...known, actions: JSON.parse(String(known.actions)) }
      })
  assert.deepEqual(rows(before), rows(sqlite))
})
