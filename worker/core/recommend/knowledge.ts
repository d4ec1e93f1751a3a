/** @module What strategies find products by: everything the Recommender holds in memory. */
import type { Product } from '../../../contract/product.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import type { RecommendRequest } from './request.ts'
import type { SessionIndex } from './session-index.ts'

/** `score` is positive and ranks within one answer only. */
export interface Found {
  productId: string
  score: number
}

/** What is held of a product to find it by; `firstSeenAt` ms UTC. */
export type ShelvedProduct = Pick<
  Product,
  'productId' | 'name' | 'brand' | 'category' | 'attributes' | 'priceMinor' | 'currency' | 'availability' | 'stock'
> & { hasPicture: boolean; firstSeenAt: number }

/** An order's products, each once. `customer`: whoever it was, by any id that stays; null: nobody knows. `at` ms UTC. */
export interface Basket {
  transactionId: string
  customer: string | null
  productIds: readonly string[]
  at: number
}

/** One shop's. Everything in it is by the product's own id: aliases were resolved before. */
export interface Knowledge {
  sessions: SessionIndex
  shelf: Shelf
  baskets: Baskets
  trends: Trends
  /** Product ids by pieces sold in 90 days, most first; signed orders only. */
  bestSellers: readonly string[]
}

/** The products on the shelf, in memory: typed arrays and postings by word, so that 100,000 of them fit. */
export interface Shelf {
  readonly size: number
  /** Estimated from what is held. */
  readonly bytes: number
  /** Adds or replaces. */
  put(product: ShelvedProduct): void
  delete(productId: string): void
  get(productId: string): ShelvedProduct | null
}

/** The newest orders' products, in memory. */
export interface Baskets {
  readonly size: number
  readonly bytes: number
  /** Adds, or replaces the order of that number; one without products takes it out. False: nothing changed. */
  put(basket: Basket): boolean
}

/** How much each product is looked at now, against before: sums that fade. */
export interface Trends {
  readonly bytes: number
  add(productId: string, at: number): void
}

/** One strategy: what it finds for this request, best first, at most `most`; `except` may not be among it. */
export type FindProducts = (
  knowledge: Knowledge,
  request: RecommendRequest,
  limits: { most: number; except: ReadonlySet<string> },
) => Found[]

/** All of them, each in a file of its own under `strategy/`. */
export type Strategies = Readonly<Record<Strategy, FindProducts>>
