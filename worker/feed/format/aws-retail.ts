/** @module The catalogue of the AWS retail demo store: a YAML list with id, name, category, style, price, current_stock. */
import { offerOf, partOf } from '../feed-row.ts'
import { type Format, single } from './format.ts'

/** Category and style become one path, `accessories > backpack`. Pictures are bare file names there, so most have none. */
export const awsRetail: Format = {
  format: 'aws_retail',
  containers: ['yaml', 'json', 'ndjson'],
  fields: ['id', 'name', 'price', 'current_stock'],
  decimal: '.',
  read: (row) =>
    single(
      partOf({
        productId: row.text('id'),
        name: row.words(1000, 'name'),
        category: [row.text('category'), row.text('style')].filter((part) => part !== null).join(' > ') || null,
        description: row.words(5000, 'description'),
        imageUrl: row.picture('image'),
        offer: offerOf(row.price('price'), null, { stock: row.stock('current_stock') }),
      }),
    ),
}
