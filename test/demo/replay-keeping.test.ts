/** @module A replay from outside: its options, its kept position, and what it reports. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import type { Counters } from '../../contract/admin.ts'
import { replayOptions } from '../../demo/replay/options.ts'
import { forgetPosition, positionFile, readPosition, recordPosition } from '../../demo/replay/position.ts'
import { isAllStored, outcomeOf, reportLines, Tally } from '../../demo/replay/report.ts'
import { Watermark } from '../../demo/replay/watermark.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'

test('the watermark counts what is done without a gap', () => {
  const watermark = new Watermark(5)
  watermark.done(7)
  watermark.done(6)
  assert.equal(watermark.reached, 5)
  watermark.done(5)
  assert.equal(watermark.reached, 8)
})

test('a position is kept by file, size and Worker, and a damaged one counts as none', () => {
  const folder = mkdtempSync(`${tmpdir()}/position-`)
  try {
    const replay = { path: '/data/train.txt', sizeBytes: 10, origin: 'http://localhost:8787' }
    const file = positionFile(folder, replay)
    assert.notEqual(positionFile(folder, { ...replay, sizeBytes: 11 }), file)
    assert.notEqual(positionFile(folder, { ...replay, origin: 'http://localhost:8788' }), file)
    assert.equal(readPosition(file), null)
    recordPosition(file, { done: 8412, shiftMs: 17 })
    assert.deepEqual(readPosition(file), { done: 8412, shiftMs: 17 })
    writeFileSync(file, '{"done":-1}')
    assert.equal(readPosition(file), null)
    forgetPosition(file)
    assert.equal(readPosition(file), null)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('options: a Worker elsewhere needs its owner to say so', () => {
  const { speed, limit, restart, keepDates } = replayOptions([
    'clicks.txt',
    '--speed',
    '60',
    '--limit',
    '100',
    '--restart',
  ])
  assert.deepEqual({ speed, limit, restart, keepDates }, { speed: 60, limit: 100, restart: true, keepDates: false })
  assert.equal(replayOptions(['a', '--url', 'http://127.0.0.1:9']).url, 'http://127.0.0.1:9')
  assert.throws(() => replayOptions(['a', '--url', 'https://shop.example']), Trouble)
  assert.equal(replayOptions(['a', '--url', 'https://shop.example', '--i-own-this-server']).url, 'https://shop.example')
  for (const args of [[], ['a', 'b'], ['a', '--limit', '0'], ['a', '--speed', '-1'], ['a', '--url', 'here']])
    assert.throws(() => replayOptions(args), Trouble, args.join(' '))
})

const counters = (values: Partial<Counters>): Counters => ({
  received: 0,
  stored: 0,
  duplicate: 0,
  rejected: 0,
  peopleReceived: 0,
  peopleStored: 0,
  peopleDuplicate: 0,
  quarantinedMessages: 0,
  ordersReceived: 0,
  ordersStored: 0,
  ordersDuplicate: 0,
  ...values,
})

test('the report is the difference of the counters', () => {
  const before = counters({ received: 10, stored: 10 })
  const after = counters({
    received: 50,
    stored: 40,
    duplicate: 10,
    ordersReceived: 7,
    ordersStored: 5,
    ordersDuplicate: 1,
  })
  assert.deepEqual(outcomeOf('click', before, after), { received: 40, stored: 30, duplicate: 10, rejected: 0 })
  assert.deepEqual(outcomeOf('order', before, after), { received: 7, stored: 5, duplicate: 1, rejected: 1 })
})

const endings = [
  { name: 'all is stored', outcome: { stored: 40, duplicate: 0, rejected: 0 }, refused: 0, good: true },
  { name: 'all was stored before', outcome: { stored: 0, duplicate: 40, rejected: 0 }, refused: 0, good: true },
  { name: 'some never arrived', outcome: { stored: 39, duplicate: 0, rejected: 0 }, refused: 0, good: false },
  { name: 'one was rejected', outcome: { stored: 39, duplicate: 0, rejected: 1 }, refused: 1, good: false },
  { name: 'one was refused at the door', outcome: { stored: 40, duplicate: 0, rejected: 0 }, refused: 1, good: false },
]
for (const { name, outcome, refused, good } of endings) {
  test(`the end of a replay: ${name}`, () => {
    const tally = new Tally()
    tally.sent = 40
    if (refused > 0) tally.refuse('unknown_event', refused)
    assert.equal(isAllStored(tally, outcome), good)
    const last = reportLines('click', tally, outcome, 2).at(-1)
    const { stored, duplicate, rejected } = outcome
    assert.equal(
      last,
      `Events: sent 40, stored ${stored}, duplicate ${duplicate}, rejected ${Math.max(rejected, refused)}`,
    )
  })
}
