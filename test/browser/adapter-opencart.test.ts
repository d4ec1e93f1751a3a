/** @module OpenCart in Chromium: what its adapter reads and tells, and that an odd shop does no harm. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { openOddShops } from './storefronts/odd-shops.ts'
import { cartPage } from './storefronts/opencart/cart.ts'
import { headerCart, type PageOptions } from './storefronts/opencart/layout.ts'
import { productPage } from './storefronts/opencart/product.ts'
import { type Line, PRODUCTS } from './storefronts/opencart/shop.ts'
import { thankYouPage } from './storefronts/opencart/thank-you.ts'
import { json, type ShopReply, type ShopRequest, withStorefront } from './storefronts/visited-storefront.ts'

const PHONE = PRODUCTS[28]!.path
const CAMERA = PRODUCTS[30]!.path

const shop = withStorefront()

/** The written shop, with its cart. `change` may alter any answer. */
function serve(options: Omit<PageOptions, 'tag' | 'lines'>): Line[] {
  const lines: Line[] = []
  shop.answer = (request, tag) => answer(request, lines, { ...options, tag, lines })
  return lines
}

function answer({ path, query, body }: ShopRequest, lines: Line[], page: PageOptions): ShopReply {
  const route = query.get('route')?.replace('.', '/')
  if (path.endsWith('common.js')) return { body: '', type: 'text/javascript' }
  if (route === 'common/cart/info') return { body: headerCart(lines, page.version) }
  if (route === 'checkout/success') return { body: thankYouPage(page) }
  if (route === 'checkout/cart') return { body: cartPage(page) }
  if (route?.startsWith('checkout/cart/'))
    return change(lines, route, Number(new URLSearchParams(body).get('product_id')))
  const id = Object.keys(PRODUCTS).find((key) => PRODUCTS[Number(key)]!.path === path)
  return id ? { body: productPage(Number(id), page) } : undefined
}

function change(lines: Line[], route: string, id: number): ShopReply {
  const at = lines.findIndex((line) => line.id === id)
  if (route.endsWith('remove')) lines.splice(at, 1)
  else if (at < 0) lines.push({ id, quantity: 1 })
  else lines[at]!.quantity++
  return json({ success: 'ok', total: `${lines.length} Artikel` })
}

const settings = { currency: 'USD' }

for (const version of [3, 4] as const) {
  test(`OpenCart ${version}: the product of the page`, async () => {
    await shop.begin(settings)
    serve({ version })
    await shop.open(PHONE)
    const { page: seen } = await shop.event('page_view')
    assert.deepEqual([seen.platform, seen.type], ['opencart', 'product'])
    const { productId, name, priceMinor, listPriceMinor, currency } = seen.product!
    assert.deepEqual(
      [productId, name, priceMinor, listPriceMinor, currency],
      ['28', 'HTC Touch HD', 10150, 12200, 'EUR'],
    )
    assert.deepEqual(shop.errors, [])
  })

  test(`OpenCart ${version}: the cart is filled, changed and emptied, each told once, without a request of ours`, async () => {
    await shop.begin(settings)
    serve({
      version,
      head: `<script>window.dataLayer = []; addEventListener('click', (event) => event.target.id === 'button-cart' && dataLayer.push(
        { event: 'add_to_cart', ecommerce: { currency: 'EUR', items: [{ item_id: 'Product 1', price: 101.5, quantity: 1 }] } }))</script>`,
    })
    const page = await shop.open(PHONE)
    await shop.settled(page)
    await page.click('#button-cart')
    const { cart } = await shop.event('cart_update', 1)
    assert.deepEqual(cart, {
      items: [
        {
          productId: '28',
          name: 'HTC Touch HD',
          priceMinor: 10150,
          currency: 'EUR',
          quantity: 1,
          url: `${shop.url}${PHONE}`,
          imageUrl: `${shop.url}/image/cache/28-47x47.jpg`,
        },
      ],
      valueMinor: 10150,
      currency: 'EUR',
    })
    await page.goto(shop.url + CAMERA)
    await shop.event('page_view', 2)
    await page.click('#button-cart')
    await shop.event('cart_update', 2)
    await page.click('#button-cart')
    const { cart: both } = await shop.event('cart_update', 3)
    assert.deepEqual(
      both.items.map(({ productId, quantity, priceMinor }) => [productId, quantity, priceMinor]),
      [
        ['28', 1, 10150],
        ['30', 2, 120400],
      ],
    )
    await page.goto(`${shop.url}/index.php?route=checkout/cart`)
    await shop.event('page_view', 3)
    await page.evaluate(() => document.querySelector<HTMLElement>('.remove[data-id="30"]')!.click())
    await shop.event('cart_update', 4)
    await page.evaluate(() => document.querySelector<HTMLElement>('.remove')!.click())
    await shop.event('cart_update', 5)
    await shop.settled(page)
    assert.deepEqual(shop.moves(), ['add 1 × 28', 'add 1 × 30', 'add 1 × 30', 'remove 2 × 30', 'remove 1 × 28'])
    const asked = shop.requests.filter(({ query }) => query.get('route')?.startsWith('common/cart')).length
    assert.equal(asked, 5, 'what the theme asks itself')
    assert.deepEqual(shop.collector.rejected, [])
    assert.deepEqual(shop.errors, [])
  })
}

