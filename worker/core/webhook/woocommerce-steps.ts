/** @module How far an order of WooCommerce has come. */
import type { ToldStep } from '../../../contract/order-steps.ts'
import type { WoocommerceOrder } from '../../../contract/woocommerce-order.ts'
import { toldStep, type WrittenStep } from './told-step.ts'

/** Where WooCommerce Shipment Tracking, and plugins that do as it does, keep what parcels are followed by. */
const TRACKING = '_wc_shipment_tracking_items'

/**
 * WooCommerce has one step behind paid: `completed`, which it defines as fulfilled, so it counts as shipped; and no word
 * for delivered. Source: WooCommerce, Managing orders, Order statuses.
 */
export function woocommerceSteps(order: WoocommerceOrder): ToldStep[] {
  if (order.status !== 'completed') return []
  const at = order.date_completed_gmt ?? order.date_modified_gmt
  return toldStep({ transactionId: order.number, step: 'shipped', at, tracking: trackingOf(order) })
}

/** What the plugin wrote of the parcel it was told of last. */
function trackingOf({ meta_data }: WoocommerceOrder): NonNullable<WrittenStep['tracking']> {
  const items = meta_data?.find(({ key }) => key === TRACKING)?.value
  const last: unknown = Array.isArray(items) ? items.at(-1) : undefined
  if (typeof last !== 'object' || last === null) return {}
  const text = (name: string): string | null => {
    const value = (last as Record<string, unknown>)[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    number: text('tracking_number'),
    url: text('custom_tracking_link'),
    carrier: text('custom_tracking_provider') ?? text('tracking_provider'),
  }
}
