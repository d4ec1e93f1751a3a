/** @module "Try it as this visitor": what a slot would show, and why nothing else. */
import * as v from 'valibot'
import { ProductIdSchema } from '../item.ts'
import { PAGE_TYPES } from '../page.ts'
import type { ProductCard } from './product-card.ts'
import { RecommendationSlotSchema } from './slot.ts'
import type { Strategy } from './strategy.ts'

/**
 * Body of `POST /v1/recommendations/try`: a stored slot by its id, or one that is being written. `profileId`: as this
 * person (an id of the People screen); absent: as somebody never seen. `recent`, `inCart`: product ids that are put in
 * place of the person's own, oldest first.
 */
export const TryRecommendationsSchema = v.strictObject({
  slot: v.union([v.strictObject({ slotId: v.string() }), RecommendationSlotSchema]),
  page: v.optional(v.strictObject({ type: v.picklist(PAGE_TYPES), productId: v.optional(ProductIdSchema) }), {
    type: 'home',
  }),
  profileId: v.optional(v.pipe(v.string(), v.maxLength(200))),
  recent: v.optional(v.pipe(v.array(ProductIdSchema), v.maxLength(30))),
  inCart: v.optional(v.pipe(v.array(ProductIdSchema), v.maxLength(50))),
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
})

export type TryRecommendations = v.InferOutput<typeof TryRecommendationsSchema>

/** Why a product that a strategy found is not shown. `full`: better ones, or others of its kind, took the places. */
export type LeftOut =
  | 'looking_at'
  | 'in_cart'
  | 'bought'
  | 'out_of_stock'
  | 'without_picture'
  | 'not_in_catalogue'
  | 'price'
  | 'category'
  | 'excluded'
  | 'full'

/** `found`: each strategy of the chain with its best candidates, best first; `leftOut` null: it is shown. */
export interface TriedRecommendations {
  title: string
  products: ProductCard[]
  found: {
    strategy: Strategy
    products: { productId: string; name: string | null; imageUrl: string | null; leftOut: LeftOut | null }[]
  }[]
  /** What was taken to be known of this visitor. */
  visitor: { recent: string[]; inCart: string[]; bought: string[] }
}
