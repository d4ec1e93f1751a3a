/** @module What an answer means for the events that were sent, how long to wait, and what goes when too much waits. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backoff } from '../../client/outbox/backoff.ts'
import { type Outcome, outcome } from '../../client/outbox/outcome.ts'
import { overflow } from '../../client/outbox/overflow.ts'

const ANSWER = { accepted: 2, rejected: [{ id: null, code: 'invalid_event', detail: '' }], overlays: [], live: null }
const ours = JSON.stringify(ANSWER)

/** For three events that were sent. */
const answers: [status: number, text: string, retryAfter: string | null, outcome: Outcome | 'throws'][] = [
  [202, ours, null, ANSWER as Outcome],
  [200, ours, null, ANSWER as Outcome],
  [200, '<!doctype html><title>Wi-Fi</title>', null, 'throws'],
  [200, '', null, 'throws'],
  [204, '', null, 'throws'],
  [200, '{}', null, 'throws'],
  [200, 'null', null, 'throws'],
  [200, '{"accepted":3}', null, 'throws'],
  [200, '{"accepted":3,"rejected":[{}]}', null, 'unheard'],
  [200, '{"accepted":1,"rejected":[]}', null, 'unheard'],
  [200, '{"accepted":"3","rejected":[]}', null, 'unheard'],
  [301, '', null, 'stop'],
  [400, '{}', null, 'refused'],
  [401, '{}', null, 'stop'],
  [403, '{}', null, 'stop'],
  [404, '{}', null, 'stop'],
  [408, '{}', null, 0],
  [410, '{}', null, 'stop'],
  [413, '{}', null, 'refused'],
  [422, '{}', null, 'refused'],
  [429, '{}', null, 0],
  [429, '{}', '7', 7_000],
  [429, '{}', '100000', 900_000],
  [429, '{}', 'soon', 0],
  [500, '{}', null, 0],
  [501, '{}', null, 0],
  [502, '<h1>Bad gateway</h1>', null, 0],
  [503, '{}', '120', 120_000],
  [504, '{}', null, 0],
]

for (const [status, text, retryAfter, expected] of answers)
  test(`delivery: ${status} ${text.slice(0, 30)} ${retryAfter ?? ''}: ${typeof expected === 'object' ? 'an answer' : expected}`, () => {
    const headers = new Headers(retryAfter === null ? {} : { 'Retry-After': retryAfter })
    // A Response of status 204 or 301 may not be made by hand everywhere.
    const reply = { status, headers } as Response
    if (expected === 'throws') assert.throws(() => outcome(reply, text, 3))
    else assert.deepEqual(outcome(reply, text, 3), expected)
  })

// 1 s and five times as much each time; from the fifth failure half of 300 s to 300 s.
const waits = [
  [1, 0, 1],
  [2, 0, 5],
  [3, 0, 25],
  [4, 0, 125],
  [5, 150, 300],
  [6, 150, 300],
  [1_000, 150, 300],
] as const
for (const [failures, least, most] of waits)
  test(`delivery: after ${failures} failures between ${least} and ${most} s`, () => {
    assert.equal(backoff(failures, 0), least * 1_000)
    assert.equal(backoff(failures, 0.5), (least + most) * 500)
    assert.ok(backoff(failures, 0.999999) < most * 1_000)
  })

const NOW = 1_795_305_600_000
const DAY = 86_400_000
/** As a UUIDv7 begins: milliseconds in hexadecimal, with a dash after the eighth digit. */
const idAt = (at: number, name: string) => `${at.toString(16).padStart(12, '0').replace(/^.{8}/, '$&-')}-7-${name}`
const waiting = (name: string, ageMs: number, size = 0): [string, { body: string }] => [
  idAt(NOW - ageMs, name),
  { body: JSON.stringify({ name, filler: 'x'.repeat(size) }) },
]
const many = (count: number, name: string, ageMs = 1_000): [string, { body: string }][] =>
  Array.from({ length: count }, (_, n) => waiting(name, ageMs + n))

const overflows: [name: string, all: [string, { body: string }][], reasons: Record<string, number>][] = [
  ['nothing', [], {}],
  ['a thousand', many(1_000, 'view_item'), {}],
  ['ten too many', many(1_010, 'view_item'), { queue_full: 10 }],
  ['eight days old', [waiting('purchase', 8 * DAY), waiting('purchase', 6 * DAY)], { too_old: 1 }],
  ['from a clock ahead', [waiting('view_item', -400 * DAY)], {}],
  // Eleven of 100,000 bytes are over 1,048,576.
  ['over a mebibyte', Array.from({ length: 11 }, (_, n) => waiting('view_item', n, 100_000)), { queue_full: 1 }],
]

for (const [name, all, reasons] of overflows)
  test(`delivery: what waits: ${name}`, () => {
    const counts: Record<string, number> = {}
    for (const [, reason] of overflow(all, NOW)) counts[reason] = (counts[reason] ?? 0) + 1
    assert.deepEqual(counts, reasons)
  })

test('delivery: of what is too much, the nice to know goes first, then the oldest', () => {
  const all = [...many(995, 'view_item', 1_000), ...many(10, 'scroll', 10), waiting('purchase', 6 * DAY)]
  const dropped = overflow(all, NOW).map(([key]) => key)
  assert.equal(dropped.length, 6)
  assert.deepEqual(
    dropped.map((key) => key.slice(key.lastIndexOf('-') + 1)),
    Array.from({ length: 6 }, () => 'scroll'),
  )
  const oldest = many(10, 'scroll', 10)
    .slice(-6)
    .map(([key]) => key)
  assert.deepEqual(new Set(dropped), new Set(oldest))
})
