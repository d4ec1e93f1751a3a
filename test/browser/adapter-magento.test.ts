/** @module Magento 2 with Luma and Hyvä in Chromium: what the adapter reads and tells, and that an odd shop does no harm. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { cartPage } from './storefronts/magento/cart.ts'
import { checkoutPage } from './storefronts/magento/checkout.ts'
import type { PageOptions } from './storefronts/magento/layout.ts'
import { productPage } from './storefronts/magento/product.ts'
import { CUSTOMER, type Line, PRODUCTS, sections } from './storefronts/magento/shop.ts'
import { thankYouPage } from './storefronts/magento/thank-you.ts'
import { openOddShops } from './storefronts/odd-shops.ts'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { json, type ShopReply, type ShopRequest, withStorefront } from './storefronts/visited-storefront.ts'

const TANK = PRODUCTS[1818]!.path
const BAG = PRODUCTS[14]!.path
const THEMES = ['luma', 'hyva'] as const

const shop = withStorefront()

/** The written shop, with its cart; `sectionsAnswer` in the place of the customer's sections. */
function serve(options: Omit<PageOptions, 'tag'>, sectionsAnswer?: ShopReply): Line[] {
  const lines: Line[] = []
  shop.answer = (request, tag) => {
    if (request.path === '/customer/section/load/') return sectionsAnswer ?? json(sections(lines, shop.url))
    if (request.path.endsWith('payment-information')) lines.length = 0
    else if (request.method === 'POST') return change(lines, request)
    return page(request.path, lines, { ...options, tag })
  }
  return lines
}

function page(path: string, lines: Line[], options: PageOptions): ShopReply {
  if (path === '/checkout/') return { body: checkoutPage(options) }
  if (path === '/checkout/cart/') return { body: cartPage(lines, options) }
  if (path.startsWith('/checkout/onepage/success')) return { body: thankYouPage(path.endsWith('guest'), options) }
  const id = Object.keys(PRODUCTS).find((key) => PRODUCTS[key]!.path === path)
  return id ? { body: productPage(id, options) } : undefined
}

function change(lines: Line[], { path }: ShopRequest): ShopReply {
  const id = /\d+/.exec(path)![0]
  const at = lines.findIndex((line) => line.id === id)
  if (path.includes('removeItem')) lines.splice(at, 1)
  else if (at < 0) lines.push({ id, quantity: 1 })
  else lines[at]!.quantity++
  return json([])
}

for (const theme of THEMES) {
  test(`${theme}: the product of the page as it is shown and paid, and the size that is chosen`, async () => {
    serve({ theme })
    const tab = await shop.open(TANK)
    const { page: seen } = await shop.event('page_view')
    assert.deepEqual([seen.platform, seen.type], ['magento', 'product'])
    const { productId, variantId, sku, name, priceMinor, listPriceMinor, currency, availability } = seen.product!
    assert.deepEqual(
      [productId, variantId, sku, name, priceMinor, listPriceMinor, currency, availability],
      ['1818', undefined, 'WT09', 'Breathe-Easy Tank', 3400, 4000, 'EUR', 'in_stock'],
    )
    await tab.selectOption('select', '1814')
    const { item } = await shop.event('view_item', 2)
    assert.deepEqual([item.productId, item.variantId, item.priceMinor], ['1818', '1814', 3650])
    assert.deepEqual(shop.errors, [])
  })

  test(`${theme}: the cart is filled, changed and emptied, each told once, without a request of ours`, async () => {
    serve({
      theme,
      head: `<script>window.dataLayer = []; addEventListener('click', (event) => event.target.matches('.tocart') && dataLayer.push(
        { event: 'add_to_cart', ecommerce: { currency: 'EUR', items: [{ item_id: 'WT09', price: 34, quantity: 1 }] } }))</script>`,
    })
    const tab = await shop.open(TANK)
    await shop.settled(tab)
    await tab.click('.tocart')
    const { cart } = await shop.event('cart_update', 1)
    assert.deepEqual(cart, {
      items: [
        {
          productId: '1818',
          variantId: 'WT09-S',
          sku: 'WT09-S',
          name: 'Breathe-Easy Tank',
          // With tax, as it is shown; the shop calculates with 28.10.
          priceMinor: 3400,
          currency: 'EUR',
          quantity: 1,
          url: `${shop.url}${TANK}`,
          imageUrl: `${shop.url}/media/catalog/product/1818.jpg`,
        },
      ],
      valueMinor: 3400,
      currency: 'EUR',
    })
    await tab.goto(shop.url + BAG)
    await shop.event('page_view', 2)
    await tab.click('.tocart')
    await shop.event('cart_update', 2)
    await tab.goto(`${shop.url}/checkout/cart/`)
    await shop.event('page_view', 3)
    await tab.click('text=+')
    await shop.event('cart_update', 3)
    await tab.click('p:has-text("Tank") >> text=Remove')
    await shop.event('cart_update', 4)
    await tab.click('p:has-text("Bag") >> text=Remove')
    await shop.event('cart_update', 5)
    await shop.settled(tab)
    assert.deepEqual(shop.moves(), ['add 1 × 1818', 'add 1 × 14', 'add 1 × 1818', 'remove 2 × 1818', 'remove 1 × 14'])
    const asked = shop.requests.filter(({ path }) => path === '/customer/section/load/').length
    const changes = shop.requests.filter(({ method }) => method === 'POST').length
    assert.equal(asked, changes + 1, 'only what the theme asks')
    assert.deepEqual(shop.collector.rejected, [])
    assert.deepEqual(shop.errors, [])
  })

  test(`${theme}: an order counts once, also when its page is loaded again; nothing of the customer leaves`, async () => {
    serve({ theme })
    const tab = await shop.open(TANK)
    await shop.settled(tab)
    await tab.click('.tocart')
    await shop.event('cart_update', 1)
    // The theme asks for the emptied cart before it leaves the checkout; what is kept may also be of before the order.
    await tab.goto(`${shop.url}/checkout/`)
    await shop.event('page_view', 2)
    const kept = await tab.evaluate(() => localStorage.getItem('mage-cache-storage')!)
    await tab.click('text=Place order')
    await tab.waitForFunction((kept) => localStorage.getItem('mage-cache-storage') !== kept, kept)
    await shop.settled(tab)
    await tab.evaluate((kept) => localStorage.setItem('mage-cache-storage', kept), kept)
    await tab.goto(`${shop.url}/checkout/onepage/success/${theme === 'luma' ? 'guest' : ''}`)
    const order = await shop.event('purchase')
    assert.deepEqual([order.transactionId, order.valueMinor, order.currency], ['000000042', 3400, 'EUR'])
    assert.deepEqual([order.items[0]!.productId, order.items[0]!.quantity], ['1818', 1])
    await orderCountsOnce(shop, tab)
    assert.deepEqual(shop.story(), ['view_item', 'add_to_cart', 'cart_update', 'purchase', 'cart_update'])
    for (const secret of Object.values(CUSTOMER).slice(0, 2).concat(CUSTOMER.email))
      assert.ok(!shop.sent().includes(secret))
    assert.deepEqual(shop.errors, [])
  })
}

