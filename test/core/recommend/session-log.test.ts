/** @module What the session index holds: where sessions begin and end, and when they are forgotten. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryForSessions } from '../../../worker/core/recommend/memory-for-sessions.ts'
import { type Click, feed, indexOf, log, MINUTE } from './click-log.ts'

const TINY = log('ann a 0', 'ann b 1', 'ann c 2', 'bob b 10', 'bob c 11', 'cem a 20', 'cem d 21')

const arrivals = [
  { name: 'a gap of 30 minutes continues a session', clicks: log('ann a 0', 'ann b 30'), sessions: 1, clickCount: 2 },
  { name: 'a longer gap begins another', clicks: log('ann a 0', 'ann b 30.01'), sessions: 2, clickCount: 2 },
  { name: 'a repeated click is one', clicks: log('ann a 0', 'ann a 0', 'ann a 5'), sessions: 1, clickCount: 1 },
  { name: 'a late click joins the session', clicks: log('ann a 40', 'ann b 10'), sessions: 1, clickCount: 2 },
  { name: 'a later one still is dropped', clicks: log('ann a 40', 'ann b 9.99'), sessions: 1, clickCount: 1 },
  {
    name: 'a late click does not turn time back',
    clicks: log('ann a 40', 'ann b 20', 'ann c 65'),
    sessions: 1,
    clickCount: 3,
  },
  { name: 'two visitors never share a session', clicks: log('ann a 0', 'bob a 0'), sessions: 2, clickCount: 2 },
]

for (const { name, clicks, sessions, clickCount } of arrivals)
  test(`session index: ${name}`, () => {
    const stats = indexOf(clicks).stats()
    assert.deepEqual([stats.sessions, stats.clicks], [sessions, clickCount])
  })

test('session index: add tells whether it learned anything', () => {
  const clicks = log('ann a 0', 'ann a 0', 'ann a 1', 'ann b 1', 'ann b 0.5', 'ann c -40')
  assert.deepEqual(feed(indexOf([]), clicks), [true, false, true, true, false, false])
})

test('session index: the session that began first is forgotten, with products and visitor', () => {
  const index = indexOf(TINY, { maxSessions: 2 })
  assert.deepEqual(index.stats(), { sessions: 2, products: 4, clicks: 4 })
  feed(index, log('dia d 22', 'dia e 23'))
  assert.deepEqual(index.stats(), { sessions: 2, products: 3, clicks: 4 })
  assert.deepEqual(index.recommend(['b'], { count: 10 }), [])

  feed(index, log('bob e 24'))
  assert.deepEqual(index.stats(), { sessions: 2, products: 2, clicks: 3 })
  // Left: dia with d and e, bob anew with e alone. d: 1 * .9 / 2 * (1 + ln(2/1)) = .7619.
  const [first] = index.recommend(['e'], { count: 10, exclude: new Set(['e']) })
  assert.deepEqual([first?.productId, first?.score.toFixed(4)], ['d', '0.7619'])
})

test('session index: more than memory may take, and the session that began first is forgotten', () => {
  // 7 clicks of 25 bytes, 3 sessions of 56, 4 products of 88 and a letter: 699.
  assert.equal(indexOf(TINY).bytes, 699)
  const index = indexOf(TINY, { maxBytes: 698 })
  assert.deepEqual([index.stats(), index.bytes], [{ sessions: 2, products: 4, clicks: 4 }, 568])
  // A click and a product more are 682; two are 796, and bob goes with b and c.
  feed(index, log('cem e 22', 'cem f 23'))
  assert.deepEqual([index.stats(), index.bytes], [{ sessions: 1, products: 4, clicks: 4 }, 512])
})

test('session index: told to take less, it evicts at once, and from then on', () => {
  const index = indexOf(TINY)
  index.holdWithin(698)
  assert.deepEqual([index.stats(), index.bytes], [{ sessions: 2, products: 4, clicks: 4 }, 568])
  feed(index, log('cem e 22', 'cem f 23'))
  assert.equal(index.bytes, 512)
})

const shares: [name: string, others: number, expected: number][] = [
  ['in a small shop', 20e6, 60e6],
  ['what the others leave over', 60e6, 40e6],
  ['of a large catalogue', 90e6, 24e6],
]

for (const [name, others, expected] of shares)
  test(`memory for sessions: ${name}`, () => assert.equal(memoryForSessions(others), expected))

test('session index: the newest session stays, however little memory there may be', () => {
  assert.deepEqual(indexOf(TINY, { maxBytes: 1 }).stats(), { sessions: 1, products: 2, clicks: 2 })
})

test('session index: what ended before a moment is neither known nor learned any more', () => {
  const index = indexOf(log('ann a 0', 'bob a 1', 'bob b 2', 'ann b 30', 'cem b 40', 'cem c 41'))
  index.forgetBefore(30 * MINUTE)
  // bob ended at 2; ann went on until 30.
  assert.deepEqual(index.stats(), { sessions: 2, products: 3, clicks: 4 })
  assert.deepEqual(feed(index, log('dia a 29.99', 'dia a 30')), [false, true])
  index.forgetBefore(20 * MINUTE)
  assert.deepEqual(feed(index, log('eve a 25')), [false])
  index.forgetBefore(100 * MINUTE)
  assert.deepEqual(index.stats(), { sessions: 0, products: 0, clicks: 0 })
  assert.deepEqual(index.recommend(['a'], { count: 10 }), [])
})

const runs: { name: string; clicks: Click[]; at: number; expected: string[] }[] = [
  { name: 'its products in order', clicks: log('ann a 0', 'ann b 1'), at: 2, expected: ['a', 'b'] },
  {
    name: 'who goes back looks at that one last',
    clicks: log('ann a 0', 'ann b 1', 'ann a 2'),
    at: 3,
    expected: ['b', 'a'],
  },
  { name: 'one that came late is not the last', clicks: log('ann a 5', 'ann b 4'), at: 6, expected: ['b', 'a'] },
  { name: 'nobody else is in it', clicks: log('ann a 0', 'bob b 1'), at: 2, expected: ['a'] },
  { name: 'after 30 minutes it goes on', clicks: log('ann a 0'), at: 30, expected: ['a'] },
  { name: 'later a session begins', clicks: log('ann a 0'), at: 30.01, expected: [] },
  { name: 'a click told again continues nothing', clicks: log('ann a 0', 'ann b 1'), at: 1, expected: [] },
  { name: 'neither does one of before', clicks: log('ann a 0', 'ann b 9'), at: 5, expected: [] },
  { name: 'a stranger has none', clicks: log('bob a 0'), at: 1, expected: [] },
]

for (const { name, clicks, at, expected } of runs)
  test(`session index: the running session: ${name}`, () =>
    assert.deepEqual(indexOf(clicks).running('ann', at * MINUTE), expected))

test('session index: the names of forgotten products do not pile up', () => {
  const clicks = Array.from({ length: 500 }, (_, i) => ({ visitor: `v${i}`, productId: `p${i}`, minute: i }))
  assert.deepEqual(indexOf(clicks, { maxSessions: 10 }).stats(), { sessions: 10, products: 10, clicks: 10 })
})

test('session index: a robot fills one session, not the index', () => {
  const clicks = Array.from({ length: 500 }, (_, i) => ({ visitor: 'robot', productId: `p${i}`, minute: i }))
  assert.deepEqual(indexOf(clicks).stats(), { sessions: 1, products: 64, clicks: 64 })
})
