/** @module A catalogue in our own words: the field names of the API, prices also as decimals. */
import { type FeedRow, gtinOf, offerOf, partOf, plainText } from '../feed-row.ts'
import { isEntry } from '../field-name.ts'
import { aliasesOf } from '../part.ts'
import type { Price } from '../price.ts'
import { type Format, single } from './format.ts'

/** `aliases` as a list, or parted by `|`; `attributes` as an object, or as `colour: red | material: wool`. */
export const own: Format = {
  format: 'own',
  containers: ['csv', 'yaml', 'json', 'ndjson'],
  fields: ['productid', 'name'],
  decimal: null,
  read: (row) =>
    single(
      partOf({
        productId: row.text('productid'),
        name: row.words(1000, 'name'),
        sku: row.short(128, 'sku'),
        gtin: gtinOf(row.value('gtin')),
        aliases: aliasesOf(...listed(row.value('aliases'))),
        attributes: attributes(row.value('attributes')),
        brand: row.words(120, 'brand'),
        category: row.words(300, 'category'),
        description: row.words(5000, 'description'),
        url: row.page('url'),
        imageUrl: row.picture('imageurl'),
        offer: offerOf(price(row, 'price'), price(row, 'listprice'), {
          availability: row.availability('availability'),
          stock: row.stock('stock'),
        }),
      }),
    ),
}

/** By its decimal name (`price`) or, where that is empty, in minor units (`priceMinor`). */
function price(row: FeedRow, name: string): Price | null {
  const currency = row.text('currency')?.toUpperCase() ?? null
  const decimal = row.price(name, currency)
  if (decimal !== null || row.wrong !== null) return decimal
  const text = row.text(`${name}minor`)
  if (text === null) return null
  if (!/^\d{1,13}$/.test(text)) row.refuse(`${name}Minor "${text.slice(0, 60)}" is no whole number of minor units`)
  return Number(text) === 0 ? null : { minor: Number(text), currency: currency ?? row.context.currency }
}

const listed = (value: unknown): (string | null)[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split('|') : [value]).map(plainText)

/** Of CSV: `colour: red | material: wool`. */
function attributes(value: unknown): Record<string, string> {
  const pairs = isEntry(value)
    ? Object.entries(value)
    : listed(value).map((pair) => (pair ?? '').split(/:(.*)/, 2).map((text) => text.trim()))
  return Object.fromEntries(
    pairs.flatMap(([name, said]) => {
      const text = plainText(Array.isArray(said) ? said.map(plainText).join(', ') : said)
      return typeof name !== 'string' || name === '' || text === null ? [] : [[name, text]]
    }),
  )
}
