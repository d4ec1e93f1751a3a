/** @module WooCommerce's own product export. */
import { type FeedRow, isCheaper, offerOf, partOf } from '../feed-row.ts'
import { isWithin } from '../is-within.ts'
import { aliasesOf, type Offer } from '../part.ts'
import type { Format } from './format.ts'

/**
 * A variation names its parent by SKU, or as `id:17`. Amounts are written as the shop shows them, so a comma may stand
 * before the decimals. The export has no addresses. Source: woocommerce, class-wc-product-csv-exporter.php.
 */
export const woocommerceCsv: Format = {
  format: 'woocommerce_csv',
  containers: ['csv'],
  fields: ['id', 'type', 'sku', 'name', 'regular_price'],
  decimal: null,
  read(row) {
    const [productId, sku] = [row.text('id'), row.short(128, 'sku')]
    const types = (row.text('type') ?? '').toLowerCase().split(/\s*,\s*/)
    const isVariation = types.includes('variation')
    const key = isVariation ? row.text('parent') : types.includes('variable') ? (sku ?? `id:${productId}`) : null
    const isHidden = row.text('published') !== '1' || row.text('visibility_in_catalog') === 'hidden'
    if (isHidden)
      return { kind: 'left_out', key: isVariation ? null : key, productId, reason: 'it is not published, or hidden' }
    const gtin = row.gtin('gtin,_upc,_ean,_or_isbn')
    const part = partOf({
      productId: isVariation ? null : productId,
      variantId: productId,
      name: isVariation ? null : row.words(1000, 'name'),
      sku,
      gtin,
      aliases: isVariation ? aliasesOf(productId, sku, gtin) : aliasesOf(sku, gtin),
      // The parent tells all values of its variations.
      attributes: isVariation ? {} : attributes(row),
      brand: row.words(120, 'brands', 'brand'),
      category: values(row.words(1000, 'categories'))[0] ?? null,
      // Line breaks are written as \n there.
      description: row.words(5000, 'description', 'short_description')?.replaceAll('\\n', ' ') ?? null,
      url: row.page('external_url'),
      imageUrl: row.pictureOf(values(row.text('images'))[0] ?? null),
      offer: types.includes('variable') ? null : offer(row),
    })
    return { kind: 'part', key, part }
  },
}

function offer(row: FeedRow): Offer {
  const [regular, sale] = [row.price('regular_price'), row.price('sale_price')]
  const isOnSale =
    isCheaper(sale, regular) &&
    isWithin(row.text('date_sale_price_starts'), row.text('date_sale_price_ends'), row.context.now)
  return offerOf(isOnSale ? sale : regular, isOnSale ? regular : null, {
    availability: row.availability('in_stock?'),
    stock: row.text('stock') === 'parent' ? null : row.stock('stock'),
  })
}

/** Several values in a cell; a comma within one has a backslash before it. */
const values = (text: string | null): string[] =>
  (text?.match(/(?:\\.|[^,\\])+/g) ?? []).map((value) => value.replace(/\\(.)/g, '$1').trim()).filter(Boolean)

function attributes(row: FeedRow): Record<string, string> {
  const tags = values(row.words(1000, 'tags')).join(', ')
  const found: Record<string, string> = tags === '' ? {} : { tags }
  for (let place = 1; place <= 30; place++) {
    const name = row.words(60, `attribute_${place}_name`)
    const said = values(row.words(1000, `attribute_${place}_value(s)`)).join(', ')
    if (name !== null && said !== '') found[name] = said
  }
  return found
}
