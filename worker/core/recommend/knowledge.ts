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

/** What is told of a product to find it by; `firstSeenAt` ms UTC. */
export type ShelvedProduct = Pick<
  Product,
  'productId' | 'name' | 'brand' | 'category' | 'attributes' | 'priceMinor' | 'currency' | 'availability' | 'stock'
> & { hasPicture: boolean; firstSeenAt: number }

/**
 * What the shelf keeps of a product beside its words. `thing`: a number that products of one name share, whatever their size
 * (`plainName`). `parts`: the category as its path (`categoryParts`). `isOrderable`: in stock, or may be ordered ahead. `firstSeenAt`: ms
 * UTC, to the second.
 */
export interface ShelvedFacts {
  thing: number
  brand: string | null
  category: string | null
  parts: readonly string[]
  priceMinor: number | null
  currency: string | null
  isOrderable: boolean
  hasPicture: boolean
  firstSeenAt: number
}

/** An order's products, each once. `customer`: whoever it was, by any id that stays; null: nobody knows. `at` ms UTC. */
export interface Basket {
  transactionId: string
  customer: string | null
  productIds: readonly string[]
  at: number
}

/** One shop's. Everything in it is by the product's own id: aliases were resolved before. */
export interface Knowledge {
  sessions: Pick<SessionIndex, 'recommend'>
  shelf: Shelf
  baskets: Baskets
  trends: Trends
  /** Product ids by pieces sold in 90 days, most first, signed orders only; a thousand of them are enough. */
  bestSellers: readonly string[]
}

/** The products on the shelf, in memory: typed arrays and postings by word, so that 100,000 of them fit. */
export interface Shelf {
  readonly size: number
  /** Estimated from what is held. */
  readonly bytes: number
  /** Does any product have a picture? */
  readonly hasPictures: boolean
  /** Adds or replaces. False: the shelf is full. */
  put(product: ShelvedProduct): boolean
  delete(productId: string): void
  get(productId: string): ShelvedFacts | null
  /** The products most like this one, best first; empty for one that is not on the shelf. */
  similarTo(productId: string, most: number): Found[]
  /** How alike two products are, 0 to 1; 0 where one is not on the shelf. */
  likeness(productId: string, other: string): number
  /** Products of one currency at `fromMinor` to `toMinor`, cheapest first. One pass over the shelf. */
  pricedWithin(fromMinor: number, toMinor: number, limits: { currency: string; most: number }): string[]
  /** Products first seen at `since` (ms UTC) or later, newest first, and how many there are. One pass over the shelf. */
  newSince(since: number, most: number): { productIds: string[]; count: number }
  /** Products of exactly this category or below it, in no order that means anything. */
  ofCategory(category: string, most: number): string[]
  /** The category that the first of these names means which means one; null: none does. */
  categoryCalled(names: readonly string[]): string | null
}

/** How a product is bought again: gaps between two orders of one customer. `medianDays` null: never. */
export interface Rhythm {
  gaps: number
  medianDays: number | null
}

/** The newest orders' products, in memory. */
export interface Baskets {
  readonly size: number
  readonly bytes: number
  /** Adds, or replaces the order of that number; one without products takes it out. False: nothing changed. */
  put(basket: Basket): boolean
  /** Products in the same orders as these, best first, these themselves left out. */
  boughtWith(productIds: readonly string[], most: number): Found[]
  /** Of the newest orders with the product. */
  rhythmOf(productId: string): Rhythm
  /** Of all products together. */
  rhythmOfShop(): Rhythm
}

/** How much each product is looked at now, against before: sums that fade. */
export interface Trends {
  readonly bytes: number
  add(productId: string, at: number): void
  /** Those that rise most at `now` (ms UTC), best first. */
  rising(now: number, most: number): Found[]
}

/** One strategy: what it finds for this request, best first, at most `most`; `except` may not be among it. */
export type FindProducts = (
  knowledge: Knowledge,
  request: RecommendRequest,
  limits: { most: number; except: ReadonlySet<string> },
) => Found[]

/** All of them, each in a file of its own under `strategy/`. */
export type Strategies = Readonly<Record<Strategy, FindProducts>>
