/** @module The lines of a Magento 2 cart, of Luma and of Hyvä. */
import type { ToldItem } from '../tool/told-item.ts'

/**
 * The customer's section `cart`, as far as it is read. It names no currency.
 * Source: Magento_Checkout CustomerData/Cart.php and DefaultItem.php, and a public sample.
 */
export interface MagentoCart {
  items: {
    /** `configurable`: chosen by size, colour and their like. */
    product_type?: unknown
    product_id: unknown
    /** Of a configurable product the number of the simple one that was chosen. */
    product_sku?: unknown
    product_name?: unknown
    /** HTML with the price as the shop shows it, with tax, without, or both. */
    product_price?: string
    /** The price that the shop calculates with, often without tax. */
    product_price_value?: unknown
    qty?: unknown
    product_url?: unknown
    product_image?: { src?: unknown }
  }[]
}

/** Throws for what is no cart. */
export const cartItems = ({ items }: MagentoCart): ToldItem[] =>
  items.map((line) => ({
    productId: line.product_id,
    variantId: line.product_type === 'configurable' ? line.product_sku : undefined,
    sku: line.product_sku,
    name: line.product_name,
    price: /including-tax.*?"price">([^<]+)/s.exec(`${line.product_price}`)?.[1] ?? line.product_price_value,
    quantity: line.qty,
    url: line.product_url,
    imageUrl: line.product_image?.src,
  }))