test('the page after an order names none: it is a thank-you page, and nobody has taken anything out', async () => {
  const lines = serve({ version: 3 })
  const page = await shop.open(PHONE)
  await shop.settled(page)
  await page.click('#button-cart')
  await shop.event('cart_update')
  lines.length = 0
  await page.goto(`${shop.url}/index.php?route=checkout/success`)
  const { page: seen } = await shop.event('page_view', 2)
  assert.equal(seen.type, 'thank_you')
  await shop.settled(page)
  assert.deepEqual(shop.story(), ['view_item', 'add_to_cart', 'cart_update'])
})

test('an order that the data layer tells counts', async () => {
  serve({
    version: 4,
    head: `<script>dataLayer = [{ event: 'purchase', ecommerce: { transaction_id: '512', value: 106.5, currency: 'EUR', items: [{ item_id: '28', price: 101.5 }] } }]</script>`,
  })
  await shop.open('/index.php?route=checkout/success')
  assert.equal((await shop.event('purchase')).transactionId, '512')
})

test('what lay in the cart before the consent is told with it', async () => {
  const lines = serve({ version: 4 })
  lines.push({ id: 30, quantity: 1 })
  const { items } = await cartWaitsForConsent(shop, CAMERA, {
    change: (page) => page.waitForTimeout(1_200),
    asked: () => 0,
  })
  assert.deepEqual([items[0]!.productId, items[0]!.quantity], ['30', 1])
})

/** At the end of the page. */
const ODD = {
  'there is no cart': 'document.getElementById("cart").remove()',
  'the cart shows a number and no rows':
    'document.querySelector("#cart ul").remove(); document.getElementById("cart-total").textContent = "3"',
  'the rows are odd':
    'document.querySelector("#cart ul").innerHTML = "<table><tr></tr><tr><td>x 2</td></tr><tr><td><a>Nothing</a></td><td>x 0</td></tr></table>"',
  'the number is none': 'document.getElementById("cart-total").textContent = "many"',
  'there is no heading and no form':
    'document.querySelector("h1").remove(); document.querySelector("form#form-product").remove()',
  'the currencies are odd': 'document.querySelector("#form-currency").innerHTML = "<strong></strong><a>?</a>"',
  'the cart changes without end': 'setInterval(() => document.getElementById("cart").append(" "), 20)',
}

test('odd shops: each page counts, and none has an error of ours', async () => {
  shop.answer = ({ path, query }, tag) =>
    path === PHONE
      ? { body: productPage(28, { tag, lines: [], version: 3, script: ODD[query.get('odd') as keyof typeof ODD] }) }
      : { body: '', type: 'text/javascript' }
  await openOddShops(shop, PHONE, Object.keys(ODD))
  assert.deepEqual(shop.moves(), [])
})

test('under Trusted Types nothing is parsed, and the cart is told all the same', async () => {
  const lines = serve({ version: 3 })
  lines.push({ id: 30, quantity: 1 })
  const usual = shop.answer
  shop.answer = (request, tag) => {
    const reply = usual(request, tag)
    return typeof reply === 'object'
      ? { ...reply, headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" } }
      : reply
  }
  await shop.open(CAMERA)
  const { cart } = await shop.event('cart_update')
  assert.deepEqual([cart.items[0]!.productId, cart.valueMinor], ['30', 120400])
  assert.deepEqual(shop.errors, [])
})
