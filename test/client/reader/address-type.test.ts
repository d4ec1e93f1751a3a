/** @module What sort of page it is, by its address and body. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressType } from '../../../client/reader/address-type.ts'
import type { PageType } from '../../../contract/page.ts'

const cases: [type: PageType | undefined, words: string, hasProduct?: true][] = [
  ['home', '/ '],
  ['home', '/lt/ '],
  ['home', '/en-gb '],
  ['home', '/ ', true],
  ['home', '/shop/  page-home'],
  ['home', '/index.php index'],
  ['list', '/c/tea/  page-category'],
  ['list', '/category/tea'],
  ['list', '/product-category/tea/ '],
  ['list', '/collections/tea ', true],
  ['list', '/kategorija/arbata '],
  ['product', '/collections/tea/products/pot ', true],
  ['product', '/p/pot  page-product', true],
  ['product', '/pot.html ', true],
  ['product', '/products/thank-you-card ', true],
  ['product', '/p/shopping-cart-key-ring ', true],
  ['product', '/index.php product', true],
  ['product', '/pot  has-cart mini-cart-open', true],
  ['cart', '/cart '],
  ['cart', '/cart/ ', true],
  ['cart', '/basket.php '],
  ['cart', '/krepselis/ '],
  ['cart', '/checkout/cart/ '],
  ['cart', '/kurv  woocommerce-cart woocommerce-page', true],
  ['cart', '/en/x cart'],
  ['checkout', '/checkout '],
  ['checkout', '/checkouts/cn/abc '],
  ['checkout', '/x  woocommerce-checkout'],
  ['thank_you', '/thank-you '],
  ['thank_you', '/checkout/order-received/17/ '],
  ['thank_you', '/x  woocommerce-checkout woocommerce-order-received'],
  ['thank_you', '/checkout/onepage/success/ '],
  ['thank_you', '/x order-confirmation'],
  ['search', '/search '],
  ['search', '/catalogsearch/result/ '],
  ['search', '/paieska '],
  ['search', '/  search search-results'],
  [undefined, '/delivery/  page-text'],
  ['other', '/account/orders '],
  ['other', '/login '],
  ['cart', '/view_cart.asp '],
  ['cart', '/de/warenkorb '],
  ['checkout', '/kasse/adresse '],
  ['search', '/fr_MA/recherche '],
]

for (const [type, words, hasProduct] of cases)
  test(`${words.trim()} ${hasProduct ? 'with a product ' : ''}is ${type}`, () =>
    assert.equal(addressType(words, !!hasProduct), type))
