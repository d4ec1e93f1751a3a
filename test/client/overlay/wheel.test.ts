/** @module A wheel: its chances as published, and where its slices lie. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { labelLines } from '../../../client/overlay/wheel/label-lines.ts'
import { publishedOdds } from '../../../client/overlay/wheel/published-odds.ts'
import { outline, sectors } from '../../../client/overlay/wheel/sectors.ts'

const third = 1 / 3
const odds: [string, number[], number[]][] = [
  ['whole percents stay whole', [0.5, 0.3, 0.15, 0.05], [50, 30, 15, 5]],
  // 0.07 * 100 is 7.000000000000001.
  ['also where the machine is a hair beside them', [0.07, 0.93], [7, 93]],
  ['thirds: the tenth that is left goes to the first', [third, third, third], [33.4, 33.3, 33.3]],
  ['the largest remainder takes what is left', [0.1234, 0.8766], [12.3, 87.7]],
  ['sixths', [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6], [16.7, 16.7, 16.7, 16.7, 16.6, 16.6]],
  ['nothing that can be won is published as 0', [0.0004, 0.9996], [0.1, 99.9]],
  ['several of them', [0.0001, 0.0001, 0.9998], [0.1, 0.1, 99.8]],
]
for (const [name, shares, percents] of odds)
  test(`published odds: ${name}`, () => {
    assert.deepEqual(publishedOdds(shares), percents)
    assert.equal(Math.round(percents.reduce((sum, each) => sum + each, 0) * 10), 1000)
  })

test('published odds sum to 100 for any odds, and are at most a tenth beside them where all are above one', () => {
  let seed = 7
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed / 2 ** 31
  }
  for (let round = 0; round < 300; round++) {
    const weights = Array.from({ length: 2 + Math.floor(random() * 11) }, () => 0.02 + random())
    const total = weights.reduce((sum, each) => sum + each, 0)
    const shares = weights.map((weight) => weight / total)
    const percents = publishedOdds(shares)
    assert.equal(Math.round(percents.reduce((sum, each) => sum + each, 0) * 10), 1000)
    for (const [at, percent] of percents.entries()) assert.ok(Math.abs(percent - shares[at]! * 100) < 0.1 + 1e-9)
  }
})

test('slices are as wide as their odds, one after another from the top', () =>
  assert.deepEqual(sectors([0.5, 0.25, 0.25]), [
    { from: 0, middle: 90, width: 180 },
    { from: 180, middle: 225, width: 90 },
    { from: 270, middle: 315, width: 90 },
  ]))

test('the outline of the first quarter goes from the top to the right', () =>
  assert.equal(outline({ from: 0, middle: 45, width: 90 }, 100), 'M0 0L0 -100A100 100 0 0 1 100 0Z'))

test('more than half of the wheel is drawn the long way round', () =>
  assert.match(outline({ from: 0, middle: 135, width: 270 }, 100), /A100 100 0 1 1 -100 0Z$/))

const labels: [string, number, string[]][] = [
  ['5 % off', 180, ['5 % off']],
  ['5 % off', 10, []],
  ['Free delivery in all of Europe', 43, ['Free delivery in', 'all of Europe']],
  ['Free delivery in all of Europe', 20, ['Free delivery i…']],
  ['Versandkostenfreiheit', 90, ['Versandkostenfr…']],
  ['A speckled teapot of stoneware', 90, ['A speckled', 'teapot of stone…']],
]
for (const [label, width, lines] of labels)
  test(`"${label}" on a slice of ${width} degrees`, () => assert.deepEqual(labelLines(label, width), lines))
