/** @module How far orders came, by what Shopify and WooCommerce deliver. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ToldStep } from '../../../contract/order-steps.ts'
import { shopifyDelivery } from '../../../worker/core/webhook/shopify-delivery.ts'
import type { WebhookReading } from '../../../worker/core/webhook/webhook-reading.ts'
import { woocommerceOrder } from '../../../worker/core/webhook/woocommerce-order.ts'
import { shopifyOrderPayload } from './sample-shopify-order.ts'
import { woocommerceOrderPayload } from './sample-woocommerce-order.ts'

const SENT = Date.parse('2026-11-03T09:00:00Z')
const ARRIVED = Date.parse('2026-11-05T14:30:00Z')

/** As Shopify writes one; no other field of it is taken. */
const parcel = (change: Record<string, unknown> = {}) => ({
  ...{ id: 255_858_046, order_id: 820_982_911, status: 'success', shipment_status: null },
  ...{ created_at: '2026-11-03T11:00:00+02:00', updated_at: '2026-11-05T16:30:00+02:00' },
  ...{ tracking_company: 'Omniva', tracking_number: 'CE123456789EE', tracking_numbers: ['CE123456789EE'] },
  ...{ tracking_url: 'https://omniva.example/CE123456789EE', line_items: [{ id: 1 }] },
  ...change,
})
const tracking = { number: 'CE123456789EE', url: 'https://omniva.example/CE123456789EE', carrier: 'Omniva' }
const shipped: ToldStep = { transactionId: '820982911', step: 'shipped', at: SENT, tracking }
const delivered: ToldStep = { transactionId: '820982911', step: 'delivered', at: ARRIVED, tracking }

const shopify = (topic: string, payload: unknown, isTest = false) => shopifyDelivery({ topic, isTest, payload })
const stepsIn = (reading: WebhookReading) => ('steps' in reading ? reading.steps : undefined)

const deliveries: { name: string; reading: WebhookReading; expected: WebhookReading }[] = [
  {
    name: 'a parcel that is sent',
    reading: shopify('fulfillments/create', parcel()),
    expected: { kind: 'steps', steps: [shipped] },
  },
  {
    name: 'a parcel that arrived was sent, too',
    reading: shopify('fulfillments/update', parcel({ shipment_status: 'delivered' })),
    expected: { kind: 'steps', steps: [shipped, delivered] },
  },
  {
    name: 'a parcel without a number',
    reading: shopify(
      'fulfillments/create',
      parcel({ tracking_company: null, tracking_number: null, tracking_url: null }),
    ),
    expected: { kind: 'steps', steps: [{ transactionId: '820982911', step: 'shipped', at: SENT }] },
  },
  {
    name: 'an address that must not stand in a mail is left out, the number stays',
    reading: shopify('fulfillments/create', parcel({ tracking_url: 'javascript:alert(1)' })),
    expected: { kind: 'steps', steps: [{ ...shipped, tracking: { number: 'CE123456789EE', carrier: 'Omniva' } }] },
  },
  {
    name: 'a parcel that is only prepared',
    reading: shopify('fulfillments/create', parcel({ status: 'pending' })),
    expected: { kind: 'ignored', because: 'no_step' },
  },
  {
    name: 'a parcel that was taken back',
    reading: shopify('fulfillments/update', parcel({ status: 'cancelled' })),
    expected: { kind: 'ignored', because: 'no_step' },
  },
  {
    name: 'what a carrier told: it arrived',
    reading: shopify('fulfillment_events/create', {
      ...{ id: 1, fulfillment_id: 255_858_046, order_id: 820_982_911, status: 'delivered' },
      happened_at: '2026-11-05T16:30:00+02:00',
    }),
    expected: { kind: 'steps', steps: [{ transactionId: '820982911', step: 'delivered', at: ARRIVED }] },
  },
  {
    name: 'what a carrier told: it is on its way',
    reading: shopify('fulfillment_events/create', { order_id: 820_982_911, status: 'in_transit' }),
    expected: { kind: 'ignored', because: 'no_step' },
  },
  {
    name: 'a return that is asked for',
    reading: shopify('returns/request', {
      ...{ id: 1, admin_graphql_api_id: 'gid://shopify/Return/1', status: 'requested' },
      order: { id: 820_982_911, admin_graphql_api_id: 'gid://shopify/Order/820982911' },
    }),
    expected: { kind: 'steps', steps: [{ transactionId: '820982911', step: 'return_requested' }] },
  },
  {
    name: 'a return of no order',
    reading: shopify('returns/request', { id: 1 }),
    expected: { kind: 'refused', errors: [{ field: 'order', message: 'is missing' }] },
  },
  {
    name: 'a parcel of a test',
    reading: shopify('fulfillments/create', parcel(), true),
    expected: { kind: 'ignored', because: 'test' },
  },
]
for (const { name, reading, expected } of deliveries)
  test(`Shopify: ${name}`, () => assert.deepEqual(reading, expected))

test('Shopify: an order tells of its parcels, and one that cannot be read costs nothing', () => {
  const payload = shopifyOrderPayload({ fulfillments: [{ id: 1 }, parcel(), parcel({ status: 'open' })] })
  const reading = shopify('orders/fulfilled', payload)
  assert.equal(reading.kind, 'order')
  const { transactionId } = reading.kind === 'order' ? reading.order : { transactionId: '' }
  assert.deepEqual(stepsIn(reading), [{ ...shipped, transactionId }])
})

const woocommerce = (change: Record<string, unknown>) =>
  woocommerceOrder({ topic: 'order.updated', isTest: false, payload: woocommerceOrderPayload(change) })

const completed = { status: 'completed', date_completed_gmt: '2026-11-03T09:00:00' }
const items = [{ tracking_provider: '', custom_tracking_provider: 'DPD', tracking_number: '05809', date_shipped: '1' }]

const woocommerceOrders: { name: string; change: Record<string, unknown>; steps: ToldStep[] | undefined }[] = [
  { name: 'paid is no step further', change: { status: 'processing' }, steps: undefined },
  { name: 'completed is shipped', change: completed, steps: [{ transactionId: '1042', step: 'shipped', at: SENT }] },
  {
    name: 'with the parcel as the tracking plugin wrote it',
    change: { ...completed, meta_data: [{ key: '_wc_shipment_tracking_items', value: items }] },
    steps: [{ transactionId: '1042', step: 'shipped', at: SENT, tracking: { number: '05809', carrier: 'DPD' } }],
  },
  {
    name: 'with something else under that name',
    change: { ...completed, meta_data: [{ key: '_wc_shipment_tracking_items', value: 'none' }] },
    steps: [{ transactionId: '1042', step: 'shipped', at: SENT }],
  },
]
for (const { name, change, steps } of woocommerceOrders)
  test(`WooCommerce: ${name}`, () => assert.deepEqual(stepsIn(woocommerce(change)), steps))
