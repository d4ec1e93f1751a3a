/** @module Google Merchant: its fields in XML (RSS 2.0, Atom) and in tab separated files. */
import { type FeedRow, isCheaper, offerOf, partOf } from '../feed-row.ts'
import { isWithin } from '../is-within.ts'
import { aliasesOf, type Offer } from '../part.ts'
import type { Format, Found } from './format.ts'

/** What Google knows of a product's look and whom it is for. Source: Google's product data specification. */
const ATTRIBUTES = ['color', 'size', 'material', 'pattern', 'gender', 'age_group'] as const

/**
 * Ids that programs of shops make from the shop's own, which pages tell: Shopify's `shopify_US_PRODUCT_VARIANT`, and
 * `gla_POST` and `woocommerce_gpf_POST` of two plugins of WooCommerce.
 */
const MADE = /^(?:shopify_[a-z]{2}_(\d+)_(\d+)|(?:gla|woocommerce_gpf)_(\d+))$/i

function read(row: FeedRow): Found {
  const id = row.text('id')
  const [, product = null, variant = null, post = null] = MADE.exec(id ?? '') ?? []
  const group = row.text('item_group_id')
  const key = group === null ? product : (MADE.exec(group)?.[3] ?? group)
  const [mpn, gtin] = [row.short(128, 'mpn'), row.gtin('gtin')]
  const part = partOf({
    productId: key ?? post ?? id,
    variantId: id,
    name: row.words(1000, 'title'),
    sku: mpn,
    gtin,
    aliases: aliasesOf(id, variant, post, gtin),
    attributes: attributes(row),
    brand: row.words(120, 'brand'),
    category: row.words(300, 'product_type') ?? category(row),
    description: row.words(5000, 'description', 'summary', 'content'),
    url: row.page('link'),
    imageUrl: row.picture('image_link'),
    offer: offer(row),
  })
  return { kind: 'part', key, part }
}

/** A number of Google's taxonomy says nothing without it. */
function category(row: FeedRow): string | null {
  const text = row.words(300, 'google_product_category')
  return text !== null && /^\d+$/.test(text) ? null : text
}

function offer(row: FeedRow): Offer {
  const [price, sale] = [row.price('price'), row.price('sale_price')]
  const [from = null, to = null] = row.text('sale_price_effective_date')?.split('/') ?? []
  const isOnSale = isCheaper(sale, price) && isWithin(from, to, row.context.now)
  return offerOf(isOnSale ? sale : price, isOnSale ? price : null, {
    availability: row.availability('availability'),
    stock: row.stock('quantity', 'inventory'),
  })
}

function attributes(row: FeedRow): Record<string, string> {
  const found: Record<string, string> = {}
  for (const name of ATTRIBUTES) {
    const text = row.words(200, name)
    if (text !== null) found[name] = text
  }
  return found
}

/** Every container with an item is one: what is wrong in it is told for each. */
export const googleXml: Format = { format: 'google_xml', containers: ['xml'], fields: [], decimal: null, read }

export const googleTsv: Format = {
  format: 'google_tsv',
  containers: ['csv'],
  fields: ['id', 'title', 'link|price|availability|image_link'],
  decimal: null,
  read,
}
