/** @module What is read from WooCommerce's order webhooks, from payloads in the documented form. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../../contract/order.ts'
import type { OrderStatus } from '../../../contract/order-words.ts'
import { woocommerceOrder } from '../../../worker/core/webhook/woocommerce-order.ts'
import { PERSONAL, TYPED_EMAIL } from './sample-shopify-order.ts'
import { woocommerceLines, woocommerceOrderPayload } from './sample-woocommerce-order.ts'

const read = (change: Record<string, unknown> = {}, topic = 'order.updated') =>
  woocommerceOrder({ topic, isTest: false, payload: woocommerceOrderPayload(change) })

// By hand: (66.12 + 13.88) / 2 = 40.00 a piece and 7.44 + 1.56 = 9.00, with tax, as the shop's prices are.
const expected: Order = {
  transactionId: '1042',
  at: 1_793_608_200_000,
  valueMinor: 9390,
  currency: 'EUR',
  items: [
    { productId: '93', variantId: '147', sku: 'TEA-1', name: 'Teapot', quantity: 2, priceMinor: 4000 },
    { productId: '22', name: 'Cup', quantity: 1, priceMinor: 900 },
  ],
  visitor: '7b0e6f6e-8f0c-4f0e-9d6a-0a4b1c2d3e4f',
  customerId: '26',
  email: TYPED_EMAIL,
  status: 'paid',
  updatedAt: 1_793_608_205_000,
}

test('WooCommerce: an order, under the number that people see', () =>
  assert.deepEqual(read(), { kind: 'order', order: expected }))

test('WooCommerce: of the person the number and the e-mail are kept, and no more', () => {
  const kept = JSON.stringify(read())
  assert.deepEqual(
    PERSONAL.filter((text) => kept.includes(text)),
    [],
  )
  const given = JSON.stringify(woocommerceOrderPayload())
  assert.deepEqual(
    PERSONAL.filter((text) => !given.includes(text)),
    [],
    'the sample has them all',
  )
})

const statuses: Record<string, OrderStatus | null> = {
  pending: null,
  'checkout-draft': null,
  'auto-draft': null,
  'on-hold': 'placed',
  processing: 'paid',
  completed: 'paid',
  cancelled: 'cancelled',
  refunded: 'cancelled',
  failed: 'cancelled',
  trash: 'cancelled',
  // A plugin's own, of an order with a date of payment.
  'ready-to-ship': 'paid',
}

// A name that every object has is a plugin's status as any other.
for (const [status, is] of [...Object.entries(statuses), ['constructor', 'paid'] as const])
  test(`WooCommerce: ${status} is ${is ?? 'no order yet'}`, () =>
    // How far it came beyond that: order-steps.test.ts.
    assert.deepEqual(
      { ...read({ status }), steps: undefined },
      is === null
        ? { kind: 'ignored', because: 'not_placed', steps: undefined }
        : { kind: 'order', order: { ...expected, status: is }, steps: undefined },
    ))

const changes: { name: string; change: Record<string, unknown>; order: Partial<Order> }[] = [
  {
    name: 'a plugin’s status without a payment',
    change: { status: 'awaiting-pickup', date_paid_gmt: null },
    order: { status: 'placed' },
  },
  { name: 'an order number of a plugin', change: { number: 'EU-2026-7' }, order: { transactionId: 'EU-2026-7' } },
  { name: 'a guest', change: { customer_id: 0 }, order: { customerId: undefined } },
  {
    name: 'two refunds are taken off',
    change: {
      refunds: [
        { id: 1, reason: 'broken', total: '-40.00' },
        { id: 2, reason: '', total: '-9.00' },
      ],
    },
    order: { valueMinor: 4490 },
  },
  {
    name: 'a shop whose prices are without tax',
    change: { prices_include_tax: false },
    // 66.12 / 2 = 33.06.
    order: {
      items: [
        { ...expected.items[0]!, priceMinor: 3306 },
        { ...expected.items[1]!, priceMinor: 744 },
      ],
    },
  },
  { name: 'a time with its zone', change: { date_created_gmt: '2026-11-02T08:30:00Z' }, order: {} },
  { name: 'no meta data', change: { meta_data: [] }, order: { visitor: undefined } },
  {
    name: 'a visitor that is no UUID',
    change: { meta_data: [{ id: 1, key: '_vitrine_visitor', value: 'ada' }] },
    order: { visitor: undefined },
  },
  {
    name: 'a product that is no more',
    change: { line_items: [{ ...woocommerceLines[1], product_id: 0 }] },
    order: { items: [] },
  },
  {
    name: 'half a metre of cloth is one piece',
    change: { line_items: [{ ...woocommerceLines[1], quantity: 0.5 }] },
    // 9.00 for half a metre: 18.00 a metre.
    order: { items: [{ ...expected.items[1]!, priceMinor: 1800 }] },
  },
]

for (const { name, change, order } of changes)
  test(`WooCommerce: ${name}`, () =>
    assert.deepEqual(read(change), { kind: 'order', order: { ...expected, ...order } }))

for (const topic of ['order.created', 'order.updated', 'order.restored'])
  test(`WooCommerce: the topic ${topic} carries the order`, () => assert.equal(read({}, topic).kind, 'order'))

for (const topic of ['order.deleted', 'product.updated', 'action.woocommerce_add_to_cart', ''])
  test(`WooCommerce: the topic "${topic}" carries none`, () =>
    assert.deepEqual(read({}, topic), { kind: 'ignored', because: 'topic' }))

const refused: { name: string; payload: unknown; field: string }[] = [
  { name: 'a number', payload: 5, field: '' },
  { name: 'the form of the legacy API', payload: { order: woocommerceOrderPayload() }, field: 'number' },
  { name: 'no time', payload: woocommerceOrderPayload({ date_modified_gmt: null }), field: 'date_modified_gmt' },
  { name: 'a total that is none', payload: woocommerceOrderPayload({ total: '' }), field: 'total' },
]

for (const { name, payload, field } of refused)
  test(`WooCommerce refused: ${name}`, () => {
    const reading = woocommerceOrder({ topic: 'order.created', isTest: false, payload })
    assert.equal(reading.kind, 'refused')
    assert.equal(reading.kind === 'refused' && reading.errors[0]?.field, field)
  })

test('WooCommerce: codes with what each took off, its tax with it', () => {
  const lines = [{ code: 'spring-1', discount: '8.26', discount_tax: '1.74' }, { code: 'gift' }]
  const reading = read({ coupon_lines: lines })
  assert.deepEqual(reading.kind === 'order' && reading.order.coupons, [
    { code: 'SPRING-1', discountMinor: 1000 },
    { code: 'GIFT' },
  ])
})