test('two sizes of one product are two lines; what is no such product has no variant', async () => {
  const lines = serve({ theme: 'luma' })
  lines.push({ id: '1818', quantity: 1 }, { id: '1818', quantity: 2, size: 'XL' }, { id: '14', quantity: 1 })
  await shop.open(BAG)
  const { cart } = await shop.event('cart_update')
  assert.deepEqual(
    cart.items.map(({ productId, variantId, quantity }) => [productId, variantId, quantity]),
    [
      ['1818', 'WT09-S', 1],
      ['1818', 'WT09-XL', 2],
      ['14', undefined, 1],
    ],
  )
})

/** What stands in the place of the theme's script. */
const ODD = {
  'the store is no JSON': 'localStorage.setItem("mage-cache-storage", "{oops")',
  'the store is null': 'localStorage.setItem("mage-cache-storage", "null")',
  'the cart is odd':
    'localStorage.setItem("mage-cache-storage", JSON.stringify({ cart: { items: [null, 7, {}, { product_id: {} }] } }))',
  'the items are a text': 'localStorage.setItem("mage-cache-storage", JSON.stringify({ cart: { items: "none" } }))',
  'the news are odd':
    '[null, 7, {}, { data: null }, { data: { cart: 7 } }].forEach((detail) => ["private-content-loaded", "configurable-selection-changed"].forEach((name) => setTimeout(() => dispatchEvent(new CustomEvent(name, { detail })), 500)))',
  'the store throws':
    'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } })',
  'the form is gone': 'document.getElementById("product_addtocart_form").remove()',
  'the globals are frozen': 'Object.freeze(window.hyva); Object.freeze(document.body)',
}

test('odd shops: each page counts, and none has an error of ours', async () => {
  shop.answer = ({ query, path }, tag) =>
    path === TANK
      ? { body: productPage('1818', { tag, theme: 'hyva', script: ODD[query.get('odd') as keyof typeof ODD] }) }
      : undefined
  await openOddShops(shop, TANK, Object.keys(ODD))
  assert.deepEqual(shop.moves(), [])
})

for (const [name, reply] of Object.entries({
  'an error': { body: 'down', status: 500 },
  'a page': { body: '<h1>Maintenance</h1>' },
}))
  test(`the sections answer with ${name}: the page goes on, and its cart stays as it was`, async () => {
    serve({ theme: 'luma' }, reply)
    const tab = await shop.open(BAG)
    await shop.settled(tab)
    await tab.click('.tocart')
    await shop.settled(tab)
    assert.deepEqual(shop.moves(), [])
    assert.deepEqual(shop.errors, [])
  })

test('what lay in the cart before the consent is told with it', async () => {
  const lines = serve({ theme: 'luma' })
  lines.push({ id: '14', quantity: 1 })
  const { items } = await cartWaitsForConsent(shop, BAG, { change: (tab) => tab.click('h1'), asked: () => 0 })
  assert.deepEqual([items[0]!.productId, items[0]!.quantity], ['14', 1])
})
