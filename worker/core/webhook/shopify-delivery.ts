/** @module What Shopify delivers: orders, parcels, and returns that buyers ask for. */
import { parse, type Schema } from '../../../contract/parse.ts'
import {
  type ShopifyFulfillment,
  ShopifyFulfillmentEventSchema,
  ShopifyFulfillmentSchema,
  ShopifyReturnSchema,
} from '../../../contract/shopify-order.ts'
import { shopifyOrder } from './shopify-order.ts'
import { shopifySteps } from './shopify-steps.ts'
import { toldStep } from './told-step.ts'
import type { Delivery, WebhookReading } from './webhook-reading.ts'

/** Orders are known by the number that Shopify's own address of them ends in. */
export function shopifyDelivery(delivery: Delivery): WebhookReading {
  const read = Object.hasOwn(READERS, delivery.topic) ? READERS[delivery.topic] : undefined
  if (!read) return shopifyOrder(delivery)
  return delivery.isTest ? { kind: 'ignored', because: 'test' } : read(delivery.payload)
}

/** By topic, those that carry no order. */
const READERS: Record<string, (payload: unknown) => WebhookReading> = {
  'fulfillments/create': (payload) => steps(ShopifyFulfillmentSchema, payload, ofParcel),
  'fulfillments/update': (payload) => steps(ShopifyFulfillmentSchema, payload, ofParcel),
  'fulfillment_events/create': (payload) =>
    steps(ShopifyFulfillmentEventSchema, payload, ({ order_id, status, happened_at }) =>
      status === 'delivered'
        ? toldStep({ transactionId: order_id, step: 'delivered', ...(happened_at && { at: happened_at }) })
        : [],
    ),
  'returns/request': (payload) =>
    steps(ShopifyReturnSchema, payload, ({ order: { id, admin_graphql_api_id: address } }) =>
      toldStep({ transactionId: address?.match(/\/(\d+)$/)?.[1] ?? id, step: 'return_requested' }),
    ),
}

const ofParcel = (parcel: ShopifyFulfillment) => (parcel.order_id ? shopifySteps(parcel.order_id, [parcel]) : [])

function steps<Payload>(
  schema: Schema<Payload>,
  payload: unknown,
  of: (payload: Payload) => ReturnType<typeof toldStep>,
): WebhookReading {
  const parsed = parse(schema, payload)
  if (!parsed.ok) return { kind: 'refused', errors: parsed.errors }
  const told = of(parsed.value)
  return told.length > 0 ? { kind: 'steps', steps: told } : { kind: 'ignored', because: 'no_step' }
}
