/** @module A product's price, with what is struck through beside it. */
import type { ListedProduct } from '../../contract/catalogue/listed-product.ts'
import { StruckPrice } from '../part/StruckPrice.tsx'
import { useShop } from '../part/use-shop.ts'
import { struckPrice } from './struck-price.ts'

export function Price({ product }: { product: ListedProduct }) {
  const { strikePrices } = useShop()
  const { priceMinor } = product
  const currency = product.currency ?? ''
  const struck = struckPrice(product, strikePrices)
  if (priceMinor === null) return <span class="shelf-price shelf-priceless">No price known</span>
  return (
    <span class="shelf-price">
      <StruckPrice priceMinor={priceMinor} beforeMinor={struck} currency={currency} />
    </span>
  )
}
