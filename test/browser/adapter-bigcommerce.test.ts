/** @module BigCommerce in Chromium: what its adapter reads and tells, and that an odd shop does no harm. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { cartPage } from './storefronts/bigcommerce/cart.ts'
import { productPage } from './storefronts/bigcommerce/product.ts'
import { attributes, carts, EMAIL, type Line, PRODUCTS } from './storefronts/bigcommerce/shop.ts'
import { thankYouPage } from './storefronts/bigcommerce/thank-you.ts'
import { brokenReplies, changeThrice } from './storefronts/broken-cart.ts'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { openOddShops } from './storefronts/odd-shops.ts'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { placeOrder } from './storefronts/place-order.ts'
import { json, type ShopReply, type ShopRequest, withStorefront } from './storefronts/visited-storefront.ts'

const LAMP = PRODUCTS[77]!.path
const PLANT = PRODUCTS[80]!.path
const THANKS = '/checkout/order-confirmation'

const shop = withStorefront()

/** The written shop, with its cart; `cartAnswer` in the place of the Storefront API's. */
function serve(head = '', cartAnswer?: ShopReply): Line[] {
  const lines: Line[] = []
  shop.answer = (request, tag) => {
    const { path, method, body } = request
    const options = { tag, head }
    if (path === '/api/storefront/carts') return cartAnswer ?? json(carts(lines, shop.url))
    if (path.startsWith('/remote/v1/product-attributes/'))
      return json({ data: attributes(77, Number(new URLSearchParams(body).get('attribute[112]'))) })
    if (method === 'POST') return change(lines, request)
    if (path === '/cart.php') return { body: cartPage(lines, options) }
    if (path === THANKS) return { body: thankYouPage([{ id: 80, variant: 510, quantity: 1 }], options) }
    const id = Object.keys(PRODUCTS).find((key) => PRODUCTS[Number(key)]!.path === path)
    return id ? { body: productPage(Number(id), options) } : undefined
  }
  return lines
}

function change(lines: Line[], { path, body }: ShopRequest): ShopReply {
  const form = new URLSearchParams(body)
  const variant = Number(form.get('item') ?? form.get('attribute[112]'))
  const at = lines.findIndex((line) => line.variant === variant)
  if (path.endsWith('remove')) lines.splice(at, 1)
  else if (at < 0) lines.push({ id: Number(form.get('product_id')), variant, quantity: 1 })
  else lines[at]!.quantity++
  return json({ data: { quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0) } })
}

const add = (page: Page) => page.click('#form-action-addToCart')
const ownRequests = () => shop.requests.filter(({ path }) => path === '/api/storefront/carts')

test('the product of the page, and the variant that is chosen', async () => {
  serve()
  const page = await shop.open(LAMP)
  const { page: seen } = await shop.event('page_view')
  assert.deepEqual([seen.platform, seen.type], ['bigcommerce', 'product'])
  const { productId, variantId, sku, name, brand, priceMinor, currency, availability } = seen.product!
  assert.deepEqual(
    [productId, variantId, sku, name, brand, priceMinor, currency, availability],
    ['77', '501', 'SLLPJ-W', 'Fog Linen Lamp', 'OFS', 4950, 'USD', 'in_stock'],
  )
  await page.selectOption('select', '502')
  const { item } = await shop.event('view_item', 2)
  assert.deepEqual(
    [item.productId, item.sku, item.priceMinor, item.availability],
    ['77', 'SLLPJ-B', 5500, 'out_of_stock'],
  )
  assert.deepEqual(shop.errors, [])
})

