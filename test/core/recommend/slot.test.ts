/** @module What a recommendation slot shows: who is left out, how it is filled up, and that it varies. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type SlotCard, type SlotRules, slot } from '../../../worker/core/recommend/slot.ts'

const card = (fields: Partial<SlotCard> = {}): SlotCard => ({
  availability: 'in_stock',
  stock: 5,
  imageUrl: 'https://shop.example/p.jpg',
  category: null,
  ...fields,
})

const CARDS = new Map<string, SlotCard>([
  ['a', card()],
  ['b', card()],
  ['c', card()],
  ['d', card()],
  ['e', card()],
  ['gone', card({ availability: 'out_of_stock', stock: 3 })],
  ['empty', card({ stock: 0 })],
  ['uncounted', card({ stock: null })],
  ['ahead', card({ availability: 'preorder', stock: 0 })],
  ['faceless', card({ imageUrl: null })],
  ['cup1', card({ category: 'cups' })],
  ['cup2', card({ category: 'cups' })],
  ['cup3', card({ category: 'cups' })],
  ['cup4', card({ category: 'cups' })],
  ['pot1', card({ category: 'pots' })],
  ['pot2', card({ category: 'pots' })],
])

function fill(viewed: string, sold: string, rules: Partial<SlotRules> = {}): string {
  const sources = [
    { reason: 'also_viewed' as const, productIds: viewed.split(' ') },
    { reason: 'best_sellers' as const, productIds: sold.split(' ') },
  ]
  const none = { lookingAt: null, inCart: new Set<string>(), bought: new Set<string>() }
  const items = slot(sources, { count: 4, minimum: 1, cards: CARDS, ...none, ...rules })
  return items.map(({ productId, reason }) => (reason === 'also_viewed' ? productId : `${productId}*`)).join(' ')
}

// A star marks a best seller.
const cases: { name: string; viewed: string; sold?: string; rules?: Partial<SlotRules>; shown: string }[] = [
  { name: 'the ranked ones in their order', viewed: 'b a d c e', shown: 'b a d c' },
  { name: 'filled up with best sellers, each with its reason', viewed: 'b a', sold: 'c a d e', shown: 'b a c* d*' },
  { name: 'a shop without sessions shows best sellers', viewed: '', sold: 'a b', shown: 'a* b*' },
  { name: 'not the product being looked at', viewed: 'a b', sold: 'a c', rules: { lookingAt: 'a' }, shown: 'b c*' },
  { name: 'not what is in the cart', viewed: 'a b', sold: 'a c', rules: { inCart: new Set('a') }, shown: 'b c*' },
  { name: 'not what is bought', viewed: 'a b', sold: 'a c', rules: { bought: new Set('a') }, shown: 'b c*' },
  { name: 'not what is out of stock', viewed: 'gone empty a', sold: 'empty b', shown: 'a b*' },
  { name: 'what is not counted or can be ordered ahead', viewed: 'uncounted ahead', shown: 'uncounted ahead' },
  { name: 'not what the catalogue does not know', viewed: 'stranger a', sold: 'stranger', shown: 'a' },
  { name: 'not what has no picture', viewed: 'faceless a', shown: 'a' },
  { name: 'unless told so', viewed: 'faceless a', rules: { allowWithoutPicture: true }, shown: 'faceless a' },
  { name: 'each once', viewed: 'a a b', sold: 'b a', shown: 'a b' },
  { name: 'fewer than the minimum: none', viewed: 'a', sold: 'b', rules: { minimum: 3 }, shown: '' },
  { name: 'as many as the minimum: all', viewed: 'a', sold: 'b', rules: { minimum: 2 }, shown: 'a b*' },
  { name: 'one alone is none, unless told so', viewed: 'a', rules: { minimum: undefined }, shown: '' },
  { name: 'at most half of one category', viewed: 'cup1 cup2 cup3 pot1 pot2', shown: 'cup1 cup2 pot1 pot2' },
  { name: 'more where there is no other', viewed: 'cup1 cup2 cup3 pot1', shown: 'cup1 cup2 pot1 cup3' },
  {
    name: 'a half counts over all sources',
    viewed: 'cup1 cup2',
    sold: 'cup3 pot1 cup4 a',
    shown: 'cup1 cup2 pot1* a*',
  },
  { name: 'half of three is one', viewed: 'cup1 cup2 pot1 a', rules: { count: 3 }, shown: 'cup1 pot1 a' },
  { name: 'a slot of one shows the best', viewed: 'cup1 a', rules: { count: 1 }, shown: 'cup1' },
  // Room for two looks at the best four: a is the fifth.
  { name: 'variety does not dig deep', viewed: 'cup1 cup2 cup3 cup4 a', rules: { count: 2 }, shown: 'cup1 cup2' },
]

for (const { name, viewed, sold = '', rules, shown } of cases)
  test(`slot: ${name}`, () => assert.equal(fill(viewed, sold, rules), shown))

const ids = fc.subarray([...CARDS.keys(), 'stranger'])

test('slot: never what may not be shown, never too many, never twice, whatever the lists', () => {
  fc.assert(
    fc.property(ids, ids, ids, ids, fc.integer({ min: 1, max: 6 }), (viewed, sold, inCart, bought, count) => {
      const rules = { count, lookingAt: 'b', inCart: new Set(inCart), bought: new Set(bought) }
      const shown = fill(viewed.join(' '), sold.join(' '), rules).split(/[ *]+/).filter(Boolean)
      assert.ok(shown.length <= count && new Set(shown).size === shown.length)
      const never = ['b', 'gone', 'empty', 'faceless', 'stranger', ...inCart, ...bought]
      assert.deepEqual(
        shown.filter((id) => never.includes(id)),
        [],
      )
      const allowed = new Set([...viewed, ...sold].filter((id) => !never.includes(id)))
      assert.equal(shown.length, Math.min(count, allowed.size))
    }),
  )
})
