/** @module The gift catalogue derived from Online Retail: id, title, price_gbp_median. */
import { notANumber, priceField, textField } from './field.ts'
import { readEachRow } from './read-each-row.ts'
import type { CatalogueReader } from './reading.ts'

/** Prices are pounds whatever the shop's currency; stock is not counted. */
export const readUkGifts: CatalogueReader = (rows) =>
  readEachRow(rows, (fields) => {
    const priceMinor = priceField(fields.price_gbp_median, 'GBP')
    if (priceMinor === undefined) return notANumber('price_gbp_median', fields.price_gbp_median)
    return { productId: textField(fields.id), name: textField(fields.title), priceMinor, currency: 'GBP' }
  })
