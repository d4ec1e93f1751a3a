/** @module Links in the database: merged as in memory, followed as far as proofs lead, claims forgotten. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { IDENTITY_LEVELS, type IdentityLink, linkKey, mergeLink } from '../../worker/core/identity/identity-link.ts'
import { deleteOldClaims, selectLinks, toLinks } from '../../worker/store/identity-links.ts'
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
