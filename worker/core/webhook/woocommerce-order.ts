/** @module WooCommerce's order webhooks, read as an order of ours. */
import { toMinor } from '../../../contract/money.ts'
import type { Order } from '../../../contract/order.ts'
import type { OrderStatus } from '../../../contract/order-words.ts'
import { parse } from '../../../contract/parse.ts'
import { type WoocommerceOrder, WoocommerceOrderSchema } from '../../../contract/woocommerce-order.ts'
import { checkedOrder } from './checked-order.ts'
import { orderCoupons } from './order-coupons.ts'
import { soldItems } from './sold-item.ts'
import { visitorOf } from './visitor-of.ts'
import type { Delivery, WebhookReading } from './webhook-reading.ts'
import { woocommerceSteps } from './woocommerce-steps.ts'

/** Topics that carry the whole order. `order.deleted` carries an id that is not the order's number. */
const TOPICS = new Set(['order.created', 'order.updated', 'order.restored'])

/**
 * What each status of WooCommerce means; null: nobody has bought. `pending` waits for the payment page, and one who
 * leaves that page has not bought; `on-hold` waits for a bank transfer. Statuses that plugins add count as paid once
 * the order has a date of payment.
 */
const STATUSES: Record<string, OrderStatus | null> = {
  new: null,
  draft: null,
  'auto-draft': null,
  'checkout-draft': null,
  pending: null,
  'on-hold': 'placed',
  processing: 'paid',
  completed: 'paid',
  cancelled: 'cancelled',
  refunded: 'cancelled',
  failed: 'cancelled',
  trash: 'cancelled',
}

/** The meta data that our WordPress plugin writes. */
const VISITOR = '_vitrine_visitor'

/**
 * The order; of its buyer only the customer number and the e-mail. The transaction id is the order's number, not its id:
 * it is what thank-you pages, other tags and people call it. The sum is what is left after refunds.
 */
export function woocommerceOrder({ topic, isTest, payload }: Delivery): WebhookReading {
  if (!TOPICS.has(topic)) return { kind: 'ignored', because: 'topic' }
  if (isTest) return { kind: 'ignored', because: 'test' }
  const parsed = parse(WoocommerceOrderSchema, payload)
  if (!parsed.ok) return { kind: 'refused', errors: parsed.errors }
  const order = parsed.value
  const status = statusOf(order)
  if (status === null) return { kind: 'ignored', because: 'not_placed' }
  const { currency } = order
  const refunded = (order.refunds ?? []).reduce((sum, { total }) => sum + Math.abs(Number(total)), 0)
  const read: Order = {
    transactionId: order.number,
    at: order.date_created_gmt,
    // What cannot be said in minor units is found by the check.
    valueMinor: toMinor(Math.max(Number(order.total) - refunded, 0), currency) ?? -1,
    currency,
    items: soldItems(
      order.line_items.map((line) => soldLine(line, order)),
      currency,
    ),
    visitor: visitorOf(
      order.meta_data?.map(({ key, value }) => ({ name: key, value })),
      VISITOR,
    ),
    customerId: order.customer_id && order.customer_id !== '0' ? order.customer_id : undefined,
    email: order.billing?.email,
    status,
    updatedAt: order.date_modified_gmt,
    ...orderCoupons((order.coupon_lines ?? []).map(couponOf), currency),
  }
  return checkedOrder(read, woocommerceSteps(order))
}

function statusOf({ status, date_paid_gmt }: WoocommerceOrder): OrderStatus | null {
  if (Object.hasOwn(STATUSES, status)) return STATUSES[status] ?? null
  return date_paid_gmt ? 'paid' : 'placed'
}

type CouponLine = NonNullable<WoocommerceOrder['coupon_lines']>[number]

/** With its tax, as the order's sum is. */
const couponOf = ({ code, discount, discount_tax }: CouponLine) => ({
  code,
  amount: discount == null ? undefined : Number(discount) + Number(discount_tax ?? 0),
})

/** The price of a piece has tax in it where the shop's prices have. */
function soldLine(line: WoocommerceOrder['line_items'][number], order: WoocommerceOrder) {
  const tax = order.prices_include_tax ? Number(line.total_tax ?? 0) : 0
  return {
    productId: line.product_id,
    variantId: line.variation_id,
    sku: line.sku,
    name: line.parent_name || line.name,
    ordered: line.quantity,
    kept: line.quantity,
    lineTotal: Number(line.total) + tax,
  }
}
