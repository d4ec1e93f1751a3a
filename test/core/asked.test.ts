/** @module What asked for attention: a set, in whatever order it is told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Asked, attentionCost, overlayKey, withAsked } from '../../worker/core/asked.ts'
import { NOW } from './sample-event.ts'

const DAY = 86_400_000

test('a modal costs a point, a toast a fifth, what stands in the page nothing', () => {
  assert.deepEqual(
    (['modal', 'slide_in', 'full_screen', 'bar', 'toast', 'teaser', 'inline'] as const).map(attentionCost),
    [5, 5, 5, 1, 1, 0, 0],
  )
})

test('what interrupts is counted each time, what is quiet once a day and campaign', () => {
  assert.equal(overlayKey('offer', NOW, 5), `offer ${NOW}`)
  assert.equal(overlayKey('offer', NOW, 1), 'offer 20635')
  assert.equal(overlayKey('offer', NOW + DAY / 2 - 1, 1), 'offer 20635')
  assert.equal(overlayKey('offer', NOW + DAY / 2, 1), 'offer 20636')
})

test('nothing that costs nothing is kept', () => {
  assert.deepEqual(withAsked([], [{ key: 'a', at: NOW, fifths: 0 }]), [])
})

test('the 100 newest are kept', () => {
  const all = Array.from({ length: 120 }, (_, n) => ({ key: `m${n}`, at: NOW + n, fifths: 5 }))
  const kept = withAsked([], all)
  assert.deepEqual([kept.length, kept[0]?.key, kept.at(-1)?.key], [100, 'm119', 'm20'])
})

const someAsked: fc.Arbitrary<Asked> = fc.record(
  {
    key: fc.constantFrom('a', 'b', 'c', 'message 1'),
    at: fc.integer({ min: 0, max: 5 }),
    fifths: fc.constantFrom(0, 1, 5),
  },
  { noNullPrototype: true },
)

test('in any order, any parts and told twice, it comes to the same', () => {
  fc.assert(
    fc.property(fc.array(someAsked), fc.array(someAsked), (one, other) => {
      const once = withAsked([], [...one, ...other])
      assert.deepEqual(withAsked(withAsked([], other), one), once)
      assert.deepEqual(withAsked(withAsked([], one), withAsked([], other)), once)
      assert.deepEqual(withAsked(once, one), once)
      assert.equal(new Set(once.map(({ key }) => key)).size, once.length)
    }),
  )
})
