/** @module The gift catalogue derived from Online Retail: id, title, price_gbp_median. */
import { offerOf, partOf } from '../feed-row.ts'
import { type Format, single } from './format.ts'

/** Prices are pounds whatever the shop's currency; stock is not counted. */
export const ukGifts: Format = {
  format: 'uk_gifts',
  containers: ['csv'],
  fields: ['id', 'title', 'price_gbp_median'],
  decimal: '.',
  read: (row) =>
    single(
      partOf({
        productId: row.text('id'),
        name: row.words(1000, 'title'),
        offer: offerOf(row.price('price_gbp_median', 'GBP'), null),
      }),
    ),
}
