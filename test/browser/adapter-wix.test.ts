/** @module The Wix adapter on written pages: what is read, what is counted from Wix's own events, what stays there. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { withStorefront } from './storefronts/visited-storefront.ts'
import { cartPage } from './storefronts/wix/cart.ts'
import { PRODUCT } from './storefronts/wix/parts.ts'
import { productPage } from './storefronts/wix/product.ts'
import { thankYouPage } from './storefronts/wix/thank-you.ts'

const shop = withStorefront()
let extra = ''

beforeEach(() => {
  extra = ''
  shop.answer = ({ path }, tag) => {
    if (path === '/product-page/heron-mug') return { body: productPage(extra + tag) }
    if (path === '/cart-page') return { body: cartPage(extra + tag) }
    if (path.startsWith('/thank-you-page')) return { body: thankYouPage(extra + tag) }
    return
  }
})

const tell = (page: Page, name: string, data: unknown) =>
  page.evaluate(
    ([name, data]) => (window as never as { wixTell: (name: unknown, data: unknown) => void }).wixTell(name, data),
    [name, data],
  )

const line = (quantity: number) => ({
  origin: 'Stores',
  id: PRODUCT.id,
  name: PRODUCT.name,
  price: 19.9,
  currency: 'EUR',
  quantity,
  sku: 'HERON-B',
  type: 'physical',
  brand: 'Osma',
  userId: 'ona-private',
  visitorId: 'ona-private',
})

test('the product of the page, and the variant that is chosen', async () => {
  const page = await shop.open('/product-page/heron-mug')
  const { url, ...facts } = (await shop.event('view_item')).item
  assert.deepEqual(facts, {
    productId: PRODUCT.id,
    sku: 'HERON',
    name: 'Heron Mug',
    brand: 'Osma',
    priceMinor: 1990,
    listPriceMinor: 2490,
    currency: 'EUR',
    availability: 'in_stock',
    imageUrl: 'https://static.wixstatic.com/media/heron.jpg',
  })
  await shop.settled(page)
  await tell(page, 'CustomizeProduct', { ...line(1), variantId: 'green', sku: 'HERON-G', price: 21.5 })
  const { item } = await shop.event('view_item', 2)
  assert.deepEqual([item.productId, item.variantId, item.sku, item.priceMinor], [PRODUCT.id, 'green', 'HERON-G', 2150])
  const { page: seen } = await shop.event('page_view')
  assert.deepEqual([seen.type, seen.platform], ['product', 'wix'])
  assert.deepEqual(shop.errors, [])
})

test('filled, changed and emptied, each told once, though the data layer tells it too', async () => {
  const page = await shop.open('/product-page/heron-mug')
  await shop.settled(page)
  const google = (name: string) =>
    page.evaluate(
      (name) =>
        (window as never as { dataLayer: unknown[] }).dataLayer.push({
          event: name,
          ecommerce: { items: [{ item_id: 'HERON', quantity: 1 }] },
        }),
      name,
    )
  await tell(page, 'AddToCart', line(1))
  await google('add_to_cart')
  await shop.event('add_to_cart')
  await page.goto(`${shop.url}/cart-page`)
  await shop.event('page_view', 2)
  await shop.settled(page)
  await tell(page, 'addToCart', line(2))
  await shop.event('add_to_cart', 2)
  await tell(page, 'RemoveFromCart', line(3))
  await google('remove_from_cart')
  await shop.event('remove_from_cart')
  await shop.settled(page)
  assert.deepEqual(shop.moves(), [`add 1 × ${PRODUCT.id}`, `add 2 × ${PRODUCT.id}`, `remove 3 × ${PRODUCT.id}`])
  assert.doesNotMatch(shop.sent(), /(private)/i)
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
})

test('an order is told once, also after a reload', async () => {
  const page = await shop.open('/thank-you-page/d86d')
  const order = await shop.event('purchase')
  assert.deepEqual(
    [order.transactionId, order.valueMinor, order.currency],
    ['d86d077c-c5d2-42c6-8b15-f5e26f276807', 4480, 'EUR'],
  )
  assert.deepEqual(
    order.items.map(({ productId, quantity, priceMinor }) => [productId, quantity, priceMinor]),
    [[PRODUCT.id, 2, 1990]],
  )
  await orderCountsOnce(shop, page)
})

const ODD: [name: string, extra: string][] = [
  ['warm-up data that is no JSON', '<script type="application/json" id="wix-warmup-data">{"appsWarmupData":</script>'],
  [
    'warm-up data without apps',
    '<script type="application/json" id="wix-warmup-data">{"appsWarmupData":null}</script>',
  ],
  [
    'a registry that throws',
    '<script>Object.defineProperty(window, "wixDevelopersAnalytics", { get() { throw new Error("hostile") }, set() {} })</script>',
  ],
  ['a registry of null', '<script>window.wixDevelopersAnalytics = null</script>'],
]

for (const [name, hostile] of ODD)
  test(`an odd shop, ${name}: no error`, async () => {
    extra = hostile
    const page = await shop.open('/product-page/heron-mug')
    await shop.settled(page)
    await tell(page, 'AddToCart', null)
    await tell(page, 'Purchase', { contents: 'nothing' })
    await shop.settled(page)
    assert.equal((await shop.event('page_view')).page.platform, 'wix')
    assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  })
