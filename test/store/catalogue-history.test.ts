/** @module What the catalogue keeps over time: prices, what may be struck through, and what was there before it did. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'
import { deleteOldStates } from '../../worker/store/old-states.ts'
import { addProductDays, listBestSellers } from '../../worker/store/product-days.ts'
import { listStates } from '../../worker/store/product-history.ts'
import { takeOffShelf } from '../../worker/store/remove-missing.ts'
import { sampleProduct } from './sample-product.ts'
import { catalogue, DAY, NOW } from './some-catalogue.ts'

test('price and availability make history at once, stock alone once a day', async () => {
  const { db, tell } = catalogue()
  const told: [day: number, change: Partial<Product>][] = [
    [0, { stock: 9 }],
    [0.1, { stock: 8 }],
    [0.2, { stock: 8, priceMinor: 900 }],
    [0.3, { stock: 7, priceMinor: 900 }],
    [1, { stock: 6, priceMinor: 900 }],
    [1.1, { stock: 5, priceMinor: 900 }],
    [1.2, { stock: 0, priceMinor: 900, availability: 'out_of_stock' }],
  ]
  for (const [day, change] of told) await tell([sampleProduct('mug', change)], day)
  const states = (await listStates(db, 'mug', 99)).reverse()
  assert.deepEqual(
    states.map(({ at, priceMinor, availability, stock }) => [(at - NOW) / DAY, priceMinor, availability, stock]),
    [
      [0, 1000, 'in_stock', 9],
      [0.2, 900, 'in_stock', 8],
      [1, 900, 'in_stock', 6],
      [1.2, 900, 'out_of_stock', 0],
    ],
  )
})

test('what may be struck through is stored with the price', async () => {
  const { tell, one } = catalogue()
  const at = async (day: number, priceMinor: number) => {
    await tell([sampleProduct('mug', { priceMinor })], day)
    return (await one('mug'))?.provenPriceMinor
  }
  assert.equal(await at(0, 1000), null)
  assert.equal(await at(10, 1200), null)
  assert.equal(await at(35, 900), 1000)
  await tell([sampleProduct('mug', { priceMinor: 900, name: 'Mug' })], 36)
  assert.equal((await one('mug'))?.provenPriceMinor, 1000)
  assert.equal(await at(40, 950), null)
})

test('what pages told proves no price, also when a feed tells of the product later', async () => {
  const { tell, one } = catalogue()
  const at = async (day: number, priceMinor: number, source: ProductSource) => {
    await tell([sampleProduct('mug', { priceMinor })], day, source)
    return (await one('mug'))?.provenPriceMinor
  }
  assert.equal(await at(0, 1000, 'page'), null)
  assert.equal(await at(40, 900, 'page'), null)
  assert.equal(await at(80, 800, 'feed:main'), null)
  assert.equal(await at(100, 700, 'feed:main'), null)
  // 30 days after the feed told first: 700 from day 100 on, 800 before that.
  assert.equal(await at(111, 600, 'feed:main'), 700)
})

test('days off the shelf prove no price, at the return and at falls after it', async () => {
  const { db, tell, one } = catalogue()
  const at = async (day: number, priceMinor: number) => {
    await tell([sampleProduct('mug', { priceMinor })], day)
    return (await one('mug'))?.provenPriceMinor
  }
  assert.equal(await at(0, 1000), null)
  await takeOffShelf(db, 'mug', NOW + 40 * DAY)
  assert.equal(await at(60, 900), null)
  assert.equal(await at(70, 800), null)
  // 30 days after it came back: 800 from day 70 on.
  assert.equal(await at(101, 700), 800)
  // Off for some hours, as while a feed is mended, it was on offer all the same.
  await takeOffShelf(db, 'mug', NOW + 140 * DAY)
  assert.equal(await at(140.5, 600), 700)
  assert.deepEqual(
    (await listStates(db, 'mug', 9)).reverse().map((state) => [(state.at - NOW) / DAY, state.priceMinor]),
    [
      ...[
        [0, 1000],
        [40, null],
        [60, 900],
        [70, 800],
        [101, 700],
      ],
      [140.5, 600],
    ],
  )
})

test('states that ended 400 days ago are forgotten, and the one that held then is kept', async () => {
  const { db, tell } = catalogue()
  for (const [day, priceMinor] of [
    [0, 1000],
    [10, 1100],
    [20, 1200],
    [30, 1300],
  ] as const)
    await tell([sampleProduct('mug', { priceMinor }), sampleProduct('cup', { priceMinor: 1 })], day)
  for (let night = 0; night < 30; night++) await deleteOldStates(db, { before: NOW + 25 * DAY, night })
  const left = async (id: string) => (await listStates(db, id, 9)).map(({ at }) => (at - NOW) / DAY)
  assert.deepEqual([await left('mug'), await left('cup')], [[30, 20], [0]])
})

test('what was sold under another id counts for the product', async () => {
  const { db, tell } = catalogue()
  const sold = (productId: string, units: number) => ({ day: 5, productId, views: 0, carts: 0, units })
  await db.batch(addProductDays(db, [sold('123', 2), sold('mug', 2), sold('cup', 3), sold('none', 0)]))
  assert.deepEqual(await listBestSellers(db, 1, 9), ['cup', '123', 'mug'])
  await tell([sampleProduct('mug', { aliases: ['123'] })])
  assert.deepEqual(await listBestSellers(db, 1, 9), ['mug', 'cup'])
})

test('a catalogue of before the aliases and the history goes on', async () => {
  const sqlite = new DatabaseSync(':memory:')
  const files = readdirSync('migrations').sort()
  const run = (wanted: (file: string) => boolean) => {
    for (const file of files.filter(wanted)) sqlite.exec(readFileSync(`migrations/${file}`, 'utf8'))
  }
  run((file) => file < '0015')
  sqlite.exec(`INSERT INTO products (product_id, name, brand, price_minor, currency, availability, stock, updated_at)
    VALUES ('mug', 'Mug', 'Kiln', 900, 'EUR', 'in_stock', 3, ${NOW})`)
  sqlite.exec(`INSERT INTO product_aliases (alias, product_id) VALUES ('v1', 'mug'), ('mug', 'cup')`)
  run((file) => file >= '0015')
  const rows = (table: string) =>
    sqlite
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => ({ ...row }))
  const [mug] = rows('products')
  assert.deepEqual(
    [mug?.first_seen_at, mug?.stock_at, mug?.found_by, mug?.source, mug?.removed_at, mug?.change_number],
    [NOW, NOW, 'mug\nkiln\nmug', 'api', null, 1],
  )
  assert.deepEqual(
    rows('product_aliases').map(({ alias, product_id, source }) => [alias, product_id, source]),
    [
      ['mug', 'mug', 'order'],
      ['v1', 'mug', 'order'],
    ],
  )
  assert.deepEqual(
    rows('product_history').map(({ at, price_minor, stock }) => [at, price_minor, stock]),
    [[NOW, 900, 3]],
  )
})
