/** @module Words of catalogues for whether a product can be had. */
import type { Product } from '../../contract/product.ts'

export type Availability = Product['availability']

/** Sources: Google's product data specification, schema.org ItemAvailability, WooCommerce's and Shopify's own values. */
const WORDS: Readonly<Record<Availability, string>> = {
  in_stock: 'in stock|instock|available|available for order|limited availability|online only|in store only|1|true|yes',
  out_of_stock: 'out of stock|outofstock|sold out|soldout|discontinued|unavailable|not available|0|false|no',
  preorder: 'preorder|pre order|presale|backorder|back order|onbackorder|on backorder',
}

const KNOWN = new Map(
  Object.entries(WORDS).flatMap(([availability, words]) =>
    words.split('|').map((word) => [word, availability as Availability] as const),
  ),
)

/** Null for a word that is none of them. */
export const availabilityOf = (text: string): Availability | null =>
  KNOWN.get(
    text
      .toLowerCase()
      .replace(/^https?:\/\/schema\.org\//, '')
      .replace(/[\s_-]+/g, ' '),
  ) ?? null
