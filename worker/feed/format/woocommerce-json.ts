/** @module Products as WooCommerce's REST API (v3) and its Store API answer them. */
import { type FeedRow, offerOf, partOf, plainText, wordsOf } from '../feed-row.ts'
import { isEntry } from '../field-name.ts'
import { aliasesOf, type Offer } from '../part.ts'
import type { Price } from '../price.ts'
import { type Format, single } from './format.ts'

/** The id of the post is the product's, as pages tell it; ids of its variations are aliases. */
export const woocommerceJson: Format = {
  format: 'woocommerce_json',
  containers: ['json', 'ndjson'],
  fields: ['id', 'name', 'permalink'],
  decimal: '.',
  read(row) {
    const productId = row.text('id')
    const isHidden =
      (row.text('status') ?? 'publish') !== 'publish' || (row.text('catalog_visibility') ?? 'visible') === 'hidden'
    if (isHidden) return { kind: 'left_out', key: null, productId, reason: 'it is not published, or hidden' }
    const [sku, gtin] = [row.short(128, 'sku'), row.gtin('global_unique_id')]
    const prices = row.value('prices')
    return single(
      partOf({
        productId,
        name: row.words(1000, 'name'),
        sku,
        gtin,
        aliases: aliasesOf(sku, gtin, ...variations(row.value('variations'))),
        attributes: attributes(row.value('attributes'), names(row.value('tags')).join(', ')),
        brand: names(row.value('brands'))[0] ?? null,
        category: names(row.value('categories'))[0] ?? null,
        description: row.words(5000, 'description', 'short_description'),
        url: row.page('permalink'),
        imageUrl: row.pictureOf(plainText(entries(row.value('images'))[0]?.src)),
        offer: isEntry(prices) ? storeOffer(row, prices) : restOffer(row),
      }),
    )
  },
}

/** `price` is what is to be paid now. */
function restOffer(row: FeedRow): Offer {
  const isCounted = row.text('manage_stock') === 'true'
  return offerOf(row.price('price'), row.price('regular_price'), {
    availability: row.availability('stock_status'),
    stock: isCounted && row.text('backorders_allowed') !== 'true' ? row.stock('stock_quantity') : null,
  })
}

/** Whole numbers, with as many decimals as the shop shows. Source: Store API, products. */
function storeOffer(row: FeedRow, prices: Record<string, unknown>): Offer {
  const currency = plainText(prices.currency_code) ?? row.context.currency
  const unit = Number(prices.currency_minor_unit ?? 2)
  const priceOf = (name: string): Price | null => {
    const text = plainText(prices[name])
    const price =
      text === null
        ? null
        : row.context.prices.read(/^\d{1,15}$/.test(text) ? Number(text) / 10 ** unit : Number.NaN, currency)
    if (price === undefined) row.refuse(`prices.${name} "${text?.slice(0, 60)}" is no price in minor units`)
    return price ?? null
  }
  const isThere = row.text('is_in_stock') !== 'false'
  const availability = row.text('is_on_backorder') === 'true' ? 'preorder' : isThere ? 'in_stock' : 'out_of_stock'
  return offerOf(priceOf('price'), priceOf('regular_price'), { availability })
}

/** REST: numbers. Store API: entries with an id. */
const variations = (value: unknown): (string | null)[] =>
  (Array.isArray(value) ? value : []).map((variation) => plainText(isEntry(variation) ? variation.id : variation))

/** REST: `options` are texts. Store API: `terms` have names. */
function attributes(value: unknown, tags: string): Record<string, string> {
  const found: Record<string, string> = tags === '' ? {} : { tags }
  for (const entry of entries(value)) {
    const name = wordsOf(entry.name, 60)
    const options = Array.isArray(entry.options) ? entry.options.map((option) => wordsOf(option, 200)) : []
    const said = [...options.filter((text) => text !== null), ...names(entry.terms)].join(', ')
    if (name !== null && said !== '') found[name] = said
  }
  return found
}

const entries = (value: unknown) => (Array.isArray(value) ? value.filter(isEntry) : [])

const names = (value: unknown): string[] =>
  entries(value)
    .map(({ name }) => wordsOf(name, 300))
    .filter((name) => name !== null)
