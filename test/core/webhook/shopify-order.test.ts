/** @module What is read from Shopify's order webhooks, from payloads in the documented form. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../../contract/order.ts'
import { shopifyOrder } from '../../../worker/core/webhook/shopify-order.ts'
import { PERSONAL, shopifyLines, shopifyOrderPayload, TYPED_EMAIL } from './sample-shopify-order.ts'

const VISITOR = '7b0e6f6e-8f0c-4f0e-9d6a-0a4b1c2d3e4f'

const read = (change: Record<string, unknown> = {}, topic = 'orders/create') =>
  shopifyOrder({ topic, isTest: false, payload: shopifyOrderPayload(change) })

// By hand: 2 * 42.80 - 5.60 = 80.00, 40.00 a piece. 08:29:58 UTC is Date.UTC(2026, 10, 2, 8, 29, 58).
const expected: Order = {
  transactionId: '5940139491234',
  at: 1_793_608_198_000,
  valueMinor: 9390,
  currency: 'EUR',
  items: [
    { productId: '7513594', variantId: '43729076', sku: 'TEA-1', name: 'Teapot', quantity: 2, priceMinor: 4000 },
    { productId: '7513595', variantId: '43729077', name: 'Cup', quantity: 1, priceMinor: 900 },
  ],
  visitor: VISITOR,
  customerId: '207119551',
  email: TYPED_EMAIL,
  status: 'paid',
  updatedAt: 1_793_608_205_000,
}

test('Shopify: an order in the shop’s own currency', () => assert.deepEqual(read(), { kind: 'order', order: expected }))

test('Shopify: of the person the number and the e-mail are kept, and no more', () => {
  const kept = JSON.stringify(read())
  assert.deepEqual(
    PERSONAL.filter((text) => kept.includes(text)),
    [],
  )
  const given = JSON.stringify(shopifyOrderPayload())
  assert.deepEqual(
    PERSONAL.filter((text) => !given.includes(text)),
    [],
    'the sample has them all',
  )
})

const changes: { name: string; change: Record<string, unknown>; order: Partial<Order> }[] = [
  {
    name: 'an id too long for a number of JSON is read from its other name',
    change: { id: Number('820982911946154508'), admin_graphql_api_id: 'gid://shopify/Order/820982911946154508' },
    order: { transactionId: '820982911946154508' },
  },
  { name: 'an order without that other name', change: { admin_graphql_api_id: null }, order: {} },
  { name: 'an order that was never processed', change: { processed_at: null }, order: { at: 1_793_608_200_000 } },
  {
    name: 'codes with what each took off, but what is no code',
    change: {
      discount_codes: [
        { code: 'Spring-1', amount: '10.00', type: 'percentage' },
        { code: ' ', amount: '1.00' },
      ],
    },
    order: { coupons: [{ code: 'SPRING-1', discountMinor: 1000 }] },
  },
  { name: 'payment not in yet', change: { financial_status: 'pending' }, order: { status: 'placed' } },
  { name: 'payment authorised only', change: { financial_status: 'authorized' }, order: { status: 'placed' } },
  { name: 'no financial status', change: { financial_status: null }, order: { status: 'placed' } },
  {
    name: 'refunded in part: what is left counts, and the pieces that are left',
    change: {
      financial_status: 'partially_refunded',
      current_total_price: '53.90',
      line_items: [
        { ...shopifyLines[0], current_quantity: 1 },
        { ...shopifyLines[1], current_quantity: 0 },
      ],
    },
    order: { valueMinor: 5390, items: [{ ...expected.items[0]!, quantity: 1 }] },
  },
  {
    name: 'refunded in full',
    change: { financial_status: 'refunded', current_total_price: '0.00' },
    order: { status: 'cancelled', valueMinor: 0 },
  },
  {
    name: 'cancelled, though it was paid',
    change: { cancelled_at: '2026-11-03T09:00:00+02:00' },
    order: { status: 'cancelled' },
  },
  { name: 'voided', change: { financial_status: 'voided' }, order: { status: 'cancelled' } },
  {
    name: 'an older payload without what is left',
    change: { current_total_price: undefined },
    order: { valueMinor: 9390 },
  },
  {
    name: 'yen have no decimals',
    change: { currency: 'JPY', current_total_price: '9390' },
    order: {
      currency: 'JPY',
      valueMinor: 9390,
      // 80.00 / 2 and 9.00 yen.
      items: [
        { ...expected.items[0]!, priceMinor: 40 },
        { ...expected.items[1]!, priceMinor: 9 },
      ],
    },
  },
  { name: 'no customer', change: { customer: null }, order: { customerId: undefined } },
  { name: 'no cart attributes', change: { note_attributes: [] }, order: { visitor: undefined } },
  {
    name: 'a visitor that is no UUID',
    change: { note_attributes: [{ name: '_vitrine', value: "'; DROP TABLE orders;--" }] },
    order: { visitor: undefined },
  },
  {
    name: 'a visitor that is no text',
    change: { note_attributes: [{ name: '_vitrine', value: { a: 1 } }] },
    order: { visitor: undefined },
  },
  {
    name: 'a visitor in capitals is the same visitor',
    change: { note_attributes: [{ name: '_vitrine', value: ` ${VISITOR.toUpperCase()} ` }] },
    order: {},
  },
  {
    name: 'a tip is no product: its money is in the sum',
    change: { line_items: [{ ...shopifyLines[1], product_id: null, title: 'Tip' }] },
    order: { items: [] },
  },
  {
    name: 'a discount larger than the line is a price of nothing',
    change: { line_items: [{ ...shopifyLines[1], discount_allocations: [{ amount: '10.00' }] }] },
    order: { items: [{ ...expected.items[1]!, priceMinor: 0 }] },
  },
]

for (const { name, change, order } of changes)
  test(`Shopify: ${name}`, () => assert.deepEqual(read(change), { kind: 'order', order: { ...expected, ...order } }))

test('Shopify: of 500 lines 200 are kept, small enough for one message of the queue', () => {
  const line = { ...shopifyLines[0], title: 'ž'.repeat(300), sku: 's'.repeat(64) }
  const reading = read({ line_items: Array(500).fill(line) })
  assert.equal(reading.kind, 'order')
  const { items } = reading.kind === 'order' ? reading.order : { items: [] }
  assert.equal(items.length, 200)
  assert.ok(new TextEncoder().encode(JSON.stringify(reading)).length < 120_000)
})

for (const topic of ['orders/create', 'orders/paid', 'orders/updated', 'orders/cancelled'])
  test(`Shopify: the topic ${topic} carries the order`, () => assert.equal(read({}, topic).kind, 'order'))

for (const topic of ['refunds/create', 'products/update', 'orders/delete', ''])
  test(`Shopify: the topic "${topic}" carries none`, () =>
    assert.deepEqual(read({}, topic), { kind: 'ignored', because: 'topic' }))

test('Shopify: a test delivery is no order, whether a header or the payload says so', () => {
  const ignored = { kind: 'ignored', because: 'test' }
  assert.deepEqual(shopifyOrder({ topic: 'orders/create', isTest: true, payload: shopifyOrderPayload() }), ignored)
  assert.deepEqual(read({ test: true, subtotal_price: '-5.00', line_items: 'none' }), ignored)
})

const refused: { name: string; payload: unknown; field: string }[] = [
  { name: 'null', payload: null, field: '' },
  { name: 'a list', payload: [], field: 'id' },
  { name: 'no time', payload: shopifyOrderPayload({ created_at: 'yesterday' }), field: 'created_at' },
  { name: 'no currency', payload: shopifyOrderPayload({ currency: 'euro' }), field: 'currency' },
  {
    name: 'an amount that is none',
    payload: shopifyOrderPayload({ current_total_price: 'free' }),
    field: 'current_total_price',
  },
  {
    name: 'an amount below zero',
    payload: shopifyOrderPayload({ current_total_price: '-1.00' }),
    field: 'valueMinor',
  },
  {
    name: 'an amount out of range',
    payload: shopifyOrderPayload({ current_total_price: '999999999999.00' }),
    field: 'valueMinor',
  },
  { name: 'lines that are none', payload: shopifyOrderPayload({ line_items: {} }), field: 'line_items' },
]

for (const { name, payload, field } of refused)
  test(`Shopify refused: ${name}`, () => {
    const reading = shopifyOrder({ topic: 'orders/create', isTest: false, payload })
    assert.equal(reading.kind, 'refused')
    assert.equal(reading.kind === 'refused' && reading.errors[0]?.field, field)
  })
