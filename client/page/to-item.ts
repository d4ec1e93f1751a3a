/** @module One product, whatever source it was read from, within the limits of the contract. */
import type { Item } from '../../contract/item.ts'
import { settings } from '../settings.ts'
import { clean } from '../stringify.ts'
import { amount } from './amount.ts'
import { scrubUrl, webUrl } from './scrub-url.ts'
import { text } from './text.ts'

/** What a source said, unchecked. Prices are decimals or texts. */
export type RawItem = { [Field in keyof Item]?: unknown } & { price?: unknown; listPrice?: unknown }

/**
 * The item, or undefined without an id (the name stands in for it). What nobody named is absent; a price is not 0 for
 * that.
 */
export function toItem(raw: RawItem): Item | undefined {
  const currency = /^[A-Z]{3}$/.exec(`${raw.currency}`.toUpperCase())?.[0]
  const quantity = Math.round(raw.quantity as number)
  const item = {
    productId: text(raw.productId, 128) ?? text(raw.name, 128),
    variantId: text(raw.variantId, 128),
    sku: text(raw.sku, 128),
    gtin: /^\d{8,14}$/.exec(`${raw.gtin}`)?.[0],
    name: text(raw.name, 300),
    brand: text(raw.brand, 120),
    category: text(raw.category, 300),
    priceMinor: amount(raw.price, currency ?? settings.currency),
    listPriceMinor: amount(raw.listPrice, currency ?? settings.currency),
    currency,
    quantity: quantity > 0 ? Math.min(quantity, 100_000) : undefined,
    availability: availabilityOf(`${raw.availability}`),
    url: scrubUrl(raw.url, location.href),
    imageUrl: webUrl(raw.imageUrl),
  }
  // Absent fields become no keys: items are merged by spreading.
  return item.productId ? (clean(item) as unknown as Item) : undefined
}

/** Words of schema.org, Open Graph and shops: `https://schema.org/InStock`, `out of stock`, `SoldOut`. */
export function availabilityOf(value: string): Item['availability'] {
  const word = value.toLowerCase()
  if (/out|sold|discont/.test(word)) return 'out_of_stock'
  if (/pre|back/.test(word)) return 'preorder'
  return /in.?st|limited|online/.test(word) ? 'in_stock' : undefined
}
