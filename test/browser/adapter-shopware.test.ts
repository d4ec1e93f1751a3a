/** @module Shopware 6 in Chromium: what its adapter reads and tells, and that an odd shop does no harm. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { brokenReplies, changeThrice } from './storefronts/broken-cart.ts'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { openOddShops } from './storefronts/odd-shops.ts'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { placeOrder } from './storefronts/place-order.ts'
import { cartPage, offcanvas } from './storefronts/shopware/cart.ts'
import { type PageOptions, widget } from './storefronts/shopware/layout.ts'
import { productPage } from './storefronts/shopware/product.ts'
import { BOARD, CIGAR, CUSTOMER, LARGE_BOARD, type Line, PRODUCTS, storeCart } from './storefronts/shopware/shop.ts'
import { thankYouPage } from './storefronts/shopware/thank-you.ts'
import { json, type ShopReply, type ShopRequest, withStorefront } from './storefronts/visited-storefront.ts'

const shop = withStorefront()

/** The written shop, with its cart; `cartAnswer` in the place of `cart.json`. */
function serve(options: Partial<PageOptions> = {}, cartAnswer?: ShopReply): Line[] {
  const lines: Line[] = []
  const ordered: Line[] = [{ id: CIGAR, quantity: 1 }]
  shop.answer = (request, tag) => {
    const { path, method } = request
    if (path === '/en/checkout/cart.json') return cartAnswer ?? json(storeCart(lines))
    if (path === '/en/widgets/checkout/info') return lines.length ? { body: widget(lines) } : { body: '', status: 204 }
    if (method === 'POST') return change(lines, request)
    if (path === '/en/checkout/cart') return { body: cartPage({ tag, lines, ...options }) }
    if (path === '/en/checkout/finish') return { body: thankYouPage(ordered, { tag, ...options }) }
    const id = Object.keys(PRODUCTS).find((key) => PRODUCTS[key]!.path === path)
    return id ? { body: productPage(id, { tag, lines, ...options }) } : undefined
  }
  return lines
}

function change(lines: Line[], { path, body }: ShopRequest): ShopReply {
  const id = /[\da-f]{32}/.exec(path + body)![0]
  const at = lines.findIndex((line) => line.id === id)
  if (path.includes('/delete/')) lines.splice(at, 1)
  else if (at < 0) lines.push({ id, quantity: 1 })
  else lines[at]!.quantity++
  return { body: offcanvas(lines) }
}

const buy = (page: Page) => page.click('.btn-buy')
const ownRequests = () => shop.requests.filter(({ path }) => path.endsWith('/cart.json'))

test('the product of the page; each variant is a product of its own', async () => {
  serve()
  const page = await shop.open(PRODUCTS[BOARD]!.path)
  const { page: seen } = await shop.event('page_view')
  assert.deepEqual([seen.platform, seen.type], ['shopware', 'product'])
  const { productId, sku, name, brand, priceMinor, listPriceMinor, currency, availability } = seen.product!
  assert.deepEqual(
    [productId, sku, name, brand, priceMinor, listPriceMinor, currency, availability],
    [BOARD, 'SB-1', 'Smoking Board', 'Heron', 1790, 3000, 'EUR', 'in_stock'],
  )
  await page.goto(shop.url + PRODUCTS[LARGE_BOARD]!.path)
  const { page: other } = await shop.event('page_view', 2)
  assert.deepEqual(
    ['productId', 'sku', 'priceMinor', 'listPriceMinor', 'availability'].map((name) => other.product![name as 'sku']),
    [LARGE_BOARD, 'SB-2', 2450, undefined, 'out_of_stock'],
  )
  assert.deepEqual(shop.errors, [])
})

