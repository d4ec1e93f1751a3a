/** @module Products as Wix's own events name them. */
import type { ToldItem } from '../tool/told-item.ts'

/**
 * A product of `AddToCart`, `RemoveFromCart`, `ProductPageLoaded`, `CustomizeProduct`, or one of the `contents` of
 * `InitiateCheckout` and `Purchase`. Prices as numbers or texts. Source: dev.wix.com/docs/sdk/host-modules/site/events.
 */
export interface WixItem {
  id?: unknown
  Id?: unknown
  productId?: unknown
  variantId?: unknown
  sku?: unknown
  name?: unknown
  brand?: unknown
  category?: unknown
  price?: unknown
  currency?: unknown
  quantity?: unknown
}

/** What an event tells, as far as it is read. */
export interface WixEvent extends WixItem {
  contents?: WixItem[]
  orderId?: unknown
  revenue?: unknown
}

/** The documentation writes `contents.Id` in places. */
export const toldItem = (said: WixItem): ToldItem => ({
  productId: said.id ?? said.productId ?? said.Id,
  variantId: said.variantId,
  sku: said.sku,
  name: said.name,
  brand: said.brand,
  category: said.category,
  price: said.price,
  currency: said.currency,
  quantity: said.quantity,
})

/** In the words of GA4's `purchase`. */
export const orderParams = ({ orderId, revenue, currency, contents = [] }: WixEvent) => ({
  transaction_id: orderId,
  value: revenue,
  currency,
  items: contents.map(toldItem),
})
