/** @module Recorded clicks as shops export them, and what is to be predicted of them. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readClicks } from '../../../bench/read-clicks.ts'
import { predictionsOf } from '../../../bench/recommend/predictions-of.ts'
import { readTraining } from '../../../bench/recommend/read-training.ts'

const HEADER = 'SessionId\tItemId\tTime'
const folder = mkdtempSync(join(tmpdir(), 'vitrine-clicks-'))
after(() => rmSync(folder, { recursive: true }))

function fileOf(...lines: string[]): string {
  const path = join(folder, 'clicks.tsv')
  writeFileSync(path, [...lines, ''].join('\n'))
  return path
}

const file = (...rows: string[]): string => fileOf(HEADER, ...rows)

// 1593536687 s is 2020-06-30T17:04:47Z.
const times: [string, string, number][] = [
  ['seconds', '1593536687.5', 1_593_536_687_500],
  ['milliseconds', '1593536687500', 1_593_536_687_500],
  ['a date', '2020-06-30T17:04:47.500Z', 1_593_536_687_500],
  ['a date without a zone is UTC', '2020-06-30 17:04:47.5', 1_593_536_687_500],
  ['a date with its zone', '2020-06-30T19:04:47+02:00', 1_593_536_687_000],
  ['a date as databases print it', '2020-06-30 17:04:47 UTC', 1_593_536_687_000],
  ['a day', '2020-06-30', 1_593_475_200_000],
  ['the lines of Windows', '1593536687\r', 1_593_536_687_000],
]

for (const [name, time, at] of times)
  test(`clicks: ${name}`, () =>
    assert.deepEqual(readClicks(file(`s\tp\t${time}`)), [{ session: 's', productId: 'p', at }]))

test('clicks: in order of time, whatever the order of the file; at the same time in the file’s', () => {
  const clicks = readClicks(file('s\tc\t3', 't\ta\t1', 's\tb\t2', 's\td\t3'))
  assert.deepEqual(
    clicks.map(({ productId }) => productId),
    ['a', 'b', 'c', 'd'],
  )
})

const CLICKS = [
  { session: 's', productId: 'a', at: 1000 },
  { session: 's', productId: 'b', at: 2000 },
]

for (const [name, lines] of [
  ['no header', ['s\ta\t1', 's\tb\t2']],
  ['a mark of the byte order', ['\uFEFFs\ta\t1', 's\tb\t2']],
  ['other columns, as the header names them', ['time\tuser_session\tprice\tproduct', '1\ts\t5\ta', '2\ts\t\tb']],
  ['a header of other words', ['a\tb\tc', 's\ta\t1', 's\tb\t2']],
  ['blank lines', [HEADER, '', 's\ta\t1', '', 's\tb\t2', '']],
  ['a line that stands there twice', [HEADER, 's\ta\t1', 's\tb\t2', 's\ta\t1']],
] as const)
  test(`clicks: ${name}`, () => assert.deepEqual(readClicks(fileOf(...lines)), CLICKS))

test('clicks: those that are asked for are not learned', () => {
  const tested = readClicks(file('s\ta\t1', 't\tx\t5'))
  assert.deepEqual(readTraining([file('s\ta\t1', 's\tb\t2')], tested), { clicks: CLICKS.slice(1), leftOut: 1 })
  assert.throws(() => readTraining([file('s\ta\t1')], tested), /nothing is learned/)
})

for (const [name, row] of [
  ['a time that is none', 's\tp\tyesterday'],
  ['a time without end', 's\tp\tInfinity'],
  ['no time', 's\tp'],
  ['no product', 's\t\t1'],
  ['a fourth column', 's\tp\t1\tx'],
] as const)
  test(`clicks: refused with its line: ${name}`, () =>
    assert.throws(() => readClicks(file('s\tp\t1', row)), /line 3 must/))

test('clicks: a file without any is said', () => {
  assert.throws(() => readClicks(fileOf('')), /has no clicks/)
  assert.throws(() => readClicks(fileOf(HEADER)), /has no clicks/)
  assert.throws(() => readClicks(fileOf('SessionId,ItemId,Time', 's,p,1')), /line 1 must/)
})

test('predictions: every click of a session after its first, with all before it', () => {
  assert.deepEqual(predictionsOf(readClicks(file('s\ta\t1', 't\tx\t2', 's\tb\t3', 's\ta\t4'))), {
    predictions: [
      { before: ['a'], next: 'b' },
      { before: ['a', 'b'], next: 'a' },
    ],
    of: 2,
  })
})
