/** @module What the adapters of PrestaShop, Magento, Shopware and BigCommerce make of the shapes that those document. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BigCart, cartItems as bigItems } from '../../client/adapter/bigcommerce/cart-items.ts'
import { orderOf } from '../../client/adapter/bigcommerce/order-of.ts'
import { cartItems as magentoItems } from '../../client/adapter/magento/cart-items.ts'
import { cartItems as prestaItems } from '../../client/adapter/prestashop/cart-items.ts'
import { oldCartItems } from '../../client/adapter/prestashop/old-cart-items.ts'
import { productItem } from '../../client/adapter/prestashop/product-item.ts'
import { cartItems as shopwareItems } from '../../client/adapter/shopware/cart-items.ts'
import type { Shop } from '../../client/adapter-host.ts'
import { ga4Items, type Params } from '../../client/page/ga4-items.ts'
import { toItem } from '../../client/page/to-item.ts'
import type { Item } from '../../contract/item.ts'
import './on-a-page.ts'

/** The core, as far as a reader of texts needs it. */
const shop = { toItem } as Shop

/** An item in short: id, variant, SKU, price and former price in minor units, pieces, stock. */
const brief = ({ productId, variantId, sku, priceMinor, listPriceMinor, quantity, availability }: Item) =>
  [productId, variantId, sku, priceMinor, listPriceMinor, quantity, availability] as unknown[]

const lineOf = (item: object, currency = 'EUR') => ga4Items({ items: [item], currency } as Params).map(brief)[0]

const PRESTA = [
  {
    name: 'a product without combinations has no variant, whether 0 is a number or a text',
    said: {
      id_product: 101,
      id_product_attribute: '0',
      reference: 'HT-101',
      price_amount: 4.9,
      regular_price_amount: 4.9,
    },
    item: ['101', undefined, 'HT-101', 490, 490, 1, undefined],
  },
  {
    name: 'a combination is a variant; the reduced price is paid',
    said: {
      id_product: '7',
      id_product_attribute: 31,
      price_amount: 39.2,
      regular_price_amount: 49,
      availability: 'last_remaining_items',
    },
    item: ['7', '31', undefined, 3920, 4900, 1, 'in_stock'],
  },
  {
    name: 'a hidden price is no price',
    said: { id_product: 7, show_price: false, price_amount: 0 },
    item: ['7', undefined, undefined, undefined, undefined, 1, undefined],
  },
  {
    name: 'what is not sold any more is out of stock',
    said: { id_product: 7, availability: 'discontinued' },
    item: ['7', undefined, undefined, undefined, undefined, 1, 'out_of_stock'],
  },
  {
    name: 'what cannot be had now is out of stock, though the word begins like no',
    said: { id_product: 7, availability: 'unavailable' },
    item: ['7', undefined, undefined, undefined, undefined, 1, 'out_of_stock'],
  },
] as const

for (const { name, said, item } of PRESTA)
  test(`PrestaShop: ${name}`, () => assert.deepEqual(lineOf(productItem(said)), item))

test('PrestaShop: the pieces of a line are its quantity', () => {
  const [line] = prestaItems({ products: [{ id_product: 7, price_amount: 10, quantity: '3' }] })
  assert.deepEqual(lineOf(line!), ['7', undefined, undefined, 1000, undefined, 3, undefined])
})

test('PrestaShop 1.6: the price of all pieces is divided, in the currency’s own decimals', () => {
  const line = { id: 1, idCombination: 0, quantity: 3, price: '49,53 €' }
  assert.deepEqual(lineOf(oldCartItems(shop, { products: [line] }, 'EUR')[0]!), [
    '1',
    undefined,
    undefined,
    1651,
    undefined,
    3,
    undefined,
  ])
  const yen = oldCartItems(shop, { products: [{ ...line, price: '¥4,500' }] }, 'JPY')[0]!
  assert.deepEqual(lineOf(yen, 'JPY'), ['1', undefined, undefined, 1500, undefined, 3, undefined])
})

