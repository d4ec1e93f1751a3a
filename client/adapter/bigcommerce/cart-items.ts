/** @module The lines of a BigCommerce cart. */
import type { ToldItem } from '../tool/told-item.ts'

interface Line {
  productId?: unknown
  variantId?: unknown
  sku?: unknown
  name?: unknown
  brand?: unknown
  quantity?: unknown
  /** After the line's discounts. */
  salePrice?: unknown
  listPrice?: unknown
  url?: unknown
  imageUrl?: unknown
}

/**
 * One of `/api/storefront/carts`, as far as it is read; its e-mail address is not. Prices are decimals, with tax where the
 * shop shows them so. Source: BigCommerce's reference of the Storefront Carts API.
 */
export interface BigCart {
  currency: { code: unknown }
  lineItems: { physicalItems: Line[]; digitalItems: Line[] }
}

/** Throws for what is no cart. Gift certificates are no products. */
export const cartItems = ({ lineItems: { physicalItems, digitalItems } }: BigCart): ToldItem[] =>
  [...physicalItems, ...digitalItems].map((line) => ({
    productId: line.productId,
    variantId: line.variantId,
    sku: line.sku,
    name: line.name,
    brand: line.brand,
    price: line.salePrice,
    listPrice: line.listPrice,
    quantity: line.quantity,
    url: line.url,
    imageUrl: line.imageUrl,
  }))
