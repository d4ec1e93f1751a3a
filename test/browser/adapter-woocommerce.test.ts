/** @module The WooCommerce adapter on written pages, classic and blocks: what is read, what is counted, what is not. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { actOn } from './storefronts/act-on.ts'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { withStorefront } from './storefronts/visited-storefront.ts'
import { FakeWooCommerce } from './storefronts/woocommerce/serve.ts'
import { call } from './visited-shop.ts'

const shop = withStorefront()
let woo: FakeWooCommerce

beforeEach(() => {
  woo = new FakeWooCommerce()
  shop.answer = woo.answer
})

const BLOCK = '/product/heron/'
const CLASSIC = '/product/crane/'
const cartRequests = () => shop.requests.filter(({ path }) => path.endsWith('/store/v1/cart')).length
const theme = (page: Page, action: 'ajaxAdd' | 'cartPageSet' | 'blockAdd' | 'blockSet', ...given: number[]) =>
  actOn(page, 'wooTheme', action, ...given)

test('a block theme without structured data: the product, its price and stock', async () => {
  await shop.open(BLOCK)
  const { item } = await shop.event('view_item')
  const { url, ...facts } = item
  assert.deepEqual(facts, {
    productId: '147',
    sku: 'HERON',
    name: 'Heron – the mug',
    priceMinor: 1990,
    listPriceMinor: 2490,
    currency: 'EUR',
    availability: 'in_stock',
  })
  const { page } = await shop.event('page_view')
  assert.deepEqual([page.type, page.platform], ['product', 'woocommerce'])
  assert.deepEqual(shop.errors, [])
})

test('a classic theme: the variation that is chosen', async () => {
  const page = await shop.open(CLASSIC)
  const { item: first } = await shop.event('view_item')
  assert.deepEqual(
    [first.productId, first.variantId, first.sku, first.name, first.currency],
    ['210', undefined, '210', 'Crane Teapot & lid', 'EUR'],
  )
  await page.selectOption('#pa_size', 'l')
  const { item } = await shop.event('view_item', 2)
  assert.deepEqual(
    [item.productId, item.variantId, item.sku, item.priceMinor, item.availability],
    ['210', '212', 'CRANE-L', 5450, 'out_of_stock'],
  )
  assert.deepEqual(shop.errors, [])
})

test('classic: a variation added by a button, changed and emptied on the cart page, goes by its product, each told once', async () => {
  const page = await shop.open(CLASSIC)
  await shop.settled(page)
  assert.equal(cartRequests(), 0, 'an empty cart is known by its cookie')
  await theme(page, 'ajaxAdd', 211)
  const { item } = await shop.event('add_to_cart')
  assert.deepEqual(
    [item.productId, item.variantId, item.sku, item.name, item.priceMinor, item.currency],
    ['210', '211', 'CRANE-S', 'Crane Teapot & lid', 3900, 'EUR'],
  )
  await page.goto(`${shop.url}/cart/`)
  await shop.event('page_view', 2)
  await shop.settled(page)
  assert.equal(cartRequests(), 1, 'a cart that was read is not asked for again')
  await theme(page, 'cartPageSet', 211, 3)
  await shop.event('add_to_cart', 2)
  await theme(page, 'cartPageSet', 211, 0)
  await shop.event('remove_from_cart')
  await shop.settled(page)
  assert.deepEqual(shop.moves(), ['add 1 × 210', 'add 2 × 210', 'remove 3 × 210'])
  assert.doesNotMatch(shop.sent(), /private|Engraving/i)
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
})

test('blocks: added, changed and emptied by the Store API, each told once', async () => {
  const page = await shop.open(BLOCK)
  await shop.settled(page)
  await theme(page, 'blockAdd', 147)
  const { item } = await shop.event('add_to_cart')
  assert.deepEqual(
    [item.productId, item.name, item.priceMinor, item.listPriceMinor],
    ['147', 'Heron – the mug', 1990, 2490],
  )
  await theme(page, 'blockSet', 147, 4)
  await shop.event('add_to_cart', 2)
  await theme(page, 'blockSet', 147, 0)
  await shop.event('remove_from_cart')
  await shop.settled(page)
  assert.deepEqual(shop.moves(), ['add 1 × 147', 'add 3 × 147', 'remove 4 × 147'])
  assert.doesNotMatch(shop.sent(), /private|Engraving/i)
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
})

test('a page that carries the cart is not asked for it; one from a cache is not believed', async () => {
  woo.lines = [{ id: 147, quantity: 2 }]
  woo.carriesCart = true
  const page = await shop.open(BLOCK)
  await shop.event('add_to_cart')
  await shop.settled(page)
  assert.equal(cartRequests(), 0)
  const { answer } = woo
  shop.answer = (request, tag) => {
    const { lines } = woo
    if (request.path === BLOCK) woo.lines = []
    const reply = answer(request, tag)
    woo.lines = lines
    return typeof reply === 'object' && request.path === BLOCK ? { ...reply, headers: {} } : reply
  }
  await page.goto(shop.url + BLOCK)
  await shop.event('page_view', 2)
  await shop.settled(page)
  assert.deepEqual(shop.moves(), ['add 2 × 147'])
})

test('a cookie that is another after each of our requests leads to none without end', async () => {
  woo.lines = [{ id: 147, quantity: 2 }]
  const { answer } = woo
  let asked = 0
  shop.answer = (request, tag) => {
    const reply = answer(request, tag)
    const headers = { 'set-cookie': `woocommerce_cart_hash=n${asked++}; path=/` }
    return typeof reply === 'object' && request.path.endsWith('/store/v1/cart') ? { ...reply, headers } : reply
  }
  const page = await shop.open(BLOCK)
  await shop.event('add_to_cart')
  await shop.settled(page)
  assert.ok(cartRequests() <= 2, `${cartRequests()} requests`)
})

const THANKS: [name: string, path: string, number: string][] = [
  ['what Google Analytics for WooCommerce left', '/checkout/order-received/781/?key=wc_order_a&told=ga4w', '781'],
  [
    'a purchase in the data layer, as GTM4WP pushes it',
    '/checkout/order-received/781/?key=wc_order_a&told=pushed',
    'LAYER-781',
  ],
  ['the page itself', '/checkout/order-received/781/?key=wc_order_a', '781'],
  ['a block page at a translated address', '/kasse/bestellung-erhalten/781/?key=wc_order_a', 'EU-1042'],
]

for (const [name, path, number] of THANKS)
  test(`an order, by ${name}: told once, also after a reload`, async () => {
    woo.lines = [{ id: 147, quantity: 2 }]
    const page = await shop.open(BLOCK)
    await shop.event('add_to_cart')
    woo.lines = []
    // The order's part may come later than the shop could tell that its cart is empty.
    await shop.context.route('**/woocommerce-thanks.js', async (route) => {
      await page.waitForTimeout(400)
      await route.continue()
    })
    await page.goto(shop.url + path)
    const order = await shop.event('purchase')
    assert.deepEqual([order.transactionId, order.valueMinor, order.currency], [number, 4480, 'EUR'])
    assert.deepEqual(
      order.items.map(({ productId, quantity, priceMinor }) => [productId, quantity, priceMinor]),
      [['147', 2, 1990]],
    )
    await orderCountsOnce(shop, page)
    assert.deepEqual(shop.moves(), ['add 2 × 147'])
  })