test('the cart is filled, changed and emptied, each told once, also where a data layer tells of it', async () => {
  serve(`<script>window.dataLayer = []; addEventListener('submit', () => dataLayer.push(
    { event: 'add_to_cart', ecommerce: { currency: 'USD', items: [{ item_id: 'SLLPJ-W', price: 49.5, quantity: 1 }] } }))</script>`)
  const page = await shop.open(LAMP)
  await shop.settled(page)
  assert.equal(ownRequests().length, 0, 'no number in the header and no known cart: nothing to ask')
  await add(page)
  const { cart } = await shop.event('cart_update', 1)
  assert.deepEqual(cart, {
    items: [
      {
        productId: '77',
        variantId: '501',
        sku: 'SLLPJ-W',
        name: 'Fog Linen Lamp',
        brand: 'OFS',
        priceMinor: 4950,
        listPriceMinor: 4950,
        currency: 'USD',
        quantity: 1,
        url: `${shop.url}${LAMP}`,
        imageUrl: `${shop.url}/products/77.jpg`,
      },
    ],
    valueMinor: 4950,
    currency: 'USD',
  })
  await page.goto(shop.url + PLANT)
  await shop.event('page_view', 2)
  await add(page)
  await shop.event('cart_update', 2)
  await page.goto(`${shop.url}/cart.php`)
  await shop.event('page_view', 3)
  await page.click('#item-501 >> text=+')
  await shop.event('cart_update', 3)
  await page.click('#item-501 .cart-remove')
  await shop.event('cart_update', 4)
  await page.click('#item-510 .cart-remove')
  await shop.event('cart_update', 5)
  await shop.settled(page)
  assert.deepEqual(shop.moves(), ['add 1 × 77', 'add 1 × 80', 'add 1 × 77', 'remove 2 × 77', 'remove 1 × 80'])
  assert.ok(ownRequests().length <= 6, `${ownRequests().length} for five changes and the page of the cart`)
  assert.ok(!shop.sent().includes(EMAIL) && !shop.sent().includes('jonas@'))
  assert.deepEqual(shop.collector.rejected, [])
  assert.deepEqual(shop.errors, [])
})

test('an order that BODL tells counts once, also when its page is loaded again', async () => {
  const lines = serve()
  const [page, order] = await placeOrder(shop, PLANT, { change: add, lines, thanks: THANKS })
  assert.deepEqual([order.transactionId, order.valueMinor, order.currency], ['1042', 11850, 'USD'])
  const { productId, variantId, sku, quantity, priceMinor } = order.items[0]!
  assert.deepEqual([productId, variantId, sku, quantity, priceMinor], ['80', '510', 'OTL', 1, 10900])
  await orderCountsOnce(shop, page)
  assert.deepEqual(shop.story(), ['view_item', 'add_to_cart', 'cart_update', 'purchase', 'cart_update'])
  assert.ok(!shop.sent().includes(EMAIL))
  assert.deepEqual(shop.errors, [])
})

test('without consent nothing is asked of the shop; with it the cart is', async () => {
  serve()
  const { items } = await cartWaitsForConsent(shop, PLANT, { change: add, asked: () => ownRequests().length })
  assert.deepEqual([items[0]!.productId, items[0]!.quantity], ['80', 1])
})

/** What stands in the place of the theme's script. */
const ODD = {
  'the global is null': 'BCData = null',
  'the global is frozen and empty': 'BCData = Object.freeze({})',
  'the global throws': 'BCData = { get product_attributes() { throw 1 } }',
  'the attributes have no price': 'delete BCData.product_attributes.price',
  'BODL is null': 'bodlEvents = null',
  'BODL has nothing': 'bodlEvents = { checkout: {} }',
  'BODL throws': 'bodlEvents = { get checkout() { throw new TypeError("no") } }',
  'BODL tells odd orders':
    'bodlEvents = { checkout: { orderPurchased: (work) => [null, 7, {}, { order_id: {}, line_items: [null] }].forEach(work) } }',
  'the storage throws':
    'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } })',
  'the form is gone': 'document.querySelector("form").remove()',
}

test('odd shops: each page counts, and none has an error of ours', async () => {
  shop.answer = ({ path, query }, tag) =>
    path === LAMP
      ? { body: productPage(77, { tag, script: ODD[query.get('odd') as keyof typeof ODD] }) }
      : path.startsWith('/api')
        ? json([])
        : undefined
  await openOddShops(shop, LAMP, Object.keys(ODD))
  assert.equal(shop.collector.named('purchase').length, 0)
})

for (const [name, reply] of brokenReplies({ title: 'no' }))
  test(`the Storefront API answers with ${name}: the page goes on, and it is asked no more than there is to ask`, async () => {
    serve('', reply)
    const page = await shop.open(PLANT)
    await shop.event('page_view')
    await changeThrice(shop, page, {
      change: add,
      isChanged: (response) => response.url().endsWith('/remote/v1/cart/add'),
      isAsked: (request) => request.url().endsWith('/api/storefront/carts'),
    })
    assert.ok(ownRequests().length <= 3, `${ownRequests().length} requests`)
  })
