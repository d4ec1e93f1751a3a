/** @module Grades of strategies, worked out by hand, and what a restart or a late click does to them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DistinctSketch } from '../../../../worker/core/recommend/grade/distinct-sketch.ts'
import { type GradedClick, type Graders, Grades } from '../../../../worker/core/recommend/grade/grades.ts'
import { varietyOf } from '../../../../worker/core/recommend/grade/variety-of.ts'

const DAY = 86_400_000
/** At noon of day 20,000. */
const NOON = 20_000.5 * DAY

const CATEGORIES: Record<string, string | null> = { a: 'cups', b: 'cups', c: 'pots', d: null }

/** Every strategy answers `list`; the shelf has a, b, c and d. */
const graders = (list: string): Graders => ({
  find: (_strategy, { most }) => list.split(' ').filter(Boolean).slice(0, most),
  categoryOf: (productId) => CATEGORIES[productId],
})

/** `'a b > c'`: c was clicked after a and b. */
function click(text: string, at = NOON, visitor = 'ann'): GradedClick {
  const [before, productId] = text.split('>').map((part) => part.trim())
  return { visitor, productId: productId!, before: before!.split(' ').filter(Boolean), at }
}

/** Rows of `also_viewed` as `protocol predictions hits reciprocalRanks coverage variety`. */
function told(grades: Grades): string[] {
  return grades
    .rows(4)
    .filter(({ strategy }) => strategy === 'also_viewed')
    .map(({ protocol, predictions, hits, reciprocalRanks, coverage, variety }) =>
      [protocol, predictions, hits, reciprocalRanks.toFixed(4), coverage.toFixed(2), variety?.toFixed(4)].join(' '),
    )
}

const twenty = Array.from({ length: 20 }, (_, i) => `x${i}`).join(' ')

const cases: { name: string; clicks: GradedClick[]; list: string; expected: string[] }[] = [
  {
    // kept: a b c, of three pairs two differ; removed: b c. Shelf of 4.
    name: 'the rank counts, without what was seen it is one better',
    clicks: [click('a > c')],
    list: 'a b c',
    expected: ['kept 1 1 0.3333 0.75 0.6667', 'removed 1 1 0.5000 0.50 1.0000'],
  },
  {
    // kept: rank 1 of a b; removed asks for nothing seen.
    name: 'who goes back is predicted where seen products are kept, only there',
    clicks: [click('a b > a')],
    list: 'a b',
    expected: ['kept 1 1 1.0000 0.50 0.0000'],
  },
  {
    name: 'a miss is a prediction, and so is an empty list',
    clicks: [click('a > c')],
    list: '',
    expected: ['kept 1 0 0.0000 0.00 ', 'removed 1 0 0.0000 0.00 '],
  },
  {
    // The 21st of the list is the 20th without a.
    name: 'twenty places count, twenty besides those seen where they are removed',
    clicks: [click('a > b')],
    list: `a ${twenty.split(' ').slice(1).join(' ')} b`,
    expected: ['kept 1 0 0.0000 0.25 ', 'removed 1 1 0.0500 0.25 '],
  },
  {
    // Ranks 1 and 2: 1 + 1/2; lists b c (one pair, differing) and b c.
    name: 'sums add up',
    clicks: [click('a > b'), click('a > c')],
    list: 'b c',
    expected: ['kept 2 2 1.5000 0.50 1.0000', 'removed 2 2 1.5000 0.50 1.0000'],
  },
  { name: 'a first click predicts nothing', clicks: [click(' > a')], list: 'a', expected: [] },
  { name: 'the same page again is no next click', clicks: [click('b a > a')], list: 'a', expected: [] },
]

for (const { name, clicks, list, expected } of cases)
  test(`grades: ${name}`, () => {
    const grades = new Grades()
    for (const one of clicks) grades.grade(one, graders(list))
    assert.deepEqual(told(grades), expected)
  })

test('grades: of the strategies that know the page alone one click in ten is graded', () => {
  const grades = new Grades()
  for (let i = 0; i < 2000; i++) grades.grade(click('a > b', NOON + i), graders('b'))
  const byStrategy = Object.fromEntries(grades.rows(4).map((row) => [row.strategy, row.predictions]))
  assert.equal(byStrategy.also_viewed, 2000)
  // 200 expected; 3 standard errors are 3 * sqrt(2000 * .1 * .9) = 40.
  for (const strategy of ['similar', 'bought_together', 'trending', 'best_sellers'])
    assert.ok(Math.abs(byStrategy[strategy]! - 200) <= 40, `${strategy} ${byStrategy[strategy]}`)
})

test('grades: stored and read again they go on, and two halves are the whole', () => {
  const [first, second] = [click('a > c'), click('a > b', NOON + DAY)]
  const whole = new Grades()
  for (const one of [first, second]) whole.grade(one, graders('b c'))

  const before = new Grades()
  before.grade(first, graders('b c'))
  const after = new Grades(JSON.parse(JSON.stringify(before)))
  after.grade(second, graders('b c'))
  assert.deepEqual(after.rows(4), whole.rows(4))

  const other = new Grades()
  other.grade(second, graders('b c'))
  other.merge(before.toJSON())
  assert.deepEqual(other.rows(4), whole.rows(4))
})

test('grades: the last three days are held, an older click opens none of them again', () => {
  const days = (grades: Grades) => [...new Set(grades.rows(4).map(({ day }) => day))]
  const grades = new Grades()
  for (const day of [0, 1, 2]) grades.grade(click('a > b', NOON + day * DAY), graders('b'))
  assert.deepEqual(days(grades), [20_000, 20_001, 20_002])
  grades.grade(click('a > b', NOON + 3 * DAY), graders('b'))
  grades.grade(click('a > b', NOON), graders('b'))
  assert.deepEqual(days(grades), [20_001, 20_002, 20_003])
})

const varieties: [string, (string | null)[], number | null][] = [
  ['all alike', ['a', 'a', 'a'], 0],
  ['all different', ['a', 'b', 'c'], 1],
  // 6 pairs, of which a-a and b-b, 2, are alike.
  ['two of two', ['a', 'a', 'b', 'b'], 1 - 2 / 6],
  ['a product without category is in no pair', ['a', null, 'b'], 1],
  ['one product has no pair', ['a'], null],
  ['nothing', [], null],
]

for (const [name, categories, expected] of varieties)
  test(`variety: ${name}`, () => assert.equal(varietyOf(categories), expected))

test('distinct sketch: repeats count once, and the estimate is within three standard errors', () => {
  // One standard error is sqrt(32768 * (e^t - t - 1)) / n with t = n / 32768: .0040 at 10,000.
  for (const [count, error] of [
    [50, 0.02],
    [10_000, 0.012],
  ] as const) {
    const sketch = new DistinctSketch()
    for (let i = 0; i < 2 * count; i++) sketch.add(`sku-${i % count}`)
    assert.ok(Math.abs(sketch.count / count - 1) <= error, `${count}: ${sketch.count}`)
  }
})
