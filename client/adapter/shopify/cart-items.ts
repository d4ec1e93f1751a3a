/** @module The lines of a Shopify cart. */
import type { ToldItem } from '../tool/told-item.ts'

/**
 * `cart.js`, as far as it is read. Money in hundredths, in every currency.
 * Source: shopify.dev/docs/api/ajax/reference/cart, and a cart of a real shop.
 */
export interface ShopifyCart {
  token?: unknown
  currency?: unknown
  attributes?: Record<string, unknown> | null
  items: {
    product_id?: unknown
    variant_id?: unknown
    sku?: unknown
    product_title?: unknown
    vendor?: unknown
    product_type?: unknown
    /** After the line's discounts. */
    final_price: number
    original_price: number
    quantity?: unknown
    url?: unknown
    image?: unknown
  }[]
}

/** In the cart's currency. Throws for what is no cart. */
export const cartItems = ({ items }: ShopifyCart): ToldItem[] =>
  items.map((line) => ({
    productId: line.product_id,
    variantId: line.variant_id,
    sku: line.sku,
    name: line.product_title,
    brand: line.vendor,
    category: line.product_type,
    price: line.final_price / 100,
    listPrice: line.original_price / 100,
    quantity: line.quantity,
    url: line.url,
    imageUrl: line.image,
  }))
