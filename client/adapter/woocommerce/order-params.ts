/** @module An order as "Google Analytics for WooCommerce" leaves it in the page. */
import { cartItems, type StoreLine } from './cart-items.ts'

/** As far as it is read. Source: its class-wc-abstract-google-analytics-js.php. */
export interface Ga4wOrder {
  id: unknown
  totals: { currency_code?: unknown; currency_minor_unit?: number; total_price: number }
  items: StoreLine[]
}

/** In the words of GA4's `purchase`. A line names its product; of the variation there is but a text. */
export const orderParams = ({ id, totals, items }: Ga4wOrder) => ({
  transaction_id: id,
  value: totals.total_price / 10 ** (totals.currency_minor_unit ?? 2),
  currency: totals.currency_code,
  items: cartItems(items).map(({ variantId, ...item }) => item),
})
