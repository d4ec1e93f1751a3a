/** @module Segment's ecommerce events in GA4's words. The calls are those of its specification, V2, in short. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import './on-a-page.ts'
import { fromDialect } from '../../client/dialect/from-dialect.ts'
import { ga4Items } from '../../client/page/ga4-items.ts'

const product = {
  product_id: '507f',
  sku: 'G-32',
  name: 'Monopoly',
  brand: 'Hasbro',
  category: 'Games',
  variant: '200',
  price: 18.99,
  quantity: 1,
  url: 'https://shop.example/p',
  image_url: 'https://shop.example/p.jpg',
}
const item = {
  item_id: '507f',
  sku: 'G-32',
  item_name: 'Monopoly',
  item_brand: 'Hasbro',
  item_category: 'Games',
  item_variant: '200',
  price: 18.99,
  quantity: 1,
  url: 'https://shop.example/p',
  image_url: 'https://shop.example/p.jpg',
}
const order = {
  order_id: '5031',
  total: 27.5,
  revenue: 22.5,
  currency: 'USD',
  products: [product, { product_id: '505b', price: 3, quantity: 2 }],
}

const rows: [name: string, params: object, as: string, has: object][] = [
  ['Products Searched', { query: 'blue roses' }, 'search', { search_term: 'blue roses' }],
  ['Product List Viewed', { list_id: 'hot', category: 'Deals', products: [product] }, 'view_item_list', { item_list_name: 'Deals', items: [item] }],
  ['Product List Viewed', { list_id: 'hot' }, 'view_item_list', { item_list_name: 'hot' }],
  ['Product Clicked', product, 'select_item', { items: [item] }],
  ['Product Viewed', { ...product, currency: 'usd', value: 18.99 }, 'view_item', { items: [{ ...item, currency: 'usd', value: 18.99 }] }],
  ['Product Added', { cart_id: 'c', ...product }, 'add_to_cart', { items: [{ cart_id: 'c', ...item }] }],
  ['Product Added', { sku: 'G-32' }, 'add_to_cart', { items: [{ sku: 'G-32', item_id: 'G-32' }] }],
  ['Product Removed', product, 'remove_from_cart', { items: [item] }],
  ['Cart Viewed', { products: [product] }, 'view_cart', { items: [item] }],
  ['Cart Viewed', { products: [] }, 'view_cart', { items: [] }],
  ['Checkout Started', { ...order, value: 30, total: undefined }, 'begin_checkout', { value: 30, items: [item, { item_id: '505b', price: 3, quantity: 2 }] }],
  ['Order Completed', order, 'purchase', { transaction_id: '5031', value: 27.5, currency: 'USD', items: [item, { item_id: '505b', price: 3, quantity: 2 }] }],
  ['Order Completed', { order_id: '1', revenue: 25 }, 'purchase', { transaction_id: '1', value: 25 }],
  ['Completed Order', { order_id: '1' }, 'purchase', { transaction_id: '1' }],
  ['order completed', { order_id: '1' }, 'purchase', { transaction_id: '1' }],
  ['Order Updated', { order_id: '1', total: 3 }, 'order_updated', { order_id: '1', value: 3 }],
  ['Order Refunded', { order_id: '1' }, 'refund', { transaction_id: '1' }],
  ['Promotion Viewed', { promotion_id: 'p' }, 'view_promotion', { promotion_id: 'p' }],
  ['Coupon Applied', { coupon_id: 'may' }, 'coupon_applied', { coupon_id: 'may' }],
  ['Product Added to Wishlist', product, 'add_to_wishlist', { items: [item] }],
  ['Wishlist Product Added to Cart', product, 'add_to_cart', { items: [item] }],
  ['Product Shared', { share_via: 'email' }, 'share', { share_via: 'email' }],
  ['Signed Up', {}, 'sign_up', {}],
  ['2 Things – Done!', {}, 'things_done', {}],
  ['add_to_cart', { items: [item] }, 'add_to_cart', { items: [item] }],
] // biome-ignore format: a table

const said = (value: unknown) => JSON.parse(JSON.stringify(value))
for (const [name, params, as, has] of rows)
  test(`${name} is ${as}: ${Object.keys(has)}`, () => {
    const [ours, mapped] = fromDialect(name, params)
    assert.equal(ours, as)
    assert.deepEqual(said(Object.fromEntries(Object.keys(has).map((key) => [key, mapped[key]]))), said(has))
  })

test('GA4’s own names and params pass as they are', () => {
  const params = { items: [item], total: 3 }
  assert.deepEqual(fromDialect('view_cart', params), ['view_cart', params])
})

test('a variant’s id makes a line of its own', () => {
  const [, params] = fromDialect('Cart Viewed', {
    products: ['red', 'blue'].map((variant_id) => ({ ...product, variant_id })),
  })
  assert.deepEqual(
    ga4Items(params).map(({ productId, variantId }) => [productId, variantId]),
    [
      ['507f', 'red'],
      ['507f', 'blue'],
    ],
  )
})

for (const params of [undefined, null, 'text', 7, []])
  test(`params that are none: ${JSON.stringify(params)}`, () =>
    assert.deepEqual(said(fromDialect('Order Completed', params)), ['purchase', {}]))
