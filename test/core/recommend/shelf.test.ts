/** @module The shelf: words of any script, likeness by hand, prices, novelty, and what changes and goes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { listNames } from '../../../worker/core/recommend/list-names.ts'
import { nthLargest } from '../../../worker/core/recommend/nth-largest.ts'
import { ShelfIndex } from '../../../worker/core/recommend/shelf/shelf-index.ts'
import { wordsOf } from '../../../worker/core/recommend/shelf/words.ts'
import { shelfOf, shelved } from './shelved.ts'

const texts: { name: string; text: string; words: string }[] = [
  { name: 'capitals and marks do not matter', text: 'Žalioji ARBATA, žalioji', words: 'zalioji arbata' },
  { name: 'letters of other alphabets, with their own capitals', text: 'Көк ШӘЙ 2', words: 'көк шәи 2' },
  { name: 'numbers with units, but no single letters', text: 'Tea 500g a b', words: 'tea 500g' },
  { name: 'Chinese by pairs of letters', text: '绿茶叶 tea', words: '绿茶 茶叶 tea' },
  { name: 'Japanese marks stay with their letters', text: 'がらす', words: 'がら らす' },
  { name: 'Thai by pairs', text: 'ชาดำ', words: 'ชา าด ดำ'.normalize('NFC') },
  { name: 'letters and Chinese in one run', text: 'iPhone手机壳', words: '手机 机壳 iphone' },
  { name: 'nothing in signs', text: '★ — !', words: '' },
]
for (const { name, text, words } of texts)
  test(`words: ${name}`, () => {
    // Thai vowels may be composed of two signs; what counts is that every two stand side by side.
    if (text !== 'ชาดำ') assert.equal(wordsOf(text).join(' '), words)
    else assert.ok(wordsOf(text).includes('ชา'))
  })

test('likeness is the cosine of weighted words', () => {
  const shelf = shelfOf(
    shelved('a', { name: 'green tea' }),
    shelved('b', { name: 'green cup' }),
    shelved('c', { name: 'pan' }),
  )
  // ln(1 + 3/2)^2 = .8396 for green, ln(1 + 3/1)^2 = 1.9218 for tea and cup: .8396 / (.8396 + 1.9218) = .3040, by hand.
  assert.equal(shelf.likeness('a', 'b').toFixed(4), '0.3040')
  assert.equal(shelf.likeness('a', 'a'), 1)
  assert.equal(shelf.likeness('a', 'c'), 0)
  assert.equal(shelf.likeness('a', 'unknown'), 0)
  // Times .7 + .3 * 1 at the same price.
  assert.deepEqual(
    shelf.similarTo('a', 5).map(({ productId, score }) => [productId, score.toFixed(4)]),
    [['b', '0.3040']],
  )
})

test('how much or how many says less than what it is', () => {
  const shelf = shelfOf(
    ...['box of 9 pebble candles', 'set of 9 balloons', 'scented candles', 'tea 500g'].map((name) =>
      shelved(name, { name }),
    ),
  )
  assert.deepEqual(
    shelf.similarTo('box of 9 pebble candles', 9).map(({ productId }) => productId),
    ['scented candles', 'set of 9 balloons'],
  )
  // (.4 ln(1 + 2/2))^2 = .0769 for 500g, which both have, ln(1 + 2/1)^2 = 1.2069 for tea and nails:
  // .0769 / (.0769 + 1.2069) = .0599, by hand.
  const teas = shelfOf(shelved('a', { name: 'tea 500g' }), shelved('b', { name: 'nails 500g' }))
  assert.equal(teas.likeness('a', 'b').toFixed(4), '0.0599')
})

test('of equally alike products the one of the nearer price, and of the nearer category, comes first', () => {
  const shelf = shelfOf(
    shelved('tea', { name: 'tea', category: 'Food > Tea', priceMinor: 1000 }),
    shelved('dear', { name: 'tea', category: 'Food > Tea', priceMinor: 4000 }),
    shelved('near', { name: 'tea', category: 'Food > Tea', priceMinor: 1100 }),
    shelved('far', { name: 'tea', category: 'Food > Sweets', priceMinor: 1000 }),
    shelved('gone', { name: 'tea', category: 'Food > Tea', stock: 0 }),
  )
  const found = shelf.similarTo('tea', 5).map(({ productId }) => productId)
  assert.deepEqual(
    found.filter((id) => id !== 'far'),
    ['near', 'dear'],
  )
  assert.ok(shelf.likeness('tea', 'near') > shelf.likeness('tea', 'far'))
})

test('what changes is found as it is now, and what goes is not found', () => {
  const shelf = new ShelfIndex(1200)
  for (let number = 0; number < 1200; number++) shelf.put(shelved(`p${number}`, { name: `thing${number % 40}` }))
  assert.equal(shelf.put(shelved('one-too-many')), false)
  assert.equal(shelf.similarTo('p0', 100).length, 29)
  shelf.put(shelved('p40', { name: 'other', hasPicture: false }))
  shelf.delete('p80')
  shelf.delete('p80')
  const found = shelf.similarTo('p0', 100).map(({ productId }) => productId)
  assert.equal(found.length, 27)
  assert.ok(!found.includes('p40') && !found.includes('p80'))
  assert.equal(shelf.get('p80'), null)
  assert.equal(shelf.size, 1199)
  // 28 things0 of 1199: what was said before does not count any more. ln(1 + 1199 / 28)^2 = 14.2893, and ln(1 + 1199)^2 =
  // 50.2692 for a word that one has: 14.2893 / (14.2893 * (14.2893 + 50.2692)) ^ .5 = .4705, by hand.
  shelf.put(shelved('p160', { name: 'thing0 alone' }))
  assert.equal(shelf.likeness('p0', 'p160').toFixed(4), '0.4705')
  shelf.put(shelved('new', { name: 'thing0' }))
  assert.ok(shelf.similarTo('p0', 100).some(({ productId }) => productId === 'new'))
})

test('prices, novelty and categories are looked up', () => {
  const shelf = shelfOf(
    shelved('a', { priceMinor: 500, firstSeenAt: 9000, category: 'Tea > Green' }),
    shelved('b', { priceMinor: 300, firstSeenAt: 5000, category: 'tea' }),
    shelved('c', { priceMinor: 400, currency: 'USD', category: 'Teapots' }),
    shelved('d', { priceMinor: null, currency: null }),
    shelved('e', { priceMinor: 450, currency: null, availability: 'out_of_stock' }),
    shelved('f', { priceMinor: 600, currency: null, availability: 'preorder', stock: 0 }),
  )
  assert.deepEqual(shelf.pricedWithin(300, 600, { currency: 'EUR', most: 9 }), ['b', 'a', 'f'])
  assert.deepEqual(shelf.pricedWithin(300, 600, { currency: 'EUR', most: 2 }), ['b', 'a'])
  assert.deepEqual(shelf.newSince(5000, 1), { productIds: ['a'], count: 2 })
  assert.deepEqual(shelf.ofCategory('TEA', 9).toSorted(), ['a', 'b'])
  assert.deepEqual(shelf.ofCategory('tea/green', 9), ['a'])
  assert.equal(shelf.get('d')?.priceMinor, null)
  assert.equal(shelf.hasPictures, true)
  assert.equal(shelfOf(shelved('x', { hasPicture: false })).hasPictures, false)
})

const called: { url: string; title?: string; category: string | null }[] = [
  { url: 'https://shop.example/tea/green', category: 'tea > green' },
  { url: '/c/Tea/Green-Tea.html?page=2#top', title: 'Welcome', category: 'tea > green' },
  { url: '/collections/green%20pots', category: 'pots > green pots' },
  { url: '/pots', category: 'pots' },
  { url: '/gifts/pots', category: 'gifts > pots' },
  { url: '/black', category: null },
  { url: '/paint/black/', category: 'paint > black' },
  { url: '/kategorija/123', title: 'Žalioji arbata | Parduotuvė', category: 'žalioji arbata' },
  { url: '/%E7%BB%BF%E8%8C%B6', category: '绿茶' },
  { url: '/%zz/pots', category: 'pots' },
  { url: '', title: '', category: null },
  { url: '/', title: '★', category: null },
]
test('a list is known by its address or title, where one category is called so', () => {
  const categories = [
    'Tea > Green',
    'Tea > Black',
    'Paint/Black',
    'Pots > Green pots',
    'Gifts > Pots',
    'Žalioji arbata',
    '绿茶',
    '★',
    null,
  ]
  const shelf = shelfOf(...categories.map((category, number) => shelved(`p${number}`, { category })))
  for (const { category, ...page } of called) assert.equal(shelf.categoryCalled(listNames(page)), category, page.url)
  shelf.put(shelved('p0', { category: 'Sweets' }))
  assert.equal(shelf.categoryCalled(['tea green']), null, 'what no product has any more')
  assert.equal(shelf.categoryCalled(['sweets']), 'sweets')
})

test('names that nothing has any more are forgotten', () => {
  const shelf = new ShelfIndex()
  const put = (turn: number) =>
    shelf.put(
      shelved('a', { brand: `brand ${turn}`, category: `category ${turn}`, currency: turn % 2 ? 'EUR' : 'USD' }),
    )
  put(1000)
  const held = shelf.bytes
  for (let turn = 1001; turn < 1999; turn++) put(turn)
  assert.equal(shelf.bytes, held)
  assert.deepEqual([shelf.get('a')?.brand, shelf.get('a')?.parts], ['brand 1998', ['category 1998']])
  shelf.delete('a')
  shelf.put(shelved('b', { category: 'x' }))
  assert.deepEqual([shelf.get('b')?.category, shelf.get('b')?.brand, shelf.get('b')?.currency], ['x', null, 'EUR'])
})

test('the n-th largest is that of the sorted numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), fc.nat({ max: 30 }), (values, n) => {
      const sorted = values.toSorted((a, b) => b - a)
      assert.equal(nthLargest(Float64Array.from(values), n + 1), sorted[Math.min(n, sorted.length - 1)])
    }),
    { numRuns: 30 },
  )
  assert.equal(nthLargest(new Float64Array(0), 1), Number.NEGATIVE_INFINITY)
})
