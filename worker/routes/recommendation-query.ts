/** @module The query of the routes that recommend: which slot, for what page, how many. */
import * as v from 'valibot'
import { MinorSchema, ProductIdSchema } from '../../contract/item.ts'
import { PAGE_TYPES, type PageType } from '../../contract/page.ts'
import { type Parsed, parse } from '../../contract/parse.ts'
import type { RecommendationSlot } from '../../contract/recommend/slot.ts'
import { MOST_IN_SLOT, USUAL_SLOT } from '../../contract/recommend/strategy.ts'

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

const QuerySchema = v.object({
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

/** What is absent was not named. `recent`: oldest first. `cartMinor`: minor units of the shop's currency. */
export type RecommendationQuery = v.InferOutput<typeof QuerySchema>

const LISTS = ['cart', 'recent'] as const

/** Empty parameters count as not named. */
export function recommendationQuery(url: string): Parsed<RecommendationQuery> {
  const params = new URL(url).searchParams
  const named = [...params.keys()].filter((name) => params.get(name) !== '')
  const values = named.map((name) => [
    name,
    LISTS.some((list) => list === name) ? params.getAll(name) : params.get(name),
  ])
  return parse(QuerySchema, Object.fromEntries(values))
}

/** The kind of page that is asked about: as it says, else as what is named of it suggests. */
export function pageTypeOf({ type, product, category, cart }: RecommendationQuery): PageType {
  if (type !== undefined) return type
  if (product !== undefined) return 'product'
  if (category !== undefined) return 'list'
  return cart === undefined ? 'other' : 'cart'
}

/** The slot, with as many products as were asked for. */
export function sized(slot: RecommendationSlot, count: number | undefined): RecommendationSlot {
  return count === undefined ? slot : { ...slot, count, fewest: Math.min(slot.fewest, count) }
}
