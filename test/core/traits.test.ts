/** @module Traits: of each the latest word, the same in whatever order they were said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newProfile } from '../../worker/core/profile.ts'
import { addTraits, saidAfter, traitsOfPerson, traitsSaid } from '../../worker/core/traits.ts'

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
      // What was withdrawn may be forgotten at any moment.
      const forgot = said.reduce((all, each) => saidAfter(addTraits(all, each), 2), {})
      assert.deepEqual(saidAfter(once, 2), forgot)
    }),
  )
})

test('traits: of one moment the later event of a browser stays, also where it takes back', () => {
  const said = traitsSaid({ style: 'boho' }, 1, 'id-1')
  const back = traitsSaid({ style: null }, 1, 'id-2')
  assert.equal(addTraits(said, back).style?.value, null)
  assert.equal(addTraits(back, said).style?.value, null)
})

test('traits: of own ones the 20 said last stay', () => {
  const many = traitsSaid(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`a${n}`, 'x'])), 1)
  const kept = addTraits(many, traitsSaid({ style: 'boho', gender: 'male' }, 2))
  assert.equal(Object.keys(kept).length, 21)
  assert.deepEqual([kept.style?.value, kept.gender?.value], ['boho', 'male'])
})

const BROWSER = '00000000-0000-4000-8000-000000000001'

function member(profileId: string, ...said: Parameters<typeof traitsSaid>[]) {
  const profile = newProfile(profileId)
  const traits = said.map((each) => traitsSaid(...each)).reduce(addTraits, {})
  return { ...profile, state: { ...profile.state, traits } }
}

const persons: [name: string, shop: Parameters<typeof traitsSaid>, browser: Parameters<typeof traitsSaid>, string?][] =
  [
    [
      'what the shop says stands against a later word of a browser',
      [{ style: 'boho' }, 1],
      [{ style: 'plain' }, 9],
      'boho',
    ],
    ['a browser takes nothing back of it', [{ style: 'boho' }, 1], [{ style: null }, 9], 'boho'],
    ['where the shop says nothing a browser is heard', [{ gender: 'male' }, 1], [{ style: 'plain' }, 9], 'plain'],
    ['the shop takes back what a browser said before', [{ style: null }, 9], [{ style: 'plain' }, 1]],
    ['and no more than that', [{ style: null }, 1], [{ style: 'plain' }, 9], 'plain'],
    [
      'twenty words of a browser push out none of the shop’s',
      [{ style: 'boho' }, 1],
      [Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`a${n}`, 'x'])), 9],
      'boho',
    ],
  ]

for (const [name, shop, browser, style] of persons)
  test(`traits of a person: ${name}`, () => {
    const members = [member('customer:7', shop), member(BROWSER, browser)]
    assert.equal(traitsOfPerson(members).style?.value ?? undefined, style)
    assert.deepEqual(traitsOfPerson(members.toReversed()), traitsOfPerson(members))
    assert.ok(Object.keys(traitsOfPerson(members)).length <= 20)
  })
