/** @module Feeds: when the next fetch is due, passwords that stay hidden, ids in the order of the database. */
import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { bucket } from '../../contract/bucket.ts'
import { byBytes } from '../../worker/core/by-bytes.ts'
import { hidePassword, isHidden, withPassword } from '../../worker/core/feed/hidden-password.ts'
import { nextFetchAt } from '../../worker/core/feed/next-fetch.ts'

const NOW = 1_700_000_000_000
const HOUR = 3_600_000
const feed = { feedId: 'main', everyHours: 6, isPaused: false, begunAt: NOW, failures: 0 }
// A hundredth of six hours to either side, by the feed's own bucket.
const SIX_HOURS = Math.round(6 * HOUR * (0.99 + 0.02 * bucket('feed', 'main')))

const times = [
  { name: 'a paused feed is never due', change: { isPaused: true }, at: null },
  { name: 'a feed that was never fetched is due at once', change: { begunAt: null }, at: NOW },
  { name: 'six hours after its last beginning, give or take 1 %', change: {}, at: NOW + SIX_HOURS },
  { name: 'overdue is at once', change: { begunAt: NOW - 7 * HOUR }, at: NOW },
  { name: 'a quarter of an hour after the first failure', change: { failures: 1 }, at: NOW + HOUR / 4 },
  { name: 'an hour after the second', change: { failures: 2 }, at: NOW + HOUR },
  { name: 'as usual after the third', change: { failures: 3 }, at: NOW + SIX_HOURS },
]
for (const { name, change, at } of times)
  test(`next fetch: ${name}`, () => assert.equal(nextFetchAt({ ...feed, ...change }, NOW), at))

test('feeds of one server are spread over 2 % of their hours', () => {
  const all = Array.from({ length: 200 }, (_, n) => nextFetchAt({ ...feed, feedId: `f${n}` }, NOW) ?? 0)
  const [least, most] = [Math.min(...all) - NOW, Math.max(...all) - NOW]
  assert.ok(least >= 0.99 * 6 * HOUR && least < 0.992 * 6 * HOUR, `${least}`)
  assert.ok(most <= 1.01 * 6 * HOUR && most > 1.008 * 6 * HOUR, `${most}`)
})

const SECRET = 'https://ann:s%40cret@feeds.shop.example/all.xml?a=b:c@d'
const HIDDEN = 'https://ann:***@feeds.shop.example/all.xml?a=b:c@d'

test('a password is hidden, and comes back where server and name are the same', () => {
  assert.equal(hidePassword(SECRET), HIDDEN)
  assert.equal(isHidden(HIDDEN), true)
  assert.equal(withPassword(HIDDEN, SECRET), SECRET)
  assert.equal(
    withPassword('https://ann:***@feeds.shop.example/new.csv', SECRET),
    'https://ann:s%40cret@feeds.shop.example/new.csv',
  )
})

const kept = [
  'https://feeds.shop.example/all.xml',
  'https://feeds.shop.example/a:b@c.xml',
  'https://ann:***@other.example/all.xml',
  'https://bob:***@feeds.shop.example/all.xml',
  'http://ann:***@feeds.shop.example/all.xml',
  'https://ann:***@feeds.shop.example.evil.example/all.xml',
  'https://ann:***@feeds.shop.example:8443/all.xml',
]
for (const url of kept) test(`no password comes into ${url}`, () => assert.equal(withPassword(url, SECRET), url))

test('ids are in the order in which SQLite has them', () => {
  const ids = ['z', 'a', 'ab', 'A', '10', '9', 'ž', '\uffee', '😀', '\ud7ff', '\ue000', '日', 'a😀', 'a\uffee', '']
  const sqlite = new DatabaseSync(':memory:')
  const rows = sqlite.prepare('SELECT value FROM json_each(?) ORDER BY value').all(JSON.stringify(ids))
  assert.deepEqual(
    ids.toSorted(byBytes),
    rows.map(({ value }) => value),
  )
})
