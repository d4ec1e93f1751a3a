/** @module Caps, and what adapts them. Numbers by hand from docs/reference/messages.md. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../../../worker/core/activity.ts'
import { capFactor, capOf, nextFreeAt } from '../../../worker/core/message/cap.ts'
import { reactionsOf } from '../../../worker/core/message/reactions-of.ts'

const NOW = Date.parse('2026-11-23T10:00Z')
const days = (...ago: number[]) => ago.map((each) => NOW - each * DAY_MS)

const factors = [
  ['three messages say nothing', 3, 0, 0, 0, 1],
  ['four without a reaction', 4, 0, 0, 0, 0.5],
  // 1 + 2 * (0.5 * 4 + 2 * 1) / 10
  ['four of ten opened, one clicked', 10, 4, 1, 0, 1.8],
  // 1 + 2 * 0.5 / 10
  ['one of ten opened', 10, 1, 0, 0, 1.1],
  ['each second one clicked', 10, 5, 5, 0, 3],
  ['more than all', 4, 4, 4, 4, 3],
] as const

for (const [name, sends, opens, clicks, orders, factor] of factors)
  test(`cap factor: ${name}`, () => assert.equal(capFactor({ sends, opens, clicks, orders }), factor))

const cap = (adapts: boolean, most = 1) => ({
  cap: { marketing: { most, days: 7 }, triggered: { most: 5, days: 7 }, adapts },
})
const nothing = { sends: 0, opens: 0, clicks: 0, orders: 0 }
const never = { sends: 9, opens: 0, clicks: 0, orders: 0 }
const always = { sends: 9, opens: 9, clicks: 9, orders: 0 }

const caps = [
  ['one a week', 'marketing', false, nothing, 1, { most: 1, days: 7 }],
  ['halved: one in two weeks', 'marketing', true, never, 1, { most: 1, days: 14 }],
  ['threefold: three a week', 'marketing', true, always, 1, { most: 3, days: 7 }],
  ['halved: two a week, rounded down', 'triggered', true, never, 1, { most: 2, days: 7 }],
  ['less was wished', 'triggered', false, nothing, 0.5, { most: 2, days: 7 }],
  // 1 * 0.5 * 0.5: one in 28 days.
  ['less was wished by somebody who never reacts', 'marketing', true, never, 0.5, { most: 1, days: 28 }],
  ['nothing stays nothing', 'marketing', true, never, 0.5, { most: 0, days: 7 }, 0],
  // 2 * 0.5 * 0.5: half a message in 7 days, so one in 14; of 3 it is three quarters, one in 9 1/3.
  ['two a week, less than one left', 'marketing', true, never, 0.5, { most: 1, days: 14 }, 2],
  ['three a week, less than one left', 'marketing', true, never, 0.5, { most: 1, days: 10 }, 3],
  ['what is owed has none', 'transactional', true, never, 1, null],
] as const

for (const [name, kind, adapts, reactions, wished, expected, most] of caps)
  test(`cap: ${name}`, () => assert.deepEqual(capOf(kind, cap(adapts, most), { reactions, wished }), expected))

const free = [
  ['nothing was sent', 1, 7, [], 0],
  ['one a week, yesterday', 1, 7, days(1), 6],
  ['one a week, a week ago to the ms', 1, 7, days(7), 0],
  ['three a week, two sent', 3, 7, days(1, 2), 0],
  ['three a week, three sent: the oldest leaves first', 3, 7, days(1, 6, 2), 1],
  ['three a week after it was more: two must leave', 3, 7, days(1, 2, 3, 6), 4],
] as const

for (const [name, most, ofDays, sentAts, inDays] of free)
  test(`next free: ${name}`, () =>
    assert.equal(nextFreeAt({ most, days: ofDays }, sentAts, NOW), NOW + inDays * DAY_MS))

test('a cap of 0 is never free', () => assert.equal(nextFreeAt({ most: 0, days: 7 }, [], NOW), null))

test('a click is an opening, an order within a week of a click its fruit, and each counts once', () => {
  const sent = { sentAt: NOW, openedAt: null, clickedAt: null, isCommercial: false }
  const past = [
    sent,
    { ...sent, openedAt: NOW },
    { ...sent, clickedAt: NOW - 9 * DAY_MS },
    { ...sent, clickedAt: NOW - 8 * DAY_MS },
  ]
  // Orders: before both clicks; 3 and 2 days after them; 10 and 9 days after them.
  const reactions = reactionsOf(past, [NOW - 10 * DAY_MS, NOW - 6 * DAY_MS, NOW + DAY_MS])
  assert.deepEqual(reactions, { sends: 4, opens: 3, clicks: 2, orders: 1 })
  const fruit = (ms: number) => reactionsOf([{ ...sent, clickedAt: NOW }], [NOW + 7 * DAY_MS + ms]).orders
  assert.deepEqual([fruit(0), fruit(1)], [1, 0])
  // The shop's server and the thank-you page tell of one order some seconds apart; an hour later is another.
  const seconds = (...after: number[]) => after.map((each) => NOW + each * 1000)
  assert.equal(reactionsOf([{ ...sent, clickedAt: NOW }], seconds(3600, 40, 0)).orders, 2)
})
