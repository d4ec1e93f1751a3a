/** @module Choosing few of many: differing ones, and those with the smallest keys. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { varied } from '../../../worker/core/recommend/fill/varied.ts'
import { Smallest } from '../../../worker/core/recommend/smallest.ts'

test('variety: by score and place, less what is like those chosen', () => {
  const found = (scores: Record<string, number>) =>
    Object.entries(scores).map(([productId, score]) => ({ productId, score }))
  const picked = (scores: Record<string, number>, variety: number) =>
    varied(found(scores), { count: 2, variety, chosen: [], likeness: (a, b) => (a[0] === b[0] ? 0.8 : 0) })
      .map(({ productId }) => productId)
      .join(' ')
  // Of four, after a1: relevance of a2 (.9 + .75) / 2 = .825, worth .7 * .825 - .3 * .8 = .3375;
  // of b (.2 + .5) / 2 = .35, worth .245; of c at .6 (.6 + .25) / 2 = .425, worth .2975. By hand.
  assert.equal(picked({ a1: 1, a2: 0.9, b: 0.2, c: 0.2 }, 0.3), 'a1 a2', 'what hardly fits is no variety')
  // b at .8: (.8 + .5) / 2 = .65, worth .455.
  assert.equal(picked({ a1: 1, a2: 0.9, b: 0.8, c: 0.2 }, 0.3), 'a1 b')
  assert.equal(picked({ a1: 1, a2: 0.9, b: 0.8, c: 0.2 }, 0), 'a1 a2')
  assert.equal(picked({ a1: 9, a2: 8, b: 1, c: 1 }, 1), 'a1 b')
})

test('the smallest are those of the sorted keys, of equal ones the first', () => {
  const keys = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 })
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 7 }), (all, most) => {
      const smallest = new Smallest(most)
      for (const [number, key] of all.entries()) smallest.see(number, key)
      const sorted = [...all.keys()].sort((a, b) => all[a]! - all[b]! || a - b)
      assert.deepEqual(smallest.numbers(), sorted.slice(0, most))
    }),
    { numRuns: 50 },
  )
})
