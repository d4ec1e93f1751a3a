/** @module Traits: of each the latest word, the same in whatever order they were said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addTraits, traitsSaid } from '../../worker/core/traits.ts'

test('traits: the later word stays, of the same moment one of them, whatever came first', () => {
  const [early, late] = [traitsSaid({ style: 'boho' }, 1), traitsSaid({ style: 'plain' }, 2)]
  assert.equal(addTraits(early, late).style?.value, 'plain')
  assert.equal(addTraits(late, early).style?.value, 'plain')
  const same = traitsSaid({ style: 'modern' }, 2)
  assert.deepEqual(addTraits(late, same), addTraits(same, late))
  assert.equal(addTraits(late, traitsSaid({ style: null }, 3)).style?.value, null)
})

const word = fc.record({
  name: fc.constantFrom('birthday', 'gender', 'constructor', ...Array.from({ length: 30 }, (_, n) => `own_${n}`)),
  value: fc.constantFrom('a', 'b', null),
  at: fc.nat(5),
})

test('traits: any order and any grouping give the same, at most 20 of the shop’s own', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(fc.nat(), { maxLength: 60 }), (words, keys) => {
      const said = words.map(({ name, value, at }) => traitsSaid({ [name]: value }, at))
      const once = said.reduce(addTraits, {})
      const shuffled = said.map((each, n) => [keys[n] ?? 0, each] as const).sort(([a], [b]) => a - b)
      const halves = [shuffled.slice(0, 20), shuffled.slice(20)].map((half) => half.map(([, each]) => each))
      assert.deepEqual(halves.map((half) => half.reduce(addTraits, {})).reduce(addTraits), once)
      assert.ok(Object.keys(once).length <= 22)
    }),
  )
})
