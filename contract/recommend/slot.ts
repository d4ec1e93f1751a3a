/** @module Recommendation slots: which products stand in one place, and how they are found. */
import * as v from 'valibot'
import { LanguageSchema } from '../campaign/language-code.ts'
import { line } from '../campaign/line.ts'
import { PagesSchema } from '../campaign/pages.ts'
import { SlotSchema } from '../campaign/slot.ts'
import { CampaignIdSchema } from '../campaign-id.ts'
import { MinorSchema, ProductIdSchema } from '../item.ts'
import { MOST_IN_SLOT, STRATEGIES } from './strategy.ts'

/**
 * What is never shown, and how like each other the shown ones may be. What is being looked at is never shown. What is in
 * the cart is shown by `left_in_cart` alone, whatever is said here; what was bought by `buy_again`, and by the others where
 * `bought` says so. Prices are minor units of the shop's currency; a product in another currency passes no limit. Categories as the catalogue names
 * them, capitals do not matter; one that is named holds those below it (`Tea` holds `Tea > Green`).
 */
export const SlotRulesSchema = v.strictObject({
  bought: v.optional(v.picklist(['hide', 'show']), 'hide'),
  outOfStock: v.optional(v.picklist(['hide', 'show']), 'hide'),
  /** `hide`: unless nothing in the catalogue has a picture. */
  withoutPicture: v.optional(v.picklist(['hide', 'show']), 'hide'),
  fromMinor: v.optional(MinorSchema),
  toMinor: v.optional(MinorSchema),
  categories: v.optional(v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(50))),
  notCategories: v.optional(v.pipe(v.array(line(300)), v.maxLength(50))),
  notProducts: v.optional(v.pipe(v.array(ProductIdSchema), v.maxLength(200))),
  /**
   * 0: the best ones, however alike; 1: as different as can be. The λ of maximal marginal relevance is 1 - variety.
   * @default 0.3
   */
  variety: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.3),
})

export type RecommendationRules = v.InferOutput<typeof SlotRulesSchema>

/**
 * The chain is gone through in its order, until `count` products are found. Fewer than `fewest` and the slot stays empty.
 * A chain with `best_sellers` or `trending` goes on with `trending` and `similar` then, so that a shop without orders has no
 * empty slots; the cards say so by their reason.
 * With a `place`, it is drawn there by itself on the `pages`; without one it is asked for by a campaign's block, the
 * JS API, `GET /v1/recommendations` or a message.
 */
export const RecommendationSlotSchema = v.pipe(
  v.strictObject({
    slotId: CampaignIdSchema,
    name: line(120),
    status: v.optional(v.picklist(['live', 'paused']), 'live'),
    chain: v.pipe(
      v.array(v.picklist(STRATEGIES)),
      v.minLength(1, 'needs at least one strategy'),
      v.maxLength(STRATEGIES.length),
      v.check((chain) => new Set(chain).size === chain.length, 'names a strategy twice'),
    ),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_IN_SLOT)), 4),
    fewest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_IN_SLOT)), 2),
    /** Heading over the products; `titles` by language of the page, `title` for all others. */
    title: line(120),
    titles: v.optional(v.record(LanguageSchema, line(120))),
    rules: v.optional(SlotRulesSchema, {}),
    place: v.optional(SlotSchema),
    pages: v.optional(PagesSchema, {}),
  }),
  v.forward(
    v.check(({ count, fewest }) => fewest <= count, 'is more than the slot shows'),
    ['fewest'],
  ),
)

export type RecommendationSlot = v.InferOutput<typeof RecommendationSlotSchema>
export type RecommendationSlotInput = v.InferInput<typeof RecommendationSlotSchema>
