/** @module The ids by which a till names what the web shop sells, learned and asked for on the real tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../contract/order.ts'
import type { OrdersMessage } from '../../worker/core/ingest-message.ts'
import { ingestOrders } from '../../worker/core/ingest-orders.ts'
import { joinId } from '../../worker/store/join-ids.ts'
import { listOrders } from '../../worker/store/orders.ts'
import { readOrders, writeOrders } from '../../worker/store/orders-of-batch.ts'
import { putAliasChanges, selectAliases, toAliases } from '../../worker/store/product-aliases.ts'
import { takeOffShelf } from '../../worker/store/remove-missing.ts'
import { storeProducts } from '../../worker/store/store-products.ts'
import { sampleProduct } from './sample-product.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = Date.UTC(2026, 6, 1, 12)

const order = (transactionId: string, change: Partial<Order>): Order => ({
  ...{ transactionId, at: NOW, valueMinor: 900, currency: 'EUR', items: [], customerId: '7' },
  ...change,
})

async function take(db: D1Database, ...orders: Order[]): Promise<void> {
  const messages: OrdersMessage[] = [{ kind: 'orders', receivedAt: NOW, orders }]
  const known = await readOrders(db, { orders, purchases: [] }, new Map())
  await writeOrders(db, ingestOrders(messages, [], known), () => [])
}

const web = order('web-1', { items: [{ productId: '93', variantId: '147', sku: 'TEA-1', gtin: '4006381333931' }] })

const sales: { name: string; before: Order[]; line: string; stored: object }[] = [
  { name: 'by SKU', before: [web], line: 'TEA-1', stored: { productId: '93', sku: 'TEA-1' } },
  { name: 'by bar code', before: [web], line: '4006381333931', stored: { productId: '93', sku: '4006381333931' } },
  { name: 'by variant', before: [web], line: '147', stored: { productId: '93', sku: '147' } },
  { name: 'by the product’s own id', before: [web], line: '93', stored: { productId: '93' } },
  { name: 'by an id that nobody told of', before: [web], line: 'TEA-2', stored: { productId: 'TEA-2' } },
  { name: 'before the web shop told of it', before: [], line: 'TEA-1', stored: { productId: 'TEA-1' } },
  {
    name: 'by an id that is another product’s own, too',
    before: [web, order('web-2', { items: [{ productId: 'TEA-1', sku: 'X' }] })],
    line: 'TEA-1',
    stored: { productId: 'TEA-1' },
  },
  {
    name: 'by an SKU that went to another product',
    before: [web, order('web-2', { items: [{ productId: '94', sku: 'TEA-1' }] })],
    line: 'TEA-1',
    stored: { productId: '94', sku: 'TEA-1' },
  },
  {
    name: 'what another till says teaches nothing',
    before: [order('till-0', { channel: 'store', items: [{ productId: '93', sku: 'TEA-1' }] })],
    line: 'TEA-1',
    stored: { productId: 'TEA-1' },
  },
]
for (const { name, before, line, stored } of sales)
  test(`a till’s sale ${name}`, async () => {
    const { db } = openSqlite()
    for (const each of before) await take(db, each)
    const sale = order('till-1', { channel: 'store', items: [{ productId: line }] })
    await take(db, sale)
    await take(db, sale)
    const found = (await listOrders(db, ['customer:7'], 9)).find(({ transactionId }) => transactionId === 'till-1')
    assert.deepEqual(found?.items, [stored])
  })

test('an id of the catalogue stands for itself, whatever orders say', async () => {
  const { db } = openSqlite()
  for (const statement of putAliasChanges(db, [{ alias: 'mug', productId: '93', source: 'order' }]))
    await statement.run()
  assert.deepEqual([...toAliases(await selectAliases(db, ['mug', 'cup']).all())], [['mug', '93']])
  await tell(db, 'mug')
  assert.deepEqual([...toAliases(await selectAliases(db, ['mug', 'cup']).all())], [])
  // Decided before the product came, written after it.
  await tell(db, 'pot')
  for (const statement of putAliasChanges(db, [{ alias: 'pot', productId: '93', source: 'order' }]))
    await statement.run()
  assert.deepEqual(await stands(db, 'pot'), {})
})

test('orders under an id that a page joined to a product are the product’s, and teach ids of it', async () => {
  const { db } = openSqlite()
  await tell(db, 'mug')
  const shopify = order('web-1', { items: [{ productId: '123', variantId: '999' }] })
  await take(db, shopify)
  assert.equal(await joinId(db, { alias: '123', productId: 'mug' }), true)
  assert.deepEqual(await stands(db, '123', '999'), { 123: 'mug', 999: 'mug' })
  await take(db, order('web-2', { items: [{ productId: '123', variantId: '998' }] }))
  const stored = (await listOrders(db, ['customer:7'], 9)).find(({ transactionId }) => transactionId === 'web-2')
  assert.deepEqual(stored?.items, [{ productId: 'mug', variantId: '998', sku: '123' }])
  assert.deepEqual(await stands(db, '998'), { 998: 'mug' })
  assert.equal(await joinId(db, { alias: '123', productId: 'mug' }), false)
  assert.equal(await joinId(db, { alias: 'mug', productId: 'mug' }), false)
})

test('an id that could not be joined hands on nothing', async () => {
  const { db } = openSqlite()
  await tell(db, 'mug')
  await take(db, order('web-1', { items: [{ productId: '123', variantId: '999' }] }))
  await takeOffShelf(db, 'mug', NOW)
  assert.equal(await joinId(db, { alias: '123', productId: 'mug' }), false)
  assert.deepEqual(await stands(db, '123', '999'), { 999: '123' })
})

test('what a catalogue tells of an id goes over what orders say, before and after', async () => {
  const { db } = openSqlite()
  const says = (transactionId: string) => order(transactionId, { items: [{ productId: '93', sku: 'M-1' }] })
  await take(db, says('web-1'))
  assert.deepEqual(await stands(db, 'M-1'), { 'M-1': '93' })
  await tell(db, 'mug', 'M-1')
  await take(db, says('web-2'))
  assert.deepEqual(await stands(db, 'M-1'), { 'M-1': 'mug' })
})

test('an id that orders took for a product, and then for another one’s, hands on what stood for it', async () => {
  const { db } = openSqlite()
  await take(db, order('web-1', { items: [{ productId: '123', variantId: '999' }] }))
  await take(db, order('web-2', { items: [{ productId: '93', sku: '123' }] }))
  assert.deepEqual(await stands(db, '123', '999'), { 123: '93', 999: '93' })
})

test('an id that orders took for a product, told as another one’s, hands on what stood for it', async () => {
  const { db } = openSqlite()
  await take(db, order('web-1', { items: [{ productId: '123', variantId: '999' }] }))
  await tell(db, 'mug', '123')
  assert.deepEqual(await stands(db, '123', '999'), { 123: 'mug', 999: 'mug' })
})

const tell = (db: D1Database, productId: string, sku: string | null = null) =>
  storeProducts(db, [sampleProduct(productId, { sku })], { source: 'api', now: NOW })

const stands = async (db: D1Database, ...ids: string[]) =>
  Object.fromEntries(toAliases(await selectAliases(db, ids).all()))
