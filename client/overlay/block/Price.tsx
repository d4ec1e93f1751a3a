/** @module The price of a product, with the one from before the reduction. */
import { formatMoney } from '../../../contract/format-money.ts'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { Texts } from '../texts.ts'

interface PriceProps {
  product: Pick<ProductCard, 'priceMinor' | 'listPriceMinor' | 'currency'>
  words: Texts<'now' | 'before'>
  language: string | undefined
}

/** What is struck through is not heard as such, so words that only screen readers read say which is which. */
export function Price({ product: { priceMinor, listPriceMinor, currency }, words, language }: PriceProps) {
  if (priceMinor === null || !currency) return null
  const price = formatMoney(priceMinor, currency, language)
  if (listPriceMinor === null || listPriceMinor <= priceMinor) return <strong>{price}</strong>
  return (
    <span class="price">
      <strong>
        <span class="heard">{words.now} </span>
        {price}
      </strong>
      <s>
        <span class="heard">{words.before} </span>
        {formatMoney(listPriceMinor, currency, language)}
      </s>
    </span>
  )
}
