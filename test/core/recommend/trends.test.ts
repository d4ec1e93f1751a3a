/** @module What rises: against its own past, with few data by views alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TrendCounter } from '../../../worker/core/recommend/trend-counter.ts'

const DAY = 86_400_000

/** Views a day of each product, from day 0 on; asked at the end of the last day. */
function risingOf(daily: Record<string, number[]>): string[] {
  const trends = new TrendCounter()
  const days = Math.max(...Object.values(daily).map((views) => views.length))
  for (let day = 0; day < days; day++)
    for (const [productId, views] of Object.entries(daily))
      for (let view = 0; view < (views[day] ?? 0); view++) trends.add(productId, (day + 0.5) * DAY)
  return trends.rising(days * DAY, 9).map(({ productId }) => productId)
}

const always = (views: number) => Array.from({ length: 30 }, () => views)

test('what is looked at more than ever rises, a perpetual best seller does not', () => {
  const daily = { best: always(50), calm: always(5), rising: [...always(2).slice(1), 20] }
  assert.deepEqual(risingOf(daily), ['rising'])
})

test('when the whole shop is busier, nothing rises for that', () => {
  const daily = { a: [...always(10).slice(1), 40], b: [...always(5).slice(1), 20], c: [...always(5).slice(1), 60] }
  assert.deepEqual(risingOf(daily), ['c'])
})

test('on the first days the most viewed ones rise, most first', () => {
  assert.deepEqual(risingOf({ a: [3], b: [6], c: [1], d: [1], e: [1] }), ['b', 'a'])
})

test('the score is the Poisson log-likelihood ratio', () => {
  const trends = new TrendCounter()
  for (const id of ['a', 'a', 'a', 'b']) trends.add(id, 0)
  // At once: 3 of 4 views where 4 / 3 are expected: 3 ln(2.25) - 3 + 4 / 3 = .7661, by hand.
  assert.deepEqual(
    trends.rising(0, 9).map(({ productId, score }) => [productId, score.toFixed(4)]),
    [['a', '0.7661']],
  )
  assert.deepEqual(new TrendCounter().rising(0, 9), [])
})

test('views of years are counted without an end to the numbers', () => {
  const trends = new TrendCounter()
  for (let day = 0; day < 3000; day += 10) for (const id of ['a', day > 2900 ? 'new' : 'b']) trends.add(id, day * DAY)
  const [first] = trends.rising(2990 * DAY, 1)
  assert.equal(first?.productId, 'new')
  assert.ok(Number.isFinite(first.score))
})

test('one product too many, and the half that is looked at least is forgotten', () => {
  const trends = new TrendCounter(4)
  for (const id of ['a', 'a', 'a', 'b', 'c', 'c', 'd', 'new', 'new', 'new']) trends.add(id, 0)
  // Of a 3, b 1, c 2 and d 1 the third is 2: what has no more goes.
  assert.deepEqual(
    trends.rising(0, 9).map(({ productId }) => productId),
    ['a', 'new'],
  )
})

test('the only products that were looked at rise', () => {
  assert.deepEqual(risingOf({ a: [1] }), ['a'])
  assert.deepEqual(risingOf({ a: [2], b: [2] }), ['a', 'b'])
})
