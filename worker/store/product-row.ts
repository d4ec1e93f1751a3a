/** @module A row of `products`: its columns, and what they say. */
import type { ListedProduct, ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'

/** Columns of a ProductRow, for the SELECTs on `products`. */
export const PRODUCT_COLUMNS = `product_id, sku, gtin, aliases, attributes, name, brand, category, description, price_minor,
  list_price_minor, currency, availability, stock, url, image_url, source, first_seen_at, updated_at, removed_at,
  proven_price_minor`

export interface ProductRow {
  product_id: string
  sku: string | null
  gtin: string | null
  aliases: string
  attributes: string
  name: string
  brand: string | null
  category: string | null
  description: string | null
  price_minor: number | null
  list_price_minor: number | null
  currency: string | null
  availability: Product['availability']
  stock: number | null
  url: string | null
  image_url: string | null
  source: string
  first_seen_at: number
  updated_at: number
  removed_at: number | null
  proven_price_minor: number | null
}

export function toListedProduct(row: ProductRow): ListedProduct {
  return {
    productId: row.product_id,
    sku: row.sku,
    gtin: row.gtin,
    aliases: toldAliases(row),
    attributes: JSON.parse(row.attributes) as Product['attributes'],
    name: row.name,
    brand: row.brand,
    category: row.category,
    description: row.description,
    priceMinor: row.price_minor,
    listPriceMinor: row.list_price_minor,
    currency: row.currency,
    availability: row.availability,
    stock: row.stock,
    url: row.url,
    imageUrl: row.image_url,
    source: row.source as ProductSource,
    firstSeenAt: row.first_seen_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
    provenPriceMinor: row.proven_price_minor,
  }
}

/** Without SKU, bar code and path, which stand for themselves in the product. */
function toldAliases({ aliases, sku, gtin }: ProductRow): string[] {
  const all = JSON.parse(aliases) as string[]
  return all.filter((alias) => alias !== sku && alias !== gtin && !alias.startsWith('path:'))
}
