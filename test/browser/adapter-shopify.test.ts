/** @module The Shopify adapter on written pages: what is read, what is counted, and what stays with the shop. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { actOn } from './storefronts/act-on.ts'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { PRODUCT } from './storefronts/shopify/parts.ts'
import { FakeShopify } from './storefronts/shopify/serve.ts'
import { withStorefront } from './storefronts/visited-storefront.ts'
import { call } from './visited-shop.ts'

const shop = withStorefront()
let shopify: FakeShopify

beforeEach(() => {
  shopify = new FakeShopify()
  shop.answer = shopify.answer
})

const PRODUCT_ID = '8801234567890'
const cartRequests = () => shop.requests.filter(({ path }) => path.endsWith('cart.js')).length
const theme = (page: Page, action: 'add' | 'set', ...given: number[]) => actOn(page, 'theme', action, ...given)

test('the product of the page, and the variant that is chosen', async () => {
  const page = await shop.open('/products/heron-mug')
  const { item } = await shop.event('view_item')
  const { url, imageUrl, ...facts } = item
  assert.deepEqual(facts, {
    productId: PRODUCT_ID,
    variantId: '44101',
    sku: 'OSMA-B',
    name: 'Heron Mug',
    brand: 'Osma',
    category: 'Mugs',
    priceMinor: 1990,
    listPriceMinor: 2490,
    currency: 'EUR',
    availability: 'in_stock',
  })
  assert.match(imageUrl!, /heron-blue\.jpg$/)
  await page.selectOption('#picker', '44102')
  const second = (await shop.event('view_item', 2)).item
  assert.deepEqual(
    [second.variantId, second.sku, second.priceMinor, second.availability],
    ['44102', 'OSMA-G', 2150, 'out_of_stock'],
  )
  const { page: seen } = await shop.event('page_view')
  assert.deepEqual([seen.type, seen.platform], ['product', 'shopify'])
  assert.deepEqual(shop.errors, [])
})

test("an app's JSON that is none takes nothing from the product", async () => {
  shopify.extra =
    '<script type="application/json">{"available":,}</script><script type="application/json">null"available":</script>'
  await shop.open('/products/heron-mug')
  const { item } = await shop.event('view_item')
  assert.deepEqual([item.productId, item.variantId, item.availability], [PRODUCT_ID, '44101', 'in_stock'])
})

test('a variant that the address names', async () => {
  await shop.open('/products/heron-mug?variant=44101')
  assert.equal((await shop.event('view_item')).item.variantId, '44101')
})

for (const style of ['events', 'silent'] as const)
  test(`theme ${style}: filled, changed and emptied, each told once, though Google's data layer tells it too`, async () => {
    shopify.theme = style
    const page = await shop.open('/products/heron-mug')
    await shop.settled(page)
    await theme(page, 'add', 44101)
    const { item } = await shop.event('add_to_cart')
    assert.deepEqual(
      [item.productId, item.variantId, item.sku, item.priceMinor, item.currency],
      [PRODUCT_ID, '44101', 'OSMA-B', 1890, 'EUR'],
    )
    await theme(page, 'set', 44101, 3)
    await shop.event('add_to_cart', 2)
    await theme(page, 'set', 44101, 0)
    await shop.event('remove_from_cart')
    await shop.settled(page)
    assert.deepEqual(shop.moves(), [`add 1 × ${PRODUCT_ID}`, `add 2 × ${PRODUCT_ID}`, `remove 3 × ${PRODUCT_ID}`])
    assert.doesNotMatch(shop.sent(), /private|Engraving/i)
    assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  })

test('a page made without a cart has it not asked for; one made with a cart has', async () => {
  const page = await shop.open('/products/heron-mug')
  await shop.settled(page)
  await page.goto(`${shop.url}/cart`)
  await shop.event('page_view', 2)
  await shop.settled(page)
  assert.equal(cartRequests(), 0)
  shopify.cart.lines = [{ variant: PRODUCT.variants[0]!, quantity: 2 }]
  await page.reload()
  await shop.event('add_to_cart')
  await shop.settled(page)
  assert.equal(cartRequests(), 1)
})

test('the visitor is in the cart of an order, once a cart, and out of it when the consent is withdrawn', async () => {
  const page = await shop.open('/products/heron-mug')
  await shop.settled(page)
  await Promise.all([page.waitForResponse(/update\.js/), theme(page, 'add', 44101)])
  await shop.settled(page)
  assert.equal(shopify.cart.attributes._vitrine, shop.collector.visits.at(-1)!.visit.visitor)
  const writes = () => shop.requests.filter(({ path }) => path.endsWith('update.js')).length
  await theme(page, 'add', 44101)
  await shop.event('add_to_cart', 2)
  // Where the cart was not read yet, there is nothing that this page would take out of it.
  await Promise.all([page.waitForResponse(/cart\.js/), page.goto(`${shop.url}/cart`)])
  await shop.event('page_view', 2)
  await shop.settled(page)
  assert.equal(writes(), 1)
  await Promise.all([page.waitForResponse(/update\.js/), call(page, 'consent', { measure: false })])
  assert.equal(shopify.cart.attributes._vitrine, undefined)
  assert.deepEqual(shop.errors, [])
})

test('an adapter that began while a banner was still asked: the cart is read by itself, and left when consent goes', async () => {
  shopify.cart.lines = [{ variant: PRODUCT.variants[0]!, quantity: 2 }]
  const begun = shop.context.waitForEvent('response', (response) => /shopify/.test(response.url()))
  await shop.context.route(/consent-signals/, async (route) => {
    await begun
    // The adapter's file is here; whether it also runs already decides nothing that follows.
    await page.evaluate(() => new Promise(requestAnimationFrame))
    await route.continue()
  })
  const page = await shop.context.newPage()
  const written = page.waitForResponse(/update\.js/)
  await page.goto(`${shop.url}/products/heron-mug`)
  await written
  await shop.settled(page)
  await Promise.all([page.waitForResponse(/update\.js/), call(page, 'consent', { measure: false })])
  assert.equal(shopify.cart.attributes._vitrine, undefined)
})

test('without consent nothing is asked of the shop; given, the cart is told', async () => {
  shopify.cart.lines = [{ variant: PRODUCT.variants[0]!, quantity: 2 }]
  const cart = await cartWaitsForConsent(shop, '/products/heron-mug', {
    change: (page) => theme(page, 'set', 44101, 1),
    asked: cartRequests,
  })
  assert.deepEqual(
    cart.items.map(({ productId, quantity }) => [productId, quantity]),
    [[PRODUCT_ID, 1]],
  )
})

test('a shop in several languages is asked at the address of its language', async () => {
  shopify.root = '/fr/'
  const page = await shop.open('/fr/products/heron-mug')
  await shop.settled(page)
  await theme(page, 'add', 44102)
  await shop.event('add_to_cart')
  assert.deepEqual(
    [...new Set(shop.requests.map(({ path }) => path))].filter((path) => path.includes('cart.js')),
    ['/fr/cart.js'],
  )
})

const ODD: [name: string, extra: string][] = [
  ['globals missing', '<script>delete window.ShopifyAnalytics; Shopify = undefined</script>'],
  ['globals null', '<script>Shopify = null; ShopifyAnalytics = null</script>'],
  ['globals frozen', '<script>Object.freeze(Shopify); Object.freeze(ShopifyAnalytics.meta);</script>'],
  [
    'getters that throw',
    "<script>for (const each of ['Shopify', 'ShopifyAnalytics']) { delete window[each]; try { Object.defineProperty(window, each, { get() { throw new Error('hostile') } }) } catch {} }</script>",
  ],
  ['no PerformanceObserver', '<script>delete window.PerformanceObserver</script>'],
]

for (const [name, extra] of ODD)
  test(`an odd shop, ${name}: the page is read, and no error`, async () => {
    shopify.extra = extra
    const page = await shop.open('/products/heron-mug')
    await shop.settled(page)
    await theme(page, 'add', 44101)
    await shop.settled(page)
    assert.equal((await shop.event('page_view')).page.platform, 'shopify')
    assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  })

test('a shop whose cart cannot be had for good: the data layer tells it instead', async () => {
  shopify.cartReply = () => ({ body: '<!doctype html><title>Opening soon</title>' })
  shopify.cart.lines = [{ variant: PRODUCT.variants[1]!, quantity: 1 }]
  const page = await shop.open('/products/heron-mug')
  await shop.settled(page)
  await theme(page, 'add', 44101)
  await shop.event('add_to_cart')
  assert.deepEqual(shop.moves(), ['add 1 × shopify_LT_8801_44101'])
  assert.equal(cartRequests(), 1)
  assert.deepEqual(shop.errors, [])
})

test('a shop that fails or hangs now: nothing is told twice, and the next answer tells all', async () => {
  shopify.cartReply = () => ({ body: 'busy', status: 503 })
  const page = await shop.open('/products/heron-mug')
  await shop.settled(page)
  await theme(page, 'add', 44101)
  await shop.settled(page)
  assert.deepEqual(shop.moves(), [])
  shopify.cartReply = undefined
  await theme(page, 'add', 44101)
  await shop.event('add_to_cart')
  await shop.settled(page)
  assert.deepEqual(shop.moves(), [`add 2 × ${PRODUCT_ID}`])
  shopify.cartReply = () => 'hang'
  await theme(page, 'set', 44101, 1)
  await call(page, 'event', 'still_here')
  await shop.event('custom_event')
  assert.deepEqual(shop.errors, [])
})
