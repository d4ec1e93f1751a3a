/** @module The lines of an Ecwid cart, and of an order in the same words. */
import type { ToldItem } from '../tool/told-item.ts'

/** As far as it is read; names no currency. Source: docs.ecwid.com/storefronts/track-storefront-events. */
export interface EcwidCart {
  items: {
    quantity?: unknown
    product: { id?: unknown; sku?: unknown; name?: unknown; price?: unknown; url?: unknown; imageUrl?: unknown }
  }[]
}

export interface EcwidOrder extends EcwidCart {
  /** The number that customers see; `orderNumber` is an older, internal one. */
  vendorNumber?: unknown
  orderNumber?: unknown
  total?: unknown
}

/** Throws for what is no cart. */
export const toldItems = ({ items }: EcwidCart): ToldItem[] =>
  items.map(({ quantity, product: { id, sku, name, price, url, imageUrl } }) => ({
    productId: id,
    sku,
    name,
    price,
    quantity,
    url,
    imageUrl,
  }))
