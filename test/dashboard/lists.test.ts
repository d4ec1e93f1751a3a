/** @module Pages of rows, lines of the live feed, and visits of a timeline. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LiveEvent, PersonRow } from '../../contract/admin.ts'
import { mergeNewest } from '../../dashboard/api/merge-newest.ts'
import { retryWaitMs } from '../../dashboard/api/retry-wait.ts'
import { liveFeed, MOST_LINES } from '../../dashboard/live/live-feed.ts'
import { mergeMembers } from '../../dashboard/people/merge-members.ts'
import { daysOfVisits, visits } from '../../dashboard/person/visits.ts'

const MINUTE = 60_000
const same = (row: string) => row

const merges: [name: string, known: string[], fresh: string[], rows: string[], next: string][] = [
  ['nothing new', ['b', 'a'], ['b', 'a'], ['b', 'a'], 'fresh'],
  ['one on top', ['b', 'a'], ['c', 'b'], ['c', 'b', 'a'], 'known'],
  ['one moved up', ['c', 'b', 'a'], ['a', 'c'], ['a', 'c', 'b'], 'known'],
  ['more than a page meanwhile leaves no gap', ['b', 'a'], ['f', 'e'], ['f', 'e'], 'fresh'],
  ['the list was empty', [], ['a'], ['a'], 'fresh'],
  ['the list has become empty', ['a'], [], [], 'fresh'],
]
for (const [name, known, fresh, rows, next] of merges)
  test(`fresh page on top: ${name}`, () =>
    assert.deepEqual(mergeNewest({ rows: known, next: 'known' }, { rows: fresh, next: 'fresh' }, same), { rows, next }))

const seen = (profileId: string, hour: number) => ({ profileId, lastSeenAt: hour * 60 * MINUTE }) as PersonRow
const known = { rows: [seen('d', 9), seen('c', 8), seen('b', 3), seen('a', 2)], next: 'known' }
const members: [name: string, fresh: PersonRow[], next: string | null, ids: string, then: string | null][] = [
  ['nothing new', [seen('d', 9), seen('c', 8)], 'fresh', 'dcba', 'known'],
  ['one left', [seen('d', 9), seen('b', 3)], 'fresh', 'dba', 'known'],
  ['one came back', [seen('a', 11), seen('d', 9)], 'fresh', 'adcb', 'known'],
  ['the page is all there is', [seen('d', 9)], null, 'd', null],
  ['the page is empty, and there are more', [], 'fresh', '', 'fresh'],
  ['the page reaches past all', [seen('f', 12), seen('e', 1)], 'fresh', 'fe', 'fresh'],
]
for (const [name, rows, next, ids, then] of members)
  test(`fresh page of a segment: ${name}`, () => {
    const merged = mergeMembers(known, { rows, next })
    assert.deepEqual([merged.rows.map(({ profileId }) => profileId).join(''), merged.next], [ids, then])
  })

test('waiting before another try: 2 s, doubling, at most a minute', () =>
  assert.deepEqual([1, 2, 3, 4, 5, 6, 20].map(retryWaitMs), [2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]))

const line = (id: string): LiveEvent => ({ id, at: 0, name: 'search', profileId: 'p', subject: null, url: null })

test('live feed: new lines on top, none twice', () =>
  assert.deepEqual(
    liveFeed([line('b'), line('a')], [line('d'), line('b'), line('c')]).map(({ id }) => id),
    ['d', 'c', 'b', 'a'],
  ))

test('live feed: the oldest fall off', () => {
  const many = Array.from({ length: MOST_LINES }, (_, index) => line(`old-${index}`))
  const feed = liveFeed(many, [line('new')])
  assert.equal(feed.length, MOST_LINES)
  assert.deepEqual([feed[0]?.id, feed.at(-1)?.id], ['new', `old-${MOST_LINES - 2}`])
})

const at = (minutes: number, name = 'page_view') => ({ at: minutes * MINUTE, name })

test('visits: a gap of 30 minutes belongs to the visit, a longer one ends it', () => {
  const found = visits([at(100), at(70), at(40 - 1 / MINUTE)])
  assert.deepEqual(
    found.map(({ startAt, endAt, entries }) => [startAt, endAt, entries.length]),
    [
      [70 * MINUTE, 100 * MINUTE, 2],
      [40 * MINUTE - 1, 40 * MINUTE - 1, 1],
    ],
  )
})

test('visits: entries that came late are put in their place', () =>
  assert.deepEqual(visits([at(10), at(30), at(20)])[0]?.entries, [at(30), at(20), at(10)]))

// A visit from minute 100 to 110; the cart is left at 140 and forgotten at 300.
test('visits: segments make none longer, and stand apart where nobody was there', () => {
  const entries = [at(300, 'segment_left'), at(140, 'segment_entered'), at(105, 'segment_entered'), at(110), at(100)]
  assert.deepEqual(
    visits(entries).map(({ isVisit, startAt, endAt, entries: each }) => [
      isVisit,
      startAt / MINUTE,
      endAt / MINUTE,
      each.length,
    ]),
    [
      [false, 300, 300, 1],
      [true, 100, 110, 4],
    ],
  )
})

test('visits: an order that the shop told of is none', () =>
  assert.deepEqual(
    visits([at(900, 'refund'), at(105, 'order'), at(100)]).map(({ isVisit, endAt }) => [isVisit, endAt / MINUTE]),
    [
      [false, 900],
      [true, 100],
    ],
  ))

test('visits: none of nothing', () => assert.deepEqual(visits([]), []))

test('days: a visit over midnight belongs to the day it began', () => {
  const DAY = 24 * 60
  const days = daysOfVisits([at(DAY + 300), at(DAY + 5), at(DAY - 5), at(60)], (moment) =>
    moment < DAY * MINUTE ? 'first' : 'second',
  )
  assert.deepEqual(
    days.map(({ day, visits: found }) => [day, found.map((visit) => visit.entries.length)]),
    [
      ['second', [1]],
      ['first', [2, 1]],
    ],
  )
})
