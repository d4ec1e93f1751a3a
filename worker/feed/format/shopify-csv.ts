/** @module Shopify's product export: one row a variant or picture, rows of one product share its handle. */
import { type FeedRow, offerOf, partOf } from '../feed-row.ts'
import { aliasesOf, type Offer } from '../part.ts'
import type { Format } from './format.ts'

/** As old exports and new ones name them. Source: help.shopify.com, Using CSV files to import and export products. */
const NAMES = {
  handle: ['handle', 'url_handle'],
  description: ['body_(html)', 'description'],
  published: ['published', 'published_on_online_store'],
  sku: ['variant_sku', 'sku'],
  barcode: ['variant_barcode', 'barcode'],
  tracker: ['variant_inventory_tracker', 'inventory_tracker'],
  quantity: ['variant_inventory_qty', 'inventory_quantity'],
  policy: ['variant_inventory_policy', 'continue_selling_when_out_of_stock'],
  image: ['image_src', 'product_image_url'],
} as const

/** The handle is the product's id, for the export has no other; its page, which counts as an id too, joins it with visits. */
export const shopifyCsv: Format = {
  format: 'shopify_csv',
  containers: ['csv'],
  fields: ['handle|url_handle', 'title', 'variant_price|price'],
  decimal: '.',
  read(row) {
    const handle = row.text(...NAMES.handle)
    const status = row.text('status')?.toLowerCase() ?? ''
    const isHidden = row.text(...NAMES.published)?.toLowerCase() === 'false'
    if (isHidden || status === 'draft' || status === 'archived')
      return { kind: 'left_out', key: handle, productId: handle, reason: 'it is not published' }
    const [sku, gtin] = [row.short(128, ...NAMES.sku), row.gtin(...NAMES.barcode)]
    const part = partOf({
      productId: handle,
      name: row.words(1000, 'title'),
      sku,
      gtin,
      aliases: aliasesOf(sku, gtin),
      attributes: options(row),
      brand: row.words(120, 'vendor'),
      category: row.words(300, 'type') ?? row.words(300, 'product_category'),
      description: row.words(5000, ...NAMES.description),
      url: handle && row.pageOf(`/products/${encodeURIComponent(handle)}`),
      imageUrl: row.picture(...NAMES.image),
      offer: offer(row),
    })
    return { kind: 'part', key: handle, part }
  },
}

/** A row without a price is a further picture. Stock counts where Shopify counts it, and does not sell on without. */
function offer(row: FeedRow): Offer | null {
  const price = row.price('variant_price') ?? row.price('price')
  if (price === null) return null
  const list = row.price('variant_compare_at_price') ?? row.price('compare_at_price')
  const quantity = row.stock(...NAMES.quantity)
  const sellsOn = ['continue', 'true'].includes(row.text(...NAMES.policy)?.toLowerCase() ?? '')
  return offerOf(price, list, { stock: row.text(...NAMES.tracker) !== null && !sellsOn ? (quantity ?? 0) : null })
}

/** And the tags, by which shops sort. Shopify names the option of a product without options `Title`. Rows after the first have values only. */
function options(row: FeedRow): Record<string, string> {
  const tags = row.words(200, 'tags')
  const found: Record<string, string> = tags === null ? {} : { tags }
  for (const place of [1, 2, 3]) {
    const [name, value] = [row.text(`option${place}_name`), row.text(`option${place}_value`)]
    if (name !== null && value !== null && name !== 'Title') found[name] = value
  }
  return found
}
