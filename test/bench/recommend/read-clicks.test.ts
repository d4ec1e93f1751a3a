/** @module Recorded clicks as shops export them, and what is to be predicted of them. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readClicks } from '../../../bench/read-clicks.ts'
import { readPredictions } from '../../../bench/recommend/read-predictions.ts'

const folder = mkdtempSync(join(tmpdir(), 'vitrine-clicks-'))
after(() => rmSync(folder, { recursive: true }))

function file(...rows: string[]): string {
  const path = join(folder, 'clicks.tsv')
  writeFileSync(path, ['SessionId\tItemId\tTime', ...rows, ''].join('\n'))
  return path
}

// 1593536687 s is 2020-06-30T17:04:47Z.
const times: [string, string, number][] = [
  ['seconds', '1593536687.5', 1_593_536_687_500],
  ['milliseconds', '1593536687500', 1_593_536_687_500],
  ['a date', '2020-06-30T17:04:47.500Z', 1_593_536_687_500],
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

for (const [name, row] of [
  ['a time that is none', 's\tp\tyesterday'],
  ['no time', 's\tp'],
  ['no product', 's\t\t1'],
  ['a fourth column', 's\tp\t1\tx'],
] as const)
  test(`clicks: refused with its line: ${name}`, () =>
    assert.throws(() => readClicks(file('s\tp\t1', row)), /line 3 must/))

test('predictions: every click of a session after its first, with all before it', () => {
  const { predictions, of } = readPredictions(file('s\ta\t1', 't\tx\t2', 's\tb\t3', 's\ta\t4'))
  assert.deepEqual(predictions, [
    { before: ['a'], next: 'b' },
    { before: ['a', 'b'], next: 'a' },
  ])
  assert.equal(of, 2)
})

test('predictions: nothing to predict is said', () => {
  assert.throws(() => readPredictions(file('s\ta\t1', 't\tb\t2')), /nothing to predict/)
})
