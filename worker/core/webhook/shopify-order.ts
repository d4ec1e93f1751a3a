/** @module Shopify's order webhooks, read as an order of ours. */
import { toMinor } from '../../../contract/money.ts'
import type { Order } from '../../../contract/order.ts'
import type { OrderStatus } from '../../../contract/order-words.ts'
import { parse } from '../../../contract/parse.ts'
import { type ShopifyOrder, ShopifyOrderSchema } from '../../../contract/shopify-order.ts'
import { checkedOrder } from './checked-order.ts'
import { orderCoupons } from './order-coupons.ts'
import { shopifySteps } from './shopify-steps.ts'
import { soldItems } from './sold-item.ts'
import { visitorOf } from './visitor-of.ts'
import type { Delivery, WebhookReading } from './webhook-reading.ts'

/**
 * Topics that carry the whole order. `refunds/create` does not: it carries the refund alone, without the order's sum,
 * and Shopify sends `orders/updated` with the new sum for the same refund.
 */
const TOPICS = new Set(['orders/create', 'orders/paid', 'orders/fulfilled', 'orders/updated', 'orders/cancelled'])

/** Financial statuses of money that is in, and of orders that came to nothing. Any other is an order not paid yet. */
const PAID = new Set(['paid', 'partially_refunded'])
const UNDONE = new Set(['refunded', 'voided'])

/** The cart attribute that carries our visitor id through the checkout. */
const VISITOR = '_vitrine'

/**
 * The order, in the shop's own currency; of its buyer only the customer number and the e-mail. The transaction id is
 * Shopify's numeric order id, which its pixel knows too; the sum is what is left after refunds, and the time is when it
 * was placed.
 */
export function shopifyOrder({ topic, isTest, payload }: Delivery): WebhookReading {
  if (!TOPICS.has(topic)) return { kind: 'ignored', because: 'topic' }
  if (isTest || (payload as { test?: unknown } | null)?.test === true) return { kind: 'ignored', because: 'test' }
  const parsed = parse(ShopifyOrderSchema, payload)
  if (!parsed.ok) return { kind: 'refused', errors: parsed.errors }
  const order = parsed.value
  const { currency } = order
  const read: Order = {
    transactionId: order.admin_graphql_api_id?.match(/\/(\d+)$/)?.[1] ?? order.id,
    at: order.processed_at ?? order.created_at,
    // What cannot be said in minor units is found by the check.
    valueMinor: toMinor(Number(order.current_total_price ?? order.total_price), currency) ?? -1,
    currency,
    items: soldItems(order.line_items.map(soldLine), currency),
    visitor: visitorOf(order.note_attributes, VISITOR),
    customerId: order.customer?.id ?? undefined,
    email: order.email,
    status: statusOf(order),
    updatedAt: order.updated_at,
    ...subscribedOf(order),
    ...orderCoupons((order.discount_codes ?? []).map(couponOf), currency),
  }
  return checkedOrder(read, shopifySteps(read.transactionId, order.fulfillments ?? []))
}

/** What the customer said of newsletters, where it is said of the address of this order. */
function subscribedOf({ email, customer }: ShopifyOrder): Pick<Order, 'subscribed' | 'subscribedAt'> {
  const { state, consent_updated_at: at } = customer?.email_marketing_consent ?? {}
  if (!email || customer?.email !== email || (state !== 'subscribed' && state !== 'unsubscribed')) return {}
  return { subscribed: state === 'subscribed', ...(at == null ? {} : { subscribedAt: at }) }
}

function statusOf({ cancelled_at, financial_status }: ShopifyOrder): OrderStatus {
  if (cancelled_at || UNDONE.has(financial_status ?? '')) return 'cancelled'
  return PAID.has(financial_status ?? '') ? 'paid' : 'placed'
}

type Code = NonNullable<ShopifyOrder['discount_codes']>[number]

const couponOf = ({ code, amount }: Code) => ({ code, amount: amount == null ? undefined : Number(amount) })

function soldLine(line: ShopifyOrder['line_items'][number]) {
  const discount = (line.discount_allocations ?? []).reduce((sum, { amount }) => sum + Number(amount), 0)
  return {
    productId: line.product_id,
    variantId: line.variant_id,
    sku: line.sku,
    name: line.title,
    ordered: line.quantity,
    kept: line.current_quantity ?? line.quantity,
    lineTotal: Number(line.price) * line.quantity - discount,
  }
}
