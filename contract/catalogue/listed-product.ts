/** @module Products as the owner's screens list them, with their history. */
import type { Product } from '../product.ts'

/** Who told of the product: the API, a feed or file (its id), or pages that visitors read and the shop's server confirmed. */
export type ProductSource = 'api' | 'file' | 'page' | `feed:${string}`

/**
 * `provenPriceMinor`: what may be struck through; null: nothing. `removedAt`: since when it is off the shelf; it is kept for
 * orders and history. Times in ms UTC.
 */
export interface ListedProduct extends Product {
  source: ProductSource
  firstSeenAt: number
  updatedAt: number
  removedAt: number | null
  provenPriceMinor: number | null
}

/** GET /v1/products?search=&after=&limit=: by name. `total` counts those found, `next` continues; null: that was all. */
export interface ListedProducts {
  products: ListedProduct[]
  total: number
  next: string | null
}

/** What a product cost and whether it could be had from `at` (ms UTC) on, until the next of them. */
export interface ProductState {
  at: number
  priceMinor: number | null
  listPriceMinor: number | null
  currency: string | null
  availability: Product['availability']
  stock: number | null
}

/** GET /v1/products/:id: newest state first, those of 400 days. */
export interface ProductHistory {
  product: ListedProduct
  aliases: string[]
  history: ProductState[]
}
