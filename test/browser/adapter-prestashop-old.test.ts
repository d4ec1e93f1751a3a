/** @module PrestaShop 1.6 in Chromium, which has globals one by one and a cart that is asked for. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oldCart, oldProductPage } from './storefronts/prestashop/old-product.ts'
import { json, withStorefront } from './storefronts/visited-storefront.ts'

const shop = withStorefront()

test('PrestaShop 1.6: the product of the page, and the cart after each of its requests', async () => {
  let quantity = 0
  shop.answer = ({ method, path, query, body }, tag) => {
    if (path !== '/') return
    if (method === 'POST') quantity += body.includes('add=1') ? 1 : -1
    if (query.get('controller') === 'cart' || method === 'POST') return json(oldCart(quantity, shop.url))
    return { body: oldProductPage(quantity, tag, shop.url) }
  }
  const page = await shop.open('/?id_product=1&controller=product')
  const { page: seen } = await shop.event('page_view')
  const { productId, variantId, sku, name, priceMinor, currency, availability } = seen.product!
  assert.deepEqual(
    { productId, variantId, sku, name, priceMinor, currency, availability },
    {
      productId: '1',
      variantId: '1',
      sku: 'demo_1',
      name: 'Faded Short Sleeve T-shirts',
      priceMinor: 1651,
      currency: 'EUR',
      availability: 'in_stock',
    },
  )
  await shop.settled(page)
  await page.click('#add')
  await shop.event('cart_update', 1)
  await page.click('#add')
  const { cart } = await shop.event('cart_update', 2)
  assert.deepEqual([cart.items[0]!.quantity, cart.items[0]!.priceMinor, cart.valueMinor], [2, 1651, 3302])
  await page.click('#remove')
  await shop.event('cart_update', 3)
  await page.click('#remove')
  await shop.event('cart_update', 4)
  await shop.settled(page)
  assert.deepEqual(shop.moves(), ['add 1 × 1', 'add 1 × 1', 'remove 1 × 1', 'remove 1 × 1'])
  assert.deepEqual(shop.errors, [])
})
