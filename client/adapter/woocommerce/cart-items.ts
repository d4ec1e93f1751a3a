/** @module The lines of a WooCommerce cart, and of an order in the same words. */
import { plainText } from '../tool/plain-text.ts'
import type { ToldItem } from '../tool/told-item.ts'

/** Money as texts in minor units. */
interface Prices {
  price: string | number
  regular_price?: string | number
  currency_minor_unit?: number
}

/** As far as it is read. `id` is the variation's where one was chosen. */
export interface StoreLine {
  id: unknown
  quantity: unknown
  name?: unknown
  sku?: unknown
  permalink?: unknown
  images?: { src?: unknown }[]
  /** Of an order a text. */
  variation?: unknown[] | string
  prices: Prices
}

/**
 * A cart of the Store API; addresses and e-mail in it are not touched. Source: woocommerce/woocommerce
 * plugins/woocommerce/src/StoreApi/docs/cart.md, and `state.woocommerce.cart` of a real page of 2026.
 */
export interface StoreCart {
  items: StoreLine[]
  totals: { currency_code?: unknown }
}

/** In the currency of the whole; `productOf` gives the product of a variation. Throws for what are no lines. */
export const cartItems = (lines: StoreLine[], productOf = (id: unknown) => id): ToldItem[] =>
  lines.map((line) => {
    const { prices, variation } = line
    const unit = 10 ** (prices.currency_minor_unit ?? 2)
    return {
      productId: variation?.[0] ? productOf(line.id) : line.id,
      variantId: variation?.[0] && line.id,
      sku: line.sku,
      name: plainText(line.name),
      price: +prices.price / unit,
      listPrice: +prices.regular_price! / unit,
      quantity: line.quantity,
      url: line.permalink,
      imageUrl: line.images?.[0]?.src,
    }
  })
