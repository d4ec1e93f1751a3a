/** @module Carts, orders and variants as shop systems write them, read by their adapters. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldItems as ecwidItems } from '../../client/adapter/ecwid/told-items.ts'
import { cartItems as shopifyItems } from '../../client/adapter/shopify/cart-items.ts'
import { variantItems } from '../../client/adapter/shopify/read-product.ts'
import { entryItems, lineItems, orderParams as squarespaceOrder } from '../../client/adapter/squarespace/cart-items.ts'
import { variantItem } from '../../client/adapter/squarespace/variant.ts'
import { plainText } from '../../client/adapter/tool/plain-text.ts'
import type { ToldItem } from '../../client/adapter/tool/told-item.ts'
import { productItem } from '../../client/adapter/wix/read-product.ts'
import { toldItem, orderParams as wixOrder } from '../../client/adapter/wix/told-items.ts'
import { cartItems as wooItems } from '../../client/adapter/woocommerce/cart-items.ts'
import { orderParams as wooOrder } from '../../client/adapter/woocommerce/order-params.ts'
import { variationItem } from '../../client/adapter/woocommerce/read-product.ts'

/** Of what was told, the facts that a case names. */
function facts(items: ToldItem[], names: object): object[] {
  return items.map((item) => Object.fromEntries(Object.keys(names).map((name) => [name, item[name as keyof ToldItem]])))
}

const eur = (decimalValue: string) => ({ currencyCode: 'EUR', value: 0, decimalValue, fractionalDigits: 2 })

const cases: [name: string, items: ToldItem[], expected: object][] = [
  [
    'Shopify: hundredths, what is paid after discounts, the variant beside the product',
    shopifyItems({
      currency: 'EUR',
      items: [
        {
          product_id: 1,
          variant_id: 2,
          sku: 'A',
          product_title: 'Mug',
          vendor: 'Osma',
          final_price: 1890,
          original_price: 1990,
          quantity: 2,
        },
      ],
    }),
    { productId: 1, variantId: 2, sku: 'A', name: 'Mug', brand: 'Osma', price: 18.9, listPrice: 19.9, quantity: 2 },
  ],
  [
    // 1,000 yen are written as 100000.
    'Shopify: hundredths of yen too, which have none',
    shopifyItems({ currency: 'JPY', items: [{ product_id: 1, final_price: 100_000, original_price: 100_000 }] }),
    { price: 1_000 },
  ],
  [
    "Shopify: a variant's name without what it is a variant of",
    variantItems({
      currency: 'EUR',
      product: {
        id: 7,
        vendor: 'Osma',
        variants: [{ id: 8, price: 1990, name: 'Mug - Blue', public_title: 'Blue', sku: null }],
      },
    }),
    { productId: 7, variantId: 8, name: 'Mug', price: 19.9, currency: 'EUR' },
  ],
  [
    'WooCommerce: texts in minor units, names written for HTML',
    wooItems([
      {
        id: 38,
        quantity: 1,
        name: 'Cup &#038; Saucer &#8211; blue',
        sku: 'C',
        variation: [],
        prices: { price: '1800', regular_price: '2000', currency_minor_unit: 2 },
      },
    ]),
    { productId: 38, variantId: undefined, name: 'Cup & Saucer – blue', price: 18, listPrice: 20 },
  ],
  [
    'WooCommerce: a currency of three decimals',
    wooItems([{ id: 1, quantity: 1, prices: { price: '1500', currency_minor_unit: 3 } }]),
    { price: 1.5 },
  ],
  [
    'WooCommerce: a currency of none',
    wooItems([{ id: 1, quantity: 1, prices: { price: '15', currency_minor_unit: 0 } }]),
    { price: 15 },
  ],
  [
    'WooCommerce: a variation in an order, which goes by its product',
    wooOrder({
      id: 781,
      totals: { total_price: 3900 },
      items: [{ id: 210, quantity: 1, variation: 'pa_size: s', prices: { price: 3900, currency_minor_unit: 2 } }],
    }).items,
    { productId: 210, variantId: undefined, price: 39 },
  ],
  [
    'WooCommerce: a variation in the cart',
    wooItems([
      {
        id: 211,
        quantity: 3,
        variation: [{ attribute: 'Size', value: 'S' }],
        prices: { price: '3900', currency_minor_unit: 2 },
      },
    ]),
    { productId: 211, variantId: 211, quantity: 3, price: 39 },
  ],
  [
    'WooCommerce: a variation on the page',
    [variationItem({ variation_id: 5, display_price: 27, display_regular_price: 30, is_in_stock: false, sku: '' })],
    { variantId: 5, price: 27, listPrice: 30, availability: 'outofstock' },
  ],
  [
    'Squarespace: lines of the newer cart, and a picture that is none',
    lineItems([{ productId: 'p', sku: 'SQ', productName: 'Mug', quantity: 2, unitPrice: eur('6.00'), image: '' }]),
    { productId: 'p', variantId: 'SQ', sku: 'SQ', name: 'Mug', price: '6.00', quantity: 2, imageUrl: undefined },
  ],
  [
    'Squarespace: a line of an order, which names no product',
    lineItems([{ sku: 'SQ', productName: 'Mug', quantity: 1, unitPrice: eur('6.00') }]),
    { productId: 'SQ', variantId: undefined, sku: 'SQ' },
  ],
  [
    'Squarespace: entries of the older cart, on sale',
    entryItems([
      {
        itemId: 'p',
        title: 'Mug',
        quantity: 1,
        chosenVariant: {
          id: 'v',
          sku: 'SQ',
          onSale: true,
          priceMoney: { currency: 'EUR', value: '9.00' },
          salePriceMoney: { currency: 'EUR', value: '6.00' },
          qtyInStock: 0,
        },
      },
    ]),
    {
      productId: 'p',
      variantId: 'v',
      name: 'Mug',
      price: '6.00',
      listPrice: '9.00',
      currency: 'EUR',
      availability: 'out_of_stock',
    },
  ],
  [
    'Squarespace: hundredths where no money is written out, stock without end',
    [variantItem({ id: 'v', price: 650, unlimited: true })],
    { price: 6.5, currency: undefined, availability: 'in_stock' },
  ],
  [
    'Wix: the price that is paid, and the one before',
    [productItem({ id: 'p', price: 24.9, discountedPrice: 19.9, isInStock: false })],
    { productId: 'p', price: 19.9, listPrice: 24.9, availability: 'out_of_stock' },
  ],
  [
    'Wix: not on sale',
    [productItem({ id: 'p', price: 24.9, discountedPrice: 0 })],
    { price: 24.9, availability: undefined },
  ],
  ['Wix: an id under its second name', [toldItem({ productId: 'a' })], { productId: 'a' }],
  ['Wix: an id under its third name', [toldItem({ Id: 'a' })], { productId: 'a' }],
  [
    'Ecwid: a cart that names no currency',
    ecwidItems({ items: [{ quantity: 3, product: { id: 9, sku: 'E', name: 'Mug', price: 19.9 } }] }),
    { productId: 9, sku: 'E', name: 'Mug', price: 19.9, quantity: 3 },
  ],
]