test('the cart is filled, changed and emptied, each told once, also where gtag tells of it', async () => {
  const head = `<script>window.dataLayer = []; function gtag() { dataLayer.push(arguments) }; addEventListener('submit', () =>
    gtag('event', 'add_to_cart', { items: [{ id: 'SB-1', name: 'Smoking Board', quantity: 1 }] }))</script>`
  serve({ head })
  const page = await shop.open(PRODUCTS[BOARD]!.path)
  await shop.settled(page)
  assert.equal(ownRequests().length, 0, 'an empty header and no known cart: nothing to ask')
  await buy(page)
  const { cart } = await shop.event('cart_update', 1)
  assert.deepEqual(cart, {
    items: [
      {
        productId: BOARD,
        sku: 'SB-1',
        name: 'Smoking Board',
        brand: 'Heron',
        priceMinor: 1790,
        currency: 'EUR',
        quantity: 1,
        imageUrl: 'https://cdn.example/media/SB-1.jpg',
      },
    ],
    valueMinor: 1790,
    currency: 'EUR',
  })
  await page.goto(shop.url + PRODUCTS[CIGAR]!.path)
  await shop.event('page_view', 2)
  await buy(page)
  await shop.event('cart_update', 2)
  await page.goto(`${shop.url}/en/checkout/cart`)
  await shop.event('page_view', 3)
  await page.click('#line-SB-1 >> text=+')
  await shop.event('cart_update', 3)
  await page.click('.offcanvas #line-SB-1 >> text=Remove')
  await shop.event('cart_update', 4)
  await page.click('.offcanvas #line-SW-44 >> text=Remove')
  await shop.event('cart_update', 5)
  await shop.settled(page)
  assert.deepEqual(shop.moves(), [
    `add 1 × ${BOARD}`,
    `add 1 × ${CIGAR}`,
    `add 1 × ${BOARD}`,
    `remove 2 × ${BOARD}`,
    `remove 1 × ${CIGAR}`,
  ])
  assert.ok(ownRequests().length <= 6, `${ownRequests().length} for five changes and the page of the cart`)
  assert.deepEqual(shop.collector.rejected, [])
  assert.deepEqual(shop.errors, [])
})

test('a cart that was filled elsewhere is asked for once the header shows it', async () => {
  const lines = serve()
  lines.push({ id: CIGAR, quantity: 2 })
  await shop.open(PRODUCTS[BOARD]!.path)
  const { cart } = await shop.event('cart_update')
  assert.deepEqual([cart.items[0]!.productId, cart.items[0]!.quantity, cart.valueMinor], [CIGAR, 2, 2890])
  assert.equal(ownRequests().length, 1)
})

test('an order counts once, also when its page is loaded again; nothing of the customer leaves', async () => {
  const lines = serve()
  const [page, order] = await placeOrder(shop, PRODUCTS[CIGAR]!.path, {
    change: buy,
    lines,
    thanks: '/en/checkout/finish?orderId=018f6d3c',
  })
  assert.deepEqual([order.transactionId, order.valueMinor, order.currency], ['10042', 4070, 'EUR'])
  assert.deepEqual([order.items[0]!.productId, order.items[0]!.priceMinor], [CIGAR, 1445])
  await orderCountsOnce(shop, page)
  assert.deepEqual(shop.story(), ['view_item', 'add_to_cart', 'cart_update', 'purchase', 'cart_update'])
  for (const secret of Object.values(CUSTOMER)) assert.ok(!shop.sent().includes(secret), secret)
})

test('without consent nothing is asked of the shop; with it the cart is', async () => {
  serve()
  const { items } = await cartWaitsForConsent(shop, PRODUCTS[CIGAR]!.path, {
    change: buy,
    asked: () => ownRequests().length,
  })
  assert.deepEqual([items[0]!.productId, items[0]!.quantity], [CIGAR, 1])
})

/** What stands in the place of the storefront's script. */
const ODD = {
  'the page is bare': 'document.querySelector("main").textContent = ""',
  'the prices are words':
    'document.querySelector(".product-detail-price").textContent = "on request"; document.querySelector("[itemprop=price]").remove()',
  'names are clobbered':
    'document.querySelector("main").innerHTML += "<form name=forms></form><a id=performance></a><a id=PerformanceObserver></a>"',
  'the body has no classes': 'setTimeout(() => { document.body.className = "" })',
}

test('odd shops: each page counts, and none has an error of ours', async () => {
  shop.answer = ({ path, query }, tag) =>
    path === PRODUCTS[BOARD]!.path
      ? { body: productPage(BOARD, { tag, lines: [], script: ODD[query.get('odd') as keyof typeof ODD] }) }
      : undefined
  await openOddShops(shop, PRODUCTS[BOARD]!.path, Object.keys(ODD))
})

for (const [name, reply] of brokenReplies({ lineItems: [null, 7, {}] }))
  test(`cart.json answers with ${name}: the page goes on, and it is asked no more than there is to ask`, async () => {
    serve({}, reply)
    const page = await shop.open(PRODUCTS[CIGAR]!.path)
    await shop.event('page_view')
    await changeThrice(shop, page, {
      change: buy,
      isChanged: (response) => response.url().includes('line-item'),
      isAsked: (request) => request.url().endsWith('/cart.json'),
    })
    // Once a change, and once more when the header shows what we could not get.
    assert.ok(ownRequests().length <= 6, `${ownRequests().length} requests`)
  })
