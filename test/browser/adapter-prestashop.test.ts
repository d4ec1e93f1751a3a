/** @module PrestaShop in Chromium: what its adapter reads and tells, and that an odd shop does no harm. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { brokenReplies, changeThrice } from './storefronts/broken-cart.ts'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { openOddShops } from './storefronts/odd-shops.ts'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { placeOrder } from './storefronts/place-order.ts'
import { cartPage } from './storefronts/prestashop/cart.ts'
import { CUSTOMER, type PageOptions } from './storefronts/prestashop/layout.ts'
import { productDetails, productPage } from './storefronts/prestashop/product.ts'
import { type Line, PRODUCTS, presentedCart } from './storefronts/prestashop/shop.ts'
import { thankYouPage } from './storefronts/prestashop/thank-you.ts'
import { json, type ShopReply, type ShopRequest, withStorefront } from './storefronts/visited-storefront.ts'

const SHIRT = PRODUCTS[7]!.path
const TEA = PRODUCTS[101]!.path
const THANKS = '/en/order-confirmation?id_cart=88&id_module=30&id_order=4711&key=5f2b8e'

const shop = withStorefront()

/** The written shop, with its cart. `change` may alter any answer. */
function serve(options: Partial<PageOptions> = {}, change = (reply: ShopReply, _: ShopRequest): ShopReply => reply) {
  const lines: Line[] = []
  shop.answer = (request, tag) => {
    const page = { url: shop.url, tag, lines, ...options }
    return change(answer(request, page, lines), request)
  }
  return lines
}

function answer(request: ShopRequest, page: PageOptions, lines: Line[]): ShopReply {
  const asked = new URLSearchParams([...request.query, ...new URLSearchParams(request.body)])
  const of = (name: string) => Number(asked.get(name))
  if (request.path === '/en/cart' && request.method === 'GET' && !asked.has('ajax')) return { body: cartPage(page) }
  if (request.path === '/en/cart') {
    const id = of('id_product')
    const attribute = of('group[1]') || of('id_product_attribute')
    if (id) change(lines, { id, attribute, quantity: asked.has('delete') ? 0 : asked.get('op') === 'down' ? -1 : 1 })
    return json({
      success: true,
      id_product: id,
      id_product_attribute: attribute,
      cart: presentedCart(lines, shop.url),
    })
  }
  if (request.path === '/en/order-confirmation') return { body: thankYouPage('€42.70', page) }
  const id = request.path === SHIRT ? 7 : 101
  if (request.path !== PRODUCTS[id]!.path) return
  const combination = of('group[1]') || (id === 7 ? 31 : 0)
  if (request.method === 'GET') return { body: productPage(id, combination, page) }
  const product_url = `${shop.url}${SHIRT}?id_product_attribute=${combination}`
  return json({
    product_details: productDetails(id, combination, shop.url),
    id_product_attribute: combination,
    product_url,
  })
}

/** Quantity 0 takes the line out. */
function change(lines: Line[], { id, attribute, quantity }: Line): void {
  const at = lines.findIndex((line) => line.id === id && line.attribute === attribute)
  const sum = quantity && (lines[at]?.quantity ?? 0) + quantity
  if (at < 0) lines.push({ id, attribute, quantity })
  else if (sum) lines[at]!.quantity = sum
  else lines.splice(at, 1)
}

const add = (page: Page) => page.click('[data-button-action="add-to-cart"]')
const act = (page: Page, word: string, id = 7) => page.click(`[data-link-action="${word}"][data-id-product="${id}"]`)
const ownRequests = () =>
  shop.requests.filter(({ method, query }) => method === 'GET' && query.get('action') === 'update')

test('the product of the page, and the combination that is chosen', async () => {
  serve()
  const page = await shop.open(SHIRT)
  const { page: seen } = await shop.event('page_view')
  assert.equal(seen.platform, 'prestashop')
  assert.equal(seen.type, 'product')
  assert.deepEqual(seen.product, {
    productId: '7',
    variantId: '31',
    sku: 'LH-7-S',
    gtin: '4006381333931',
    name: 'Linen “Heron” shirt',
    brand: 'Heron',
    priceMinor: 3920,
    listPriceMinor: 4900,
    currency: 'EUR',
    availability: 'in_stock',
    url: `${shop.url}${SHIRT}`,
    imageUrl: `${shop.url}/img/7-large_default.jpg`,
  })
  await page.selectOption('select', '32')
  const { item } = await shop.event('view_item', 2)
  assert.deepEqual(
    [item.productId, item.variantId, item.sku, item.priceMinor, item.availability],
    ['7', '32', 'LH-7-M', 4120, 'out_of_stock'],
  )
  assert.equal(shop.collector.named('page_view').length, 1, 'another address of the same page is no page view')
  assert.deepEqual(shop.errors, [])
})