for (const [name, items, expected] of cases) test(name, () => assert.deepEqual(facts(items, expected), [expected]))

const orders: [
  name: string,
  order: Record<string, unknown>,
  expected: [id: unknown, value: unknown, currency: unknown],
][] = [
  [
    'an order as Google Analytics for WooCommerce has it',
    wooOrder({ id: 781, totals: { currency_code: 'EUR', currency_minor_unit: 2, total_price: 4480 }, items: [] }),
    [781, 44.8, 'EUR'],
  ],
  [
    'one of an older version, without the decimals',
    wooOrder({ id: 781, totals: { currency_code: 'EUR', total_price: 4480 }, items: [] }),
    [781, 44.8, 'EUR'],
  ],
  [
    'an order of Squarespace by the number that customers see',
    squarespaceOrder({ id: '5fb7', orderNumber: '12439', grandTotal: eur('11.00'), items: [] }),
    ['12439', '11.00', 'EUR'],
  ],
  [
    'an order of Wix without contents',
    wixOrder({ orderId: 'd86d', revenue: '44.80', currency: 'EUR' }),
    ['d86d', '44.80', 'EUR'],
  ],
]

for (const [name, { transaction_id, value, currency }, expected] of orders)
  test(name, () => assert.deepEqual([transaction_id, value, currency], expected))

test('what is no cart is not read as an empty one', () => {
  for (const odd of [{}, { items: null }, { items: 'none' }, null])
    for (const read of [shopifyItems, ecwidItems]) assert.throws(() => read(odd as never))
})

test('characters written by number are read, and &; others stay', () => {
  assert.equal(plainText('5 &#8364; &lt; 6 &amp; 7'), '5 € &lt; 6 & 7')
})