for (const path of ['/checkout/order-received/782/', '/kasse/bestellung-erhalten/782/'])
  test(`an order that failed is none: ${path}`, async () => {
    const page = await shop.open(path)
    await shop.settled(page)
    assert.ok(!shop.story().includes('purchase'))
  })

const ODD: [name: string, extra: string, path: string][] = [
  ['globals null', '<script>wcSettings = null; ga4w = null</script>', BLOCK],
  ['no PerformanceObserver', '<script>delete window.PerformanceObserver</script>', BLOCK],
  [
    'storage forbidden',
    '<script>for (const each of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, each, { get() { throw new DOMException("denied", "SecurityError") } })</script>',
    CLASSIC,
  ],
]

for (const [name, extra, path] of ODD)
  test(`an odd shop, ${name}: the page is read, and no error`, async () => {
    woo.extra = extra
    const page = await shop.open(path)
    await shop.settled(page)
    assert.equal((await shop.event('page_view')).page.product?.currency, 'EUR')
    assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  })

test('a shop that closed its Store API: the data layer tells the cart instead', async () => {
  woo.cartReply = () => ({
    body: '{"code":"rest_forbidden","data":{"status":401}}',
    type: 'application/json',
    status: 401,
  })
  const page = await shop.open(CLASSIC)
  await shop.settled(page)
  await Promise.all([page.waitForResponse(/store\/v1\/cart/), theme(page, 'ajaxAdd', 211)])
  await shop.settled(page)
  await theme(page, 'ajaxAdd', 212)
  await shop.event('add_to_cart')
  assert.deepEqual(shop.moves(), ['add 1 × gla_212'])
  assert.equal(cartRequests(), 1)
})

test('a shop that is busy or hangs: nothing is told twice, and the next answer tells all', async () => {
  woo.cartReply = () => ({ body: 'busy', status: 503 })
  const page = await shop.open(BLOCK)
  await shop.settled(page)
  await theme(page, 'blockAdd', 147)
  await shop.settled(page)
  assert.deepEqual(shop.moves(), [])
  woo.cartReply = undefined
  await theme(page, 'blockAdd', 147)
  await shop.event('add_to_cart')
  assert.deepEqual(shop.moves(), ['add 2 × 147'])
  woo.cartReply = () => 'hang'
  await theme(page, 'blockAdd', 147)
  await call(page, 'event', 'still_here')
  await shop.event('custom_event')
  assert.deepEqual(shop.errors, [])
})

test('without consent nothing is asked of the shop; given, the cart is told', async () => {
  woo.lines = [{ id: 147, quantity: 2 }]
  const cart = await cartWaitsForConsent(shop, BLOCK, {
    change: (page) => theme(page, 'blockSet', 147, 1),
    asked: cartRequests,
  })
  assert.deepEqual(
    cart.items.map(({ productId, quantity }) => [productId, quantity]),
    [['147', 1]],
  )
})
