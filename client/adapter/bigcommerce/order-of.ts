/** @module An order as BigCommerce's data layer (BODL) tells it. */
import type { Params } from '../../page/ga4-items.ts'

/** As far as it is read. Source: bigcommerce/docs, hosted-analytics, `bodl_v1_order_purchased`. */
export interface BodlOrder {
  order_id?: unknown
  cart_value?: unknown
  currency?: unknown
  line_items?: {
    product_id?: unknown
    variant_id?: unknown
    sku?: unknown
    product_name?: unknown
    brand_name?: unknown
    purchase_price?: unknown
    quantity?: unknown
  }[]
}

export const orderOf = ({ order_id, cart_value, currency, line_items }: BodlOrder): Params => ({
  transaction_id: order_id,
  value: cart_value,
  currency,
  items: line_items!.map((line) => ({
    productId: line.product_id,
    variantId: line.variant_id,
    sku: line.sku,
    name: line.product_name,
    brand: line.brand_name,
    price: line.purchase_price,
    quantity: line.quantity,
  })),
})
