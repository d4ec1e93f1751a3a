/** @module What a run is about, in words. */
import type { RunSubject } from '../../../contract/scenario/run.ts'
import { counted } from '../../sentence/counted.ts'
import { money } from '../../sentence/money.ts'

/** `order 1042`, `2 products, 24.00 € to 18.00 €`; null: nothing in particular. */
export function subjectWords({ transactionId, productIds = [], priceWas, email }: RunSubject): string | null {
  const products =
    productIds.length === 0
      ? null
      : productIds.length === 1
        ? `product ${productIds[0]}`
        : counted(productIds.length, 'product')
  const price =
    priceWas && `from ${money(priceWas.minor, priceWas.currency)} to ${money(priceWas.nowMinor, priceWas.currency)}`
  const said = [transactionId && `order ${transactionId}`, products, price, email].filter(Boolean)
  return said.length === 0 ? null : said.join(', ')
}
