/** @module Products of a Shopify shop as its `/products.json` and its Admin REST API tell them. */
import { FeedRow, gtinOf, offerOf, partOf, plainText } from '../feed-row.ts'
import { isEntry, namedFields } from '../field-name.ts'
import { merged } from '../merged.ts'
import { aliasesOf, type Part } from '../part.ts'
import { type Format, single } from './format.ts'

/** The numeric id is the product's, as pages of the shop tell it; handle, variants' ids, SKUs and bar codes are aliases. */
export const shopifyJson: Format = {
  format: 'shopify_json',
  containers: ['json', 'ndjson'],
  fields: ['id', 'handle', 'variants'],
  decimal: '.',
  read(row) {
    const [productId, handle] = [row.text('id'), row.text('handle')]
    const status = row.text('status') ?? 'active'
    const isHidden = row.has('published_at') && row.text('published_at') === null
    if (isHidden || status !== 'active')
      return { kind: 'left_out', key: null, productId, reason: 'it is not published' }
    const variants = entries(row.value('variants')).map((variant) => variantOf(variant, row))
    const image = entries(row.value('images'))[0] ?? row.value('image')
    const base = partOf({
      productId,
      name: row.words(1000, 'title'),
      aliases: aliasesOf(handle),
      attributes: options(row),
      brand: row.words(120, 'vendor'),
      category: row.words(300, 'product_type'),
      description: row.words(5000, 'body_html'),
      url: handle && row.pageOf(`/products/${encodeURIComponent(handle)}`),
      imageUrl: isEntry(image) ? row.pictureOf(plainText(image.src)) : null,
    })
    return single(merged([base, ...variants]))
  },
}

function variantOf(entry: Record<string, unknown>, product: FeedRow): Part {
  const row = new FeedRow(namedFields(entry), product.context)
  const [sku, gtin] = [row.short(128, 'sku'), gtinOf(entry.barcode)]
  // The shop's own page says `available`; the Admin API says how many, and who counts them.
  const isCounted = row.text('inventory_management') !== null && row.text('inventory_policy') !== 'continue'
  const offer = offerOf(row.price('price'), row.price('compare_at_price'), {
    availability: row.availability('available'),
    stock: isCounted ? row.stock('inventory_quantity') : null,
  })
  if (row.wrong !== null) product.refuse(`variant ${row.text('id') ?? ''}: ${row.wrong}`)
  return partOf({ sku, gtin, aliases: aliasesOf(row.text('id'), sku, gtin), offer })
}

/** And the tags: a list, or parted by commas. `[{ name: 'Size', values: ['S', 'M'] }]`; a product without options has one named `Title`. */
function options(row: FeedRow): Record<string, string> {
  const tags = Array.isArray(row.value('tags')) ? listed(row.value('tags')).join(', ') : row.words(200, 'tags')
  const found: Record<string, string> = tags ? { tags } : {}
  for (const { name, values } of entries(row.value('options'))) {
    const said = listed(values)
    if (typeof name === 'string' && name !== 'Title' && said.length > 0) found[name] = said.join(', ')
  }
  return found
}

const listed = (values: unknown): string[] =>
  (Array.isArray(values) ? values : []).map(plainText).filter((text) => text !== null)

const entries = (value: unknown) => (Array.isArray(value) ? value.filter(isEntry) : [])