const TAX = '<span class="price-including-tax" data-label="Incl. Tax"><span class="price">41,14&nbsp;€</span></span>'
const NO_TAX =
  '<span class="price-excluding-tax" data-label="Excl. Tax"><span class="minicart-price"><span class="price">34,00 €</span></span></span>'

const MAGENTO = [
  { name: 'the price as it is shown, with tax', html: TAX + NO_TAX, price: 4114 },
  { name: 'where prices are shown without tax, that is what is shown', html: NO_TAX, price: 3400 },
  { name: 'no HTML: the price that the shop calculates with', html: undefined, price: 3400 },
]

for (const { name, html, price } of MAGENTO)
  test(`Magento: ${name}`, () => {
    const line = {
      product_id: '1818',
      product_sku: 'WT09-M',
      product_price: html?.replace('&nbsp;', '\u00a0'),
      product_price_value: 34,
      qty: 2,
    }
    assert.deepEqual(lineOf(magentoItems({ items: [line] })[0]!), [
      '1818',
      undefined,
      'WT09-M',
      price,
      undefined,
      2,
      undefined,
    ])
  })

test('Shopware: promotions and surcharges are no products; a line without a reference goes by its own id', () => {
  const price = { unitPrice: 17.9, listPrice: { price: 20 } }
  const items = shopwareItems({
    lineItems: [
      {
        id: 'line',
        referencedId: '6566',
        good: true,
        label: 'Board',
        quantity: 2,
        payload: { productNumber: 'SB-1' },
        price,
      },
      { id: 'own', good: true, label: 'Custom', quantity: 1, price: { unitPrice: 5, listPrice: null } },
      { id: 'promo', referencedId: '', good: false, label: '-10 %', quantity: 1, price: { unitPrice: -1.79 } },
    ],
  })
  assert.deepEqual(
    items.map((each) => lineOf(each)),
    [
      ['6566', undefined, 'SB-1', 1790, 2000, 2, undefined],
      ['own', undefined, undefined, 500, undefined, 1, undefined],
    ],
  )
})

test('BigCommerce: things and files, no gift certificates; the sale price is paid', () => {
  const line = {
    productId: 77,
    variantId: 501,
    sku: 'SLLPJ',
    name: 'Lamp',
    salePrice: 44.55,
    listPrice: 49.5,
    quantity: 2,
  }
  const lineItems = {
    physicalItems: [line],
    digitalItems: [{ ...line, productId: 78, salePrice: 0 }],
    giftCertificates: [{ amount: 20 }],
  }
  const items = bigItems({ currency: { code: 'USD' }, lineItems } as BigCart)
  assert.deepEqual(
    items.map((each) => lineOf(each, 'USD')),
    [
      ['77', '501', 'SLLPJ', 4455, 4950, 2, undefined],
      ['78', '501', 'SLLPJ', 0, 4950, 2, undefined],
    ],
  )
})

test('BigCommerce: an order of its data layer', () => {
  const order = orderOf({
    order_id: '1042',
    cart_value: 118.5,
    currency: 'USD',
    line_items: [
      { product_id: '80', variant_id: 510, sku: 'OTL', product_name: 'Terrarium', purchase_price: 109, quantity: 1 },
    ],
  })
  assert.deepEqual([order.transaction_id, order.value, order.currency], ['1042', 118.5, 'USD'])
  assert.deepEqual(ga4Items(order).map(brief), [['80', '510', 'OTL', 10900, undefined, 1, undefined]])
})

const NO_CARTS: [string, (said: never) => unknown][] = [
  ['PrestaShop', prestaItems],
  ['Magento', magentoItems],
  ['Shopware', shopwareItems],
  ['BigCommerce', bigItems],
]

for (const [name, read] of NO_CARTS)
  test(`${name}: what is no cart is refused, so that nothing is taken out by it`, () => {
    for (const said of [null, {}, [], 'down', { items: 'none', products: 7, lineItems: {} }])
      assert.throws(() => read(said as never))
  })
