/** @module The query of the routes that recommend: which slot, for what page, how many. */
import * as v from 'valibot'
import { MinorSchema, ProductIdSchema } from '../item.ts'
import { PAGE_TYPES } from '../page.ts'
import { MOST_IN_SLOT, USUAL_SLOT } from './strategy.ts'

/** Most products of a list. Our policy: addresses are to stay short. */
const MOST_LISTED = 50

/** Ids with commas between them; each further parameter of the name adds to the list. Empty ones are passed over. */
const ids = v.optional(
  v.pipe(
    v.array(v.string()),
    v.transform((lists) => lists.flatMap((list) => list.split(',')).filter((id) => id !== '')),
    v.array(ProductIdSchema),
    v.maxLength(MOST_LISTED, `has more than ${MOST_LISTED} products`),
  ),
)

const text = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most, `is longer than ${most}`)))

const number = (schema: v.GenericSchema<number>) =>
  v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/, 'is not a whole number'), v.transform(Number), schema))

const inRange = v.pipe(
  v.number(),
  v.minValue(1, 'is less than 1'),
  v.maxValue(MOST_IN_SLOT, `is more than ${MOST_IN_SLOT}`),
)

/**
 * `cart`, `recent`: every parameter of the name, the others one text each. What is absent was not named. `product`: the one
 * being looked at. `cartMinor`: what the cart is worth, minor units of the shop's currency. `recent`: of the running
 * session, oldest first. `type` absent: what the others suggest.
 */
export const RecommendationQuerySchema = v.object({
  slot: v.optional(v.string(), USUAL_SLOT),
  product: text(128),
  category: text(300),
  cart: ids,
  cartMinor: number(MinorSchema),
  recent: ids,
  type: v.optional(v.picklist(PAGE_TYPES)),
  language: text(35),
  count: number(inRange),
})

export type RecommendationQuery = v.InferOutput<typeof RecommendationQuerySchema>
