/** @module The Squarespace adapter on written pages, of both versions: what is read, what is counted, what is not. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { actOn } from './storefronts/act-on.ts'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { PRODUCT } from './storefronts/squarespace/parts.ts'
import { FakeSquarespace } from './storefronts/squarespace/serve.ts'
import { withStorefront } from './storefronts/visited-storefront.ts'

const shop = withStorefront()
let store: FakeSquarespace

beforeEach(async () => {
  store = new FakeSquarespace()
  shop.answer = store.answer
  await shop.context.route('https://assets.squarespace.com/**', (route) => route.fulfill({ body: '' }))
})

const act = (page: Page, action: 'add' | 'set', ...given: unknown[]) => actOn(page, 'store', action, ...given)

for (const [version, path] of [
  ['since 2025', '/store/p/heron-mug'],
  ['7.0', '/store/heron-mug'],
] as const)
  test(`version ${version}: the product of the page, and the variant that is chosen`, async () => {
    const page = await shop.open(path)
    const { item } = await shop.event('view_item')
    assert.deepEqual(
      [item.productId, item.variantId, item.sku, item.name, item.priceMinor, item.currency, item.availability],
      [PRODUCT.id, 'v-blue', 'SQ1', 'Heron Mug', 1990, 'EUR', 'in_stock'],
    )
    await page.selectOption('select', 'Green')
    const second = (await shop.event('view_item', 2)).item
    assert.deepEqual(
      [second.productId, second.variantId, second.sku, second.priceMinor, second.listPriceMinor, second.availability],
      [PRODUCT.id, 'v-green', 'SQ2', 2150, 2490, 'out_of_stock'],
    )
    const { page: seen } = await shop.event('page_view')
    assert.deepEqual([seen.type, seen.platform], ['product', 'squarespace'])
    assert.deepEqual(shop.errors, [])
  })

test('a product to buy within an article does not make that the product', async () => {
  await shop.open('/blog/how-we-glaze')
  const { page } = await shop.event('page_view')
  assert.deepEqual([page.platform, page.product?.name], ['squarespace', undefined])
})

for (const names of ['first', 'second'] as const)
  test(`the ${names} endpoint names the lines: filled, changed and emptied, each told once`, async () => {
    store.names = names
    const page = await shop.open('/store/p/heron-mug')
    await shop.settled(page)
    assert.ok(!shop.requests.some(({ path }) => path.startsWith('/api/')), 'without a cart nothing is asked')
    await act(page, 'add', 'SQ1')
    const { item } = await shop.event('add_to_cart')
    assert.deepEqual([item.productId, item.sku, item.priceMinor, item.currency], [PRODUCT.id, 'SQ1', 1990, 'EUR'])
    await page.goto(`${shop.url}/cart`)
    await shop.event('page_view', 2)
    await shop.settled(page)
    await act(page, 'set', 'SQ1', 3)
    await shop.event('add_to_cart', 2)
    await act(page, 'set', 'SQ1', 0)
    await shop.event('remove_from_cart')
    await shop.settled(page)
    assert.deepEqual(shop.moves(), [`add 1 × ${PRODUCT.id}`, `add 2 × ${PRODUCT.id}`, `remove 3 × ${PRODUCT.id}`])
    assert.doesNotMatch(shop.sent(), /private|Engrave/i)
    assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  })

test('an order is told once, also after a reload', async () => {
  store.lines = [{ sku: 'SQ1', quantity: 2 }]
  const page = await shop.open('/store/p/heron-mug')
  await shop.event('add_to_cart')
  store.lines = []
  // The order's part may come later than the shop could tell that its cart is empty.
  await shop.context.route('**/squarespace-thanks.js', async (route) => {
    await page.waitForTimeout(400)
    await route.continue()
  })
  await page.goto(`${shop.url}/checkout/order-confirmed?oid=5fb7`)
  const order = await shop.event('purchase')
  assert.deepEqual([order.transactionId, order.valueMinor, order.currency], ['12439', 4480, 'EUR'])
  assert.deepEqual(
    order.items.map(({ productId, quantity, priceMinor }) => [productId, quantity, priceMinor]),
    [['SQ1', 2, 1990]],
  )
  await orderCountsOnce(shop, page)
  assert.deepEqual(shop.moves(), [`add 2 × ${PRODUCT.id}`])
})

const ODD: [name: string, extra: string, path: string][] = [
  ['globals null', '<script>Static = null</script>', '/store/p/heron-mug'],
  [
    'getters that throw',
    '<script>Object.defineProperty(window, "Static", { get() { throw new Error("hostile") } })</script>',
    '/cart',
  ],
  ['a context that is no JSON', '<div data-controller="ProductDetail" data-context="{"></div>', '/store/p/heron-mug'],
]

for (const [name, extra, path] of ODD)
  test(`an odd shop, ${name}: no error`, async () => {
    store.extra = extra
    const page = await shop.open(path)
    await shop.settled(page)
    assert.equal((await shop.event('page_view')).page.platform, 'squarespace')
    assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  })

test('an endpoint that is gone: the data layer tells the cart instead', async () => {
  store.cartReply = () => ({ body: '<!doctype html><title>Not found</title>', status: 404 })
  const page = await shop.open('/store/p/heron-mug')
  await shop.settled(page)
  await Promise.all([page.waitForResponse(/shopping-cart$/), act(page, 'add', 'SQ1')])
  await shop.settled(page)
  await act(page, 'add', 'SQ2')
  await shop.event('add_to_cart')
  assert.deepEqual(shop.moves(), ['add 1 × SQ2'])
  assert.deepEqual(shop.errors, [])
})

test('a shop that fails or hangs now: nothing is told twice, and the next answer tells all', async () => {
  store.cartReply = () => ({ body: 'busy', status: 500 })
  const page = await shop.open('/store/p/heron-mug')
  await shop.settled(page)
  await act(page, 'add', 'SQ1')
  await shop.settled(page)
  assert.deepEqual(shop.moves(), [])
  store.cartReply = undefined
  await act(page, 'set', 'SQ1', 2)
  await shop.event('add_to_cart')
  assert.deepEqual(shop.moves(), [`add 2 × ${PRODUCT.id}`])
  assert.deepEqual(shop.errors, [])
})
