/** @module The lines of a Shopware 6 cart, as the Store API and the storefront's `cart.json` write it. */
import type { ToldItem } from '../tool/told-item.ts'

/** As far as it is read. It names no currency. Source: shopware/frontends, mocks/Cart.ts; CheckoutController::cartJson. */
export interface ShopwareCart {
  lineItems: {
    id?: unknown
    /** Of a product its id; each variant is a product of its own. */
    referencedId?: unknown
    /** False for promotions and surcharges. */
    good?: boolean
    label?: unknown
    quantity?: unknown
    payload?: { productNumber?: unknown; manufacturerName?: unknown }
    price?: { unitPrice?: unknown; listPrice?: { price?: unknown } | null }
    cover?: { url?: unknown } | null
  }[]
}

/** Throws for what is no cart. */
export const cartItems = ({ lineItems }: ShopwareCart): ToldItem[] =>
  lineItems
    .filter(({ good }) => good)
    .map(({ id, referencedId, label, quantity, payload, price, cover }) => ({
      productId: referencedId ?? id,
      sku: payload?.productNumber,
      name: label,
      brand: payload?.manufacturerName,
      price: price?.unitPrice,
      listPrice: price?.listPrice?.price,
      quantity,
      imageUrl: cover?.url,
    }))
