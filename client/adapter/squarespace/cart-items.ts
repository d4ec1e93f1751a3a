/** @module The lines of a Squarespace cart in its two forms, and of an order, which names less. */
import type { ToldItem } from '../tool/told-item.ts'
import { decimalOf, type SquarespaceVariant, variantItem } from './variant.ts'

interface Line {
  productId?: unknown
  sku?: unknown
  productName?: unknown
  productUrl?: unknown
  quantity?: unknown
  unitPrice?: SquarespaceVariant['price']
  image?: { url?: unknown } | ''
}

interface Entry {
  itemId?: unknown
  productName?: unknown
  title?: unknown
  quantity?: unknown
  chosenVariant: SquarespaceVariant
}

/** As far as it is read; not documented. Source: public code that reads or plays the shop's own endpoints. */
export interface SquarespaceCart {
  cartToken?: string
  entries?: Entry[]
  items?: Line[]
  subtotal?: { currencyCode?: unknown }
}

/** What the confirmation page hands to its own tracker. Source: EfficiencyJunky/eec-for-squarespace. */
export interface SquarespaceOrder {
  id?: unknown
  orderNumber?: unknown
  grandTotal: { currencyCode?: unknown; decimalValue?: unknown }
  items: Line[]
}

/** Of an older cart, which names the currency in each price. */
export const entryItems = (entries: Entry[]): ToldItem[] =>
  entries.map(({ itemId, productName, title, quantity, chosenVariant }) => ({
    ...variantItem(chosenVariant),
    productId: itemId,
    name: productName ?? title,
    quantity,
  }))

/** Of a newer cart, whose variants go by their numbers. An order's lines have no product's id: there that stands in. */
export const lineItems = (lines: Line[]): ToldItem[] =>
  lines.map(({ productId, sku, productName, productUrl, quantity, unitPrice, image }) => ({
    productId: productId ?? sku,
    variantId: productId && sku,
    sku,
    name: productName,
    price: decimalOf(unitPrice),
    quantity,
    url: productUrl,
    imageUrl: Object(image).url,
  }))

/** In the words of GA4's `purchase`. */
export const orderParams = ({ id, orderNumber, grandTotal, items }: SquarespaceOrder) => ({
  transaction_id: orderNumber ?? id,
  value: grandTotal.decimalValue,
  currency: grandTotal.currencyCode,
  items: lineItems(items),
})
