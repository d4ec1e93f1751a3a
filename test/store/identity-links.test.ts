/** @module Links in the database: merged as in memory, followed as far as proofs lead, claims forgotten. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { IDENTITY_LEVELS, type IdentityLink, linkKey, mergeLink } from '../../worker/core/identity/identity-link.ts'
import { settlePersons } from '../../worker/core/identity/settle-persons.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { deleteOldClaims, selectLinks, toLinks } from '../../worker/store/identity-links.ts'
import { readPeople, writePeople } from '../../worker/store/people.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { putLinks } from '../../worker/store/put-links.ts'
import { openSqlite } from './sqlite-d1.ts'

const link = (profileId: string, value: string, change: Partial<IdentityLink> = {}): IdentityLink => ({
  ...{ profileId, kind: 'email', value, level: 'verified', linkedAt: 100 },
  ...change,
})

async function put(db: D1Database, links: readonly IdentityLink[]): Promise<void> {
  for (const each of links) for (const statement of putLinks(db, [each])) await statement.run()
}

const near = async (db: D1Database, profileIds: string[], value?: string): Promise<string[]> => {
  const named = value === undefined ? [] : [{ kind: 'email' as const, value }]
  const links = toLinks(await selectLinks(db, profileIds, named).all())
  return [...new Set(links.map(({ profileId }) => profileId))].sort()
}

test('links in the database are merged as in memory, in whatever order they come', async () => {
  const some = fc.array(
    fc.record(
      {
        profileId: fc.constantFrom('ann', 'customer:7'),
        kind: fc.constant('email' as const),
        value: fc.constantFrom('x', 'y'),
        level: fc.constantFrom(...IDENTITY_LEVELS),
        linkedAt: fc.integer({ min: 1, max: 3 }),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 8 },
  )
  const { sqlite, db } = openSqlite()
  await fc.assert(
    fc.asyncProperty(some, async (links) => {
      sqlite.exec('DELETE FROM identity_links')
      await put(db, links)
      const merged = new Map<string, IdentityLink>()
      for (const each of links) merged.set(linkKey(each), mergeLink(merged.get(linkKey(each)), each))
      const stored = toLinks({ results: sqlite.prepare('SELECT * FROM identity_links').all() } as unknown as D1Result)
      const byKey = (all: Iterable<IdentityLink>) => [...all].sort((a, b) => (linkKey(a) < linkKey(b) ? -1 : 1))
      assert.deepEqual(byKey(stored), byKey(merged.values()))
    }),
    { numRuns: 60 },
  )
})

test('a profile takes twenty claims and any number of proofs', async () => {
  const { sqlite, db } = openSqlite()
  await put(
    db,
    Array.from({ length: 30 }, (_, n) => link('ann', `claim-${n}`, { level: 'claimed' })),
  )
  await put(
    db,
    Array.from({ length: 5 }, (_, n) => link('ann', `proof-${n}`)),
  )
  const { count } = sqlite.prepare('SELECT COUNT(*) AS count FROM identity_links').get() as { count: number }
  assert.equal(count, 25)
})

test('proofs are followed as far as they lead, claims and refusals not at all', async () => {
  const { db } = openSqlite()
  await put(db, [
    link('ann', 'a'),
    link('customer:1', 'a'),
    link('customer:1', 'b'),
    link('email:1', 'b'),
    link('bob', 'a', { level: 'claimed' }),
    link('cid', 'b', { level: 'refused' }),
    link('dan', 'z'),
  ])
  assert.deepEqual(await near(db, ['ann']), ['ann', 'customer:1', 'email:1'])
  assert.deepEqual(await near(db, ['bob']), ['bob'])
  assert.deepEqual(await near(db, ['nobody'], 'b'), ['ann', 'customer:1', 'email:1'])
})

test('an identity of more than fifty profiles is followed no further', async () => {
  const { db } = openSqlite()
  await put(
    db,
    Array.from({ length: 50 }, (_, n) => link(`p${n}`, 'till@shop.example')),
  )
  assert.equal((await near(db, ['p0'])).length, 50)
  await put(db, [link('p50', 'till@shop.example')])
  assert.deepEqual(await near(db, ['p0']), ['p0'])
})

test('who is one person by a crowded identity stays so, and who comes later stands alone', async () => {
  const { sqlite, db } = openSqlite()
  const settle = async (changed: string[]) => {
    const known = await readPeople(db, [], changed)
    await writePeople(db, settlePersons([], new Set(changed), known))
  }
  const ids = Array.from({ length: 51 }, (_, n) => `browser-${n + 10}`)
  for (const statement of putProfiles(
    db,
    ids.map((id) => ({ ...newProfile(id), firstSeenAt: 1, lastSeenAt: 2 })),
  ))
    await statement.run()
  const personOf = (id: string) =>
    (
      sqlite.prepare('SELECT person_id AS person FROM profiles WHERE profile_id = ?').get(id) as {
        person: string | null
      }
    ).person
  await put(
    db,
    ids.slice(0, 50).map((id) => link(id, '7', { kind: 'customer_id' })),
  )
  await settle(ids.slice(0, 50))
  await put(db, [link('browser-60', '7', { kind: 'customer_id' })])
  // Each of them comes again, the new one too.
  for (const id of ['browser-60', 'browser-10', 'browser-59']) await settle([id])
  assert.deepEqual([...new Set(ids.slice(0, 50).map(personOf))], ['person:browser-10'])
  assert.equal(personOf('browser-60'), null)
  const rows = sqlite.prepare("SELECT profile_id FROM profiles WHERE profile_id LIKE 'person:%'").all()
  assert.equal(rows.length, 1, 'the person’s row is there')
})

test('links are followed by keys, never by reading all there are', async () => {
  const { sqlite, db, statements } = openSqlite()
  await selectLinks(db, ['ann'], [{ kind: 'email', value: 'x' }]).all()
  const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${statements.at(-1)!.sql}`).all() as { detail: string }[]
  const steps = plan.map(({ detail }) => detail).filter((detail) => /\b(l|own|other|mate|c)\b/.test(detail))
  assert.equal(steps.length, 7)
  for (const step of steps) assert.match(step, /^SEARCH \w+ USING (?!AUTOMATIC)/)
})

test('claims are forgotten, what the shop or the owner said stays', async () => {
  const { sqlite, db } = openSqlite()
  await put(db, [
    link('ann', 'old', { level: 'claimed', linkedAt: 99 }),
    link('ann', 'new', { level: 'claimed', linkedAt: 100 }),
    link('ann', 'proof', { linkedAt: 1 }),
    link('ann', 'no', { level: 'refused', linkedAt: 1 }),
  ])
  await deleteOldClaims(db, 100)
  const left = sqlite.prepare('SELECT value FROM identity_links ORDER BY value').all() as { value: string }[]
  assert.deepEqual(
    left.map(({ value }) => value),
    ['new', 'no', 'proof'],
  )
})
