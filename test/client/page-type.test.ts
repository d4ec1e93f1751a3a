/** @module What sort of page it is, by address, body and data. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PageSigns, pageType } from '../../client/page/page-type.ts'
import type { PageType } from '../../contract/page.ts'

const cases: [type: PageType, words: string, signs?: Partial<PageSigns>][] = [
  ['home', '/ '],
  ['home', '/lt/ '],
  ['home', '/en-gb '],
  ['home', '/ ', { types: 'website', hasProduct: true }],
  ['home', '/shop/  page-home'],
  ['home', '/index.php index'],
  ['list', '/c/tea/  page-category'],
  ['list', '/category/tea'],
  ['list', '/product-category/tea/ '],
  ['list', '/collections/tea ', { hasProduct: true }],
  ['list', '/en/tea  archive tax-product_cat', { types: 'itemlist' }],
  ['list', '/tea ', { types: 'product,product,product' }],
  ['list', '/tea ', { types: 'collectionpage,website' }],
  ['list', '/kategorija/arbata '],
  ['product', '/collections/tea/products/pot ', { hasProduct: true }],
  ['product', '/p/pot  page-product', { hasProduct: true, types: 'product' }],
  ['product', '/pot.html ', { hasProduct: true }],
  ['product', '/products/thank-you-card ', { hasProduct: true }],
  ['product', '/p/shopping-cart-key-ring ', { hasProduct: true }],
  ['product', '/index.php product', { hasProduct: true }],
  ['product', '/pot  has-cart mini-cart-open', { hasProduct: true }],
  ['cart', '/cart '],
  ['cart', '/cart/ ', { hasProduct: true }],
  ['cart', '/basket.php '],
  ['cart', '/krepselis/ '],
  ['cart', '/checkout/cart/ '],
  ['cart', '/kurv  woocommerce-cart woocommerce-page', { hasProduct: true }],
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
  ['article', '/blog/how-to-brew ', { types: 'blogposting' }],
  ['other', '/delivery/  page-text'],
  ['other', '/account/orders '],
]

for (const [type, words, signs] of cases)
  test(`${words.trim()} ${JSON.stringify(signs ?? {})} is ${type}`, () =>
    assert.equal(pageType({ words, types: '', hasProduct: false, ...signs }), type))
