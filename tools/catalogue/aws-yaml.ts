/** @module The catalogue of the AWS retail demo store: a YAML list with id, name, category, style, price, current_stock. */
import { addressField, notANumber, numberField, priceField, textField } from './field.ts'
import { readEachRow } from './read-each-row.ts'
import type { CatalogueReader } from './reading.ts'

/** Category and style become one path, `accessories > backpack`. Pictures are bare file names there, so most have none. */
export const readAwsYaml: CatalogueReader = (rows, { currency }) =>
  readEachRow(rows, (fields) => {
    const priceMinor = priceField(fields.price, currency)
    if (priceMinor === undefined) return notANumber('price', fields.price)
    const stock = numberField(fields.current_stock)
    if (stock === undefined) return notANumber('current_stock', fields.current_stock)
    return {
      productId: textField(fields.id),
      name: textField(fields.name),
      category:
        [textField(fields.category), textField(fields.style)].filter((part) => part !== null).join(' > ') || null,
      description: textField(fields.description),
      priceMinor,
      currency,
      stock,
      availability: stock === 0 ? 'out_of_stock' : 'in_stock',
      imageUrl: addressField(fields.image),
    }
  })