for (const theme of ['classic', 'hummingbird'] as const)
  test(`${theme}: the cart is filled, changed and emptied, each told once`, async () => {
    serve({ theme })
    const page = await shop.open(SHIRT)
    await shop.settled(page)
    await add(page)
    await shop.event('cart_update', 1)
    await page.goto(shop.url + TEA)
    await shop.event('page_view', 2)
    await add(page)
    await shop.event('cart_update', 2)
    assert.equal(ownRequests().length, 0, 'an addition carries the cart')
    await page.goto(`${shop.url}/en/cart`)
    await shop.event('page_view', 3)
    await act(page, 'up')
    await shop.event('cart_update', 3)
    await act(page, 'delete-from-cart')
    const { cart } = await shop.event('cart_update', 4)
    await act(page, 'delete-from-cart', 101)
    await shop.event('cart_update', 5)
    await shop.settled(page)
    assert.deepEqual(shop.moves(), ['add 1 × 7', 'add 1 × 101', 'add 1 × 7', 'remove 2 × 7', 'remove 1 × 101'])
    assert.deepEqual(cart, {
      items: [
        {
          productId: '101',
          sku: 'HT-101',
          gtin: '4006381333931',
          name: 'Mojito Hai Tea',
          brand: 'Hai Tea',
          priceMinor: 490,
          listPriceMinor: 490,
          currency: 'EUR',
          availability: 'in_stock',
          quantity: 1,
          url: `${shop.url}${TEA}`,
          imageUrl: `${shop.url}/img/101-large_default.jpg`,
        },
      ],
      valueMinor: 490,
      currency: 'EUR',
    })
    if (theme === 'hummingbird') assert.ok(ownRequests().length <= 3, `${ownRequests().length} for three changes`)
    else assert.equal(ownRequests().length, 0)
    assert.deepEqual(shop.collector.rejected, [])
    assert.deepEqual(shop.errors, [])
  })

test('what a GA4 data layer tells of the same cart is not counted again', async () => {
  serve({
    head: `<script>window.dataLayer = []; addEventListener('click', (event) => event.target.matches('.add-to-cart') && dataLayer.push(
      { event: 'add_to_cart', ecommerce: { currency: 'EUR', items: [{ item_id: 'LH-7-S', price: 39.2, quantity: 1 }] } }))</script>`,
  })
  const page = await shop.open(SHIRT)
  await shop.settled(page)
  await add(page)
  await shop.event('cart_update')
  await shop.settled(page)
  assert.deepEqual(shop.moves(), ['add 1 × 7'])
})

test('an order counts once, also when its page is loaded again, with what was in the cart', async () => {
  const lines = serve()
  const [page, order] = await placeOrder(shop, SHIRT, { change: add, lines, thanks: THANKS })
  assert.deepEqual([order.transactionId, order.valueMinor, order.currency], ['4711', 4270, 'EUR'])
  assert.deepEqual(
    order.items.map(({ productId, variantId, quantity, priceMinor }) => [productId, variantId, quantity, priceMinor]),
    [['7', '31', 1, 3920]],
  )
  await orderCountsOnce(shop, page)
  assert.deepEqual(shop.story(), ['view_item', 'add_to_cart', 'cart_update', 'purchase', 'cart_update'])
  for (const { page: seen } of shop.collector
    .named('page_view')
    .slice(1)
    .map(({ params }) => params as never))
    assert.equal((seen as { type: string }).type, 'thank_you')
})

/** What the data layer holds, in the words of GA4 and of Google's older tag. */
const TOLD = {
  GA4: {
    event: 'purchase',
    ecommerce: { transaction_id: 'LAYER-1', value: 42.7, currency: 'EUR', items: [{ item_id: '7', price: 39.2 }] },
  },
  "Google's older tag": {
    event: 'order_sent',
    ecommerce: {
      purchase: { actionField: { id: 'LAYER-1', revenue: '42.70' }, products: [{ id: '7', price: '39.20' }] },
    },
  },
}

