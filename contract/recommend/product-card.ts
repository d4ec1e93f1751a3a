/** @module What a visitor may see of a product that is recommended. */
import type { Strategy } from './strategy.ts'

/**
 * Public data only. `listPriceMinor`: what may be struck through, which is the lowest price of the 30 days before the
 * reduction (EU directive 98/6, Art. 6a); null where there is no reduction or it is not known for so long. `reason`: how it
 * was found.
 */
export interface ProductCard {
  productId: string
  name: string
  priceMinor: number | null
  listPriceMinor: number | null
  currency: string | null
  url: string | null
  imageUrl: string | null
  reason: Strategy
}

/** GET /v1/recommendations: best first, without the product asked about. `title` in the language asked for. */
export interface RecommendedProducts {
  slotId: string
  title: string
  products: ProductCard[]
}
