/** @module Products told by several sources one after the other, on the real tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import { listProducts } from '../../worker/store/list-products.ts'
import { FROM_THE_BEGINNING, listAliasChanges, listProductChanges } from '../../worker/store/product-changes.ts'
import { readStock } from '../../worker/store/product-stock.ts'
import { removeMissing, takeOffShelf } from '../../worker/store/remove-missing.ts'
import { sampleProduct } from './sample-product.ts'
import { catalogue, DAY, NOW } from './some-catalogue.ts'

test('what is told again as it was writes nothing', async () => {
  const { writes, tell, one } = catalogue()
  const products = [
    sampleProduct('mug', { sku: 'M-1', aliases: ['v1'], attributes: { colour: 'red' }, url: '/p/mug', stock: 3 }),
    sampleProduct('cup', { name: 'Tässä', brand: 'Äänekoski' }),
  ]
  assert.deepEqual(await tell(products), { added: 2, changed: 0, unchanged: 0, refused: [] })
  const before = writes()
  assert.deepEqual(await tell(products), { added: 0, changed: 0, unchanged: 2, refused: [] })
  assert.equal(writes(), before)
  const { aliases, attributes, sku, firstSeenAt, source } = (await one('mug')) ?? assert.fail()
  assert.deepEqual(
    { aliases, attributes, sku, firstSeenAt, source },
    { aliases: ['v1'], attributes: { colour: 'red' }, sku: 'M-1', firstSeenAt: NOW, source: 'api' },
  )
})

test('a stock told again by the API is known to be fresh', async () => {
  const { db, tell } = catalogue()
  const mug = sampleProduct('mug', { stock: 3 })
  await tell([mug])
  await tell([mug], 10 / 1440)
  assert.deepEqual({ ...(await readStock(db, 'mug')) }, { stock: 3, at: NOW + 600_000 })
  await takeOffShelf(db, 'mug', NOW + DAY)
  assert.equal(await readStock(db, 'mug'), null)
})

test('a product that comes twice counts as it came last', async () => {
  const { tell, one } = catalogue()
  const { added, refused } = await tell([sampleProduct('mug', { name: 'One' }), sampleProduct('mug', { name: 'Two' })])
  assert.deepEqual([added, refused.map(({ productId }) => productId)], [1, ['mug']])
  assert.equal((await one('mug'))?.name, 'Two')
})

test('an id belongs to the first product that was told with it, until that one lets it go', async () => {
  const { tell, stands, writes } = catalogue()
  await tell([sampleProduct('mug', { aliases: ['x', 'y'] })])
  const second = [sampleProduct('cup', { aliases: ['x', 'mug', 'z'] })]
  const { refused } = await tell(second)
  assert.deepEqual(refused, [
    { productId: 'cup', reason: '“x” is already an id of the product “mug”.' },
    { productId: 'cup', reason: '“mug” is a product of its own.' },
  ])
  assert.deepEqual(await stands('x', 'y', 'z', 'mug', 'cup'), { x: 'mug', y: 'mug', z: 'cup' })
  const before = writes()
  assert.deepEqual(await tell(second), { added: 0, changed: 0, unchanged: 1, refused })
  assert.equal(writes(), before)
  await tell([sampleProduct('mug', { aliases: ['y'] })])
  assert.deepEqual(await stands('x'), {})
  await tell(second)
  assert.deepEqual(await stands('x'), { x: 'cup' })
})

test('one product may hand an id to another in one batch, whichever comes first', async () => {
  const { tell, stands } = catalogue()
  await tell([sampleProduct('mug', { sku: 'x' })])
  assert.deepEqual((await tell([sampleProduct('cup', { sku: 'x' }), sampleProduct('mug')])).refused, [])
  assert.deepEqual(await stands('x'), { x: 'cup' })
})

test('an id that is told as a product of its own in the same batch is nobody’s other id, whichever comes first', async () => {
  for (const isFirst of [true, false]) {
    const { tell, stands, one } = catalogue()
    await tell([sampleProduct('cup', { url: '/p/cup' })], 0, 'page')
    const told = [
      sampleProduct('mug', { aliases: ['cup', 'pot'], url: '/p/cup' }),
      sampleProduct('cup'),
      sampleProduct('pot'),
    ]
    const { refused } = await tell(isFirst ? told : told.toReversed(), 1)
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      ['“cup” is a product of its own.', '“pot” is a product of its own.'],
    )
    assert.deepEqual(await stands('cup', 'pot', 'path:/p/cup'), { 'path:/p/cup': 'mug' })
    assert.deepEqual([(await one('cup'))?.removedAt, (await one('pot'))?.removedAt], [null, null])
  }
})

test('an id of a product off the shelf can be had, and an own id always stands for itself', async () => {
  const { db, tell, stands } = catalogue()
  await tell([sampleProduct('mug', { sku: 'x' })])
  await takeOffShelf(db, 'mug', NOW)
  await tell([sampleProduct('cup', { sku: 'x' })])
  assert.deepEqual(await stands('x'), { x: 'cup' })
  await tell([sampleProduct('x')])
  assert.deepEqual(await stands('x'), {})
})

test('a whole feed takes off what it no longer lists, and nothing of others', async () => {
  const { db, tell, all, writes } = catalogue()
  const feed: ProductSource = 'feed:main'
  await tell(
    ['a', 'b', 'c', 'd', 'e'].map((id) => sampleProduct(id)),
    0,
    feed,
  )
  await tell([sampleProduct('api')], 0, 'api')
  const off = async () => (await all()).flatMap(({ productId, removedAt }) => (removedAt === null ? [] : [productId]))
  const slices = [
    { after: null, to: 'b', kept: ['a'] },
    { after: 'b', to: 'd', kept: ['c', 'd'] },
    { after: 'd', to: null, kept: [] },
  ]
  const counts = []
  for (const slice of slices) counts.push(await removeMissing(db, slice, { source: feed, now: NOW + DAY }))
  assert.deepEqual(counts, [1, 0, 1])
  assert.deepEqual((await off()).sort(), ['b', 'e'])
  const before = writes()
  for (const slice of slices) await removeMissing(db, slice, { source: feed, now: NOW + DAY })
  assert.equal(writes(), before)
  await tell([sampleProduct('b')], 2, feed)
  assert.deepEqual(await off(), ['e'])
})

const owners: { name: string; told: ProductSource[]; source: ProductSource }[] = [
  { name: 'of the first of two feeds', told: ['feed:a', 'feed:b'], source: 'feed:a' },
  { name: 'of a feed, also when the API told first', told: ['api', 'feed:a'], source: 'feed:a' },
  { name: 'of a feed, also when the API tells after it', told: ['feed:a', 'api'], source: 'feed:a' },
  { name: 'of a file rather than of the API', told: ['api', 'file', 'api'], source: 'file' },
  { name: 'of nobody’s page any more once somebody tells', told: ['page', 'api', 'page'], source: 'api' },
]
for (const { name, told, source } of owners)
  test(`a product is ${name}`, async () => {
    const { tell, one } = catalogue()
    for (const [n, by] of told.entries()) await tell([sampleProduct('mug', { name: `By ${n}` })], n, by)
    assert.equal((await one('mug'))?.source, source)
    assert.equal((await one('mug'))?.name, `By ${told.findLastIndex((by) => by !== 'page')}`)
  })

test('a product that only a page told of gives way to the catalogue’s, with all its ids', async () => {
  const { tell, one, stands } = catalogue()
  await tell([sampleProduct('123', { url: 'https://shop.example/products/mug', aliases: ['v9'] })], 0, 'page')
  assert.deepEqual(await stands('path:/products/mug', 'v9'), { 'path:/products/mug': '123', v9: '123' })
  await tell([sampleProduct('mug', { url: '/products/mug' })], 1, 'feed:main')
  assert.deepEqual(await stands('path:/products/mug', '123', 'v9'), {
    'path:/products/mug': 'mug',
    123: 'mug',
    v9: 'mug',
  })
  assert.equal((await one('123'))?.removedAt, NOW + DAY)
  await tell([sampleProduct('123', { url: 'https://shop.example/products/mug' })], 2, 'page')
  assert.equal((await one('123'))?.removedAt, NOW + DAY)
})

test('a page that is known as another product’s makes no second product', async () => {
  const { tell, one } = catalogue()
  await tell([sampleProduct('77', { url: '/p/lamp' })], 0, 'page')
  const { added, refused } = await tell([sampleProduct('78', { url: '/p/lamp' })], 1, 'page')
  assert.deepEqual([added, refused.map(({ productId }) => productId), await one('78')], [0, ['78'], undefined])
})

test('who reads changes by their number misses none, whatever the clocks say', async () => {
  const { db, tell } = catalogue()
  await tell(
    ['a', 'b', 'c'].map((id) => sampleProduct(id)),
    5,
  )
  const first = await listProductChanges(db, { after: FROM_THE_BEGINNING, limit: 2 })
  // Written by somebody whose clock is five days behind, while the reader is in the middle.
  await tell([sampleProduct('a', { priceMinor: 1 }), sampleProduct('d', { sku: 's' })], 0)
  const second = await listProductChanges(db, { after: first.next, limit: 2 })
  const third = await listProductChanges(db, { after: second.next, limit: 2 })
  assert.deepEqual(
    [first, second, third].map(({ rows }) => rows.map(({ productId }) => productId).join('')),
    ['ab', 'ca', 'd'],
  )
  assert.deepEqual((await listProductChanges(db, { after: third.next, limit: 2 })).next, third.next)
  const aliases = await listAliasChanges(db, { after: { number: first.next.number, id: '~' }, limit: 9 })
  assert.deepEqual(aliases.rows, [{ alias: 's', productId: 'd' }])
})

test('two who write at once decide one after the other', async () => {
  const { tell, stands } = catalogue()
  const [one, two] = await Promise.all([
    tell([sampleProduct('mug', { sku: 'x' })]),
    tell([sampleProduct('cup', { sku: 'x' })]),
  ])
  assert.equal(one.refused.length + two.refused.length, 1)
  assert.equal(Object.keys(await stands('x')).length, 1)
})

const searches: { search: string; found: string[] }[] = [
  { search: '', found: ['b-1', 'c-1', 'a-1', 'd-1', 'e-1'] },
  { search: 'MUG', found: ['b-1', 'a-1'] },
  { search: 'red mug', found: ['a-1'] },
  { search: 'aanekoski', found: ['c-1'] },
  { search: 'Äänekoski', found: ['c-1'] },
  { search: 'горшок', found: ['d-1'] },
  { search: '急須', found: ['e-1'] },
  { search: 'd-1', found: ['d-1'] },
  { search: 'sku-9', found: ['b-1'] },
  { search: '4006381333931', found: ['b-1'] },
  { search: 'V-77', found: ['e-1'] },
  { search: 'v-77', found: [] },
  { search: '100% _', found: [] },
]
test('products are found by name, id, other ids and brand in any script, and stand by name', async () => {
  const { db, tell } = catalogue()
  await tell([
    sampleProduct('e-1', { name: '急須 常滑焼', aliases: ['V-77'] }),
    sampleProduct('d-1', { name: 'Цветочный Горшок' }),
    sampleProduct('c-1', { name: 'Ämpäri', brand: 'Äänekoski' }),
    sampleProduct('b-1', { name: 'A big mug', sku: 'SKU-9', gtin: '4006381333931' }),
    sampleProduct('a-1', { name: 'Red Mug' }),
    sampleProduct('gone', { name: 'Gone mug' }),
  ])
  await takeOffShelf(db, 'gone', NOW)
  const list = (search: string, after: string | null = null, limit = 9, shelf: 'on' | 'off' = 'on') =>
    listProducts(db, { search, after, limit, shelf })
  const ids = ({ products }: { products: { productId: string }[] }) => products.map(({ productId }) => productId)
  for (const { search, found } of searches) {
    const answer = await list(search)
    assert.deepEqual([search, ids(answer), answer.total], [search, found, found.length])
  }
  assert.deepEqual(ids(await list('mug', 'b-1', 1)), ['a-1'])
  assert.deepEqual(ids(await list('', 'c-1', 2)), ['a-1', 'd-1'])
  assert.deepEqual(ids(await list('', null, 9, 'off')), ['gone'])
})
