/** @module The products that a slot shows, with pictures, as visitors would see them. */
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import { Picture } from '../../part/Picture.tsx'
import { ShopLink } from '../../part/ShopLink.tsx'
import { StruckPrice } from '../../part/StruckPrice.tsx'
import { strategyWords } from '../strategy-words.ts'

interface TriedCardsProps {
  /** Null: not known yet; so many places are kept free. */
  products: readonly ProductCard[] | null
  places: number
  /** How each was found. @default false */
  withReason?: boolean
}

export function TriedCards({ products, places, withReason = false }: TriedCardsProps) {
  const kind = withReason ? 'tried-cards tried-cards-large' : 'tried-cards'
  if (products === null)
    return (
      <ul class={kind} aria-hidden="true">
        {Array.from({ length: places }, (_, n) => (
          <li key={n} class="tried-card tried-card-awaited">
            <span class="picture" />
            <span class="tried-name"> </span>
          </li>
        ))}
      </ul>
    )
  return (
    <ul class={kind}>
      {products.map((product) => (
        <li key={product.productId} class="tried-card">
          <Picture url={product.imageUrl ?? undefined} name={product.name} />
          <span class="tried-name">
            <ShopLink href={product.url ?? undefined}>{product.name}</ShopLink>
          </span>
          <Price product={product} />
          {withReason && <span class="tried-reason">{strategyWords(product.reason).title}</span>}
        </li>
      ))}
    </ul>
  )
}

function Price({ product: { priceMinor, listPriceMinor, currency } }: { product: ProductCard }) {
  if (priceMinor === null || currency === null) return <span class="tried-price">–</span>
  return (
    <span class="tried-price">
      <StruckPrice priceMinor={priceMinor} beforeMinor={listPriceMinor} currency={currency} />
    </span>
  )
}
