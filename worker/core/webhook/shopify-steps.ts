/** @module How far an order of Shopify has come, by its parcels. */
import type { ToldStep } from '../../../contract/order-steps.ts'
import type { ShopifyFulfillment } from '../../../contract/shopify-order.ts'
import { toldStep } from './told-step.ts'

/**
 * Shipped when the first parcel was, delivered when the carrier says so of one. What is only prepared (`pending`, `open`)
 * or came to nothing is no step.
 */
export function shopifySteps(transactionId: string, parcels: readonly (ShopifyFulfillment | null)[]): ToldStep[] {
  const sent = parcels.flatMap((parcel) => (parcel?.status === 'success' ? [parcel] : []))
  const delivered = sent.filter(({ shipment_status }) => shipment_status === 'delivered')
  return [
    ...sent.slice(0, 1).flatMap((parcel) => toldStep({ ...stepOf(parcel), step: 'shipped', at: parcel.created_at })),
    ...delivered
      .slice(0, 1)
      .flatMap((parcel) =>
        toldStep({ ...stepOf(parcel), step: 'delivered', at: parcel.updated_at ?? parcel.created_at }),
      ),
  ]

  function stepOf({ tracking_number, tracking_url, tracking_company }: ShopifyFulfillment) {
    return { transactionId, tracking: { number: tracking_number, url: tracking_url, carrier: tracking_company } }
  }
}