for (const [words, entry] of Object.entries(TOLD))
  test(`an order that the data layer tells under another number, in the words of ${words}, counts once`, async () => {
    serve({ head: `<script>dataLayer = [${JSON.stringify(entry)}]</script>` })
    const page = await shop.open(THANKS)
    await shop.settled(page)
    assert.equal(shop.collector.named('purchase').length, 1)
    assert.equal((await shop.event('purchase')).transactionId, 'LAYER-1')
  })

test('an order whose address names only its cart goes by its reference', async () => {
  // A data layer that is none takes nothing from it.
  serve({ head: '<script>dataLayer = { length: 1 }</script>' })
  await shop.open('/en/order-confirmation?id_cart=88&id_module=30&key=5f2b8e')
  const order = await shop.event('purchase')
  assert.deepEqual([order.transactionId, order.valueMinor], ['XKBKNABJK', 4270])
})

test('nothing of the customer leaves the page', async () => {
  serve()
  const page = await shop.open(SHIRT)
  await add(page)
  await shop.event('cart_update')
  await page.goto(shop.url + THANKS)
  await shop.event('purchase')
  await shop.settled(page)
  const { email, firstname, lastname, birthday, addresses } = CUSTOMER
  for (const secret of [email, firstname, lastname, birthday, addresses[11].address1, addresses[11].phone, '5f2b8e'])
    assert.ok(!shop.sent().includes(secret), secret)
})

test('without consent nothing is asked of the shop; with it the cart is', async () => {
  const lines = serve({ theme: 'hummingbird' })
  lines.push({ id: 101, attribute: 0, quantity: 1 })
  const { items } = await cartWaitsForConsent(shop, '/en/cart', {
    change: (page) => act(page, 'up', 101),
    asked: () => ownRequests().length,
  })
  assert.equal(items[0]!.quantity, 2)
})

/** What stands in the place of the theme's script. */
const ODD = {
  'the global is null': 'prestashop = null',
  'the global is frozen and empty': 'prestashop = Object.freeze({})',
  'the global throws':
    'prestashop = { get cart() { throw 1 }, get page() { throw 2 }, get currency() { throw 3 }, get on() { throw 4 } }',
  'the cart has no list': 'prestashop.cart = { products: "none" }',
  'the cart has odd lines':
    'prestashop.cart = { products: [null, 7, {}, { id_product: { a: 1 }, price_amount: "free", quantity: -3 }] }',
  'the page has no name': 'delete prestashop.page',
  'the emitter throws': 'prestashop.on = () => { throw new TypeError("no") }',
  'the news are odd':
    'prestashop.on = (name, work) => [null, undefined, {}, { reason: 1 }, { resp: { cart: 7 } }].forEach(work)',
  'the product is no JSON': 'document.getElementById("product-details").dataset.product = "{oops"',
}

test('odd shops: each page counts, and none has an error of ours', async () => {
  shop.answer = (request, tag) => {
    const script = ODD[request.query.get('odd') as keyof typeof ODD]
    return script ? { body: productPage(7, 31, { url: shop.url, tag, lines: [], script }) } : undefined
  }
  await openOddShops(shop, SHIRT, Object.keys(ODD))
})

for (const [name, reply] of brokenReplies([null]))
  test(`the address of the cart answers with ${name}: the page goes on, and is asked no more than there is to ask`, async () => {
    const lines = serve({ theme: 'hummingbird' }, (usual, { method, query }) =>
      method === 'GET' && query.get('action') === 'update' ? reply : usual,
    )
    lines.push({ id: 7, attribute: 31, quantity: 1 })
    const page = await shop.open('/en/cart')
    await shop.event('cart_update')
    await changeThrice(shop, page, {
      change: (page) => act(page, 'up'),
      isChanged: (response) => response.request().method() === 'POST' && response.url().includes('op=up'),
      isAsked: (request) => request.method() === 'GET' && request.url().includes('ajax=1'),
    })
    assert.ok(ownRequests().length <= 3, `${ownRequests().length} requests`)
    assert.deepEqual(shop.moves(), ['add 1 × 7'])
  })
