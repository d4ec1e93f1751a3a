/** @module A catalogue in our own words: CSV or YAML with the field names of the API, prices also as decimals. */
import { notANumber, numberField, priceField, textField } from './field.ts'
import { readEachRow } from './read-each-row.ts'
import type { CatalogueReader } from './reading.ts'

/** A price by its decimal name (`price`) or, when that is empty, in minor units (`priceMinor`). */
function ownPrice(fields: Record<string, unknown>, name: string, currency: string): number | null | undefined {
  return textField(fields[name]) === null ? numberField(fields[`${name}Minor`]) : priceField(fields[name], currency)
}

/**
 * productId, name; and as far as known brand, category, description, price or priceMinor, listPrice or listPriceMinor,
 * currency, availability (in_stock, out_of_stock, preorder), stock, url, imageUrl.
 */
export const readOwn: CatalogueReader = (rows, { currency: usual }) =>
  readEachRow(rows, (fields) => {
    const currency = textField(fields.currency) ?? usual
    const priceMinor = ownPrice(fields, 'price', currency)
    if (priceMinor === undefined) return notANumber('price', fields.price ?? fields.priceMinor)
    const listPriceMinor = ownPrice(fields, 'listPrice', currency)
    if (listPriceMinor === undefined) return notANumber('listPrice', fields.listPrice ?? fields.listPriceMinor)
    const stock = numberField(fields.stock)
    if (stock === undefined) return notANumber('stock', fields.stock)
    return {
      productId: textField(fields.productId),
      name: textField(fields.name),
      brand: textField(fields.brand),
      category: textField(fields.category),
      description: textField(fields.description),
      priceMinor,
      listPriceMinor,
      currency,
      availability: textField(fields.availability) ?? (stock === 0 ? 'out_of_stock' : 'in_stock'),
      stock,
      url: textField(fields.url),
      imageUrl: textField(fields.imageUrl),
    }
  })
