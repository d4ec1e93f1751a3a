/** @module The ids by which a till names what the web shop sells, learned and asked for on the real tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../contract/order.ts'
import type { OrdersMessage } from '../../worker/core/ingest-message.ts'
import { ingestOrders } from '../../worker/core/ingest-orders.ts'
import { listOrders } from '../../worker/store/orders.ts'
import { readOrders, writeOrders } from '../../worker/store/orders-of-batch.ts'
import { putAliasChanges, selectAliases, toAliases } from '../../worker/store/product-aliases.ts'
import { storeProducts } from '../../worker/store/store-products.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = Date.UTC(2026, 6, 1, 12)

const order = (transactionId: string, change: Partial<Order>): Order => ({
  ...{ transactionId, at: NOW, valueMinor: 900, currency: 'EUR', items: [], customerId: '7' },
  ...change,
})

async function take(db: D1Database, ...orders: Order[]): Promise<void> {
  const messages: OrdersMessage[] = [{ kind: 'orders', receivedAt: NOW, orders }]
  const known = await readOrders(db, { orders, purchases: [] }, new Map())
  await writeOrders(db, ingestOrders(messages, [], known))
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
  const product = {
    productId: 'mug',
    sku: null,
    gtin: null,
    aliases: [],
    attributes: {},
    name: 'Mug',
    brand: null,
    category: null,
    description: null,
    priceMinor: null,
  }
  const rest = { listPriceMinor: null, currency: null, stock: null, url: null, imageUrl: null }
  assert.deepEqual([...toAliases(await selectAliases(db, ['mug', 'cup']).all())], [['mug', '93']])
  await storeProducts(db, [{ ...product, ...rest, availability: 'in_stock' }], { source: 'api', now: NOW })
  assert.deepEqual([...toAliases(await selectAliases(db, ['mug', 'cup']).all())], [])
})
