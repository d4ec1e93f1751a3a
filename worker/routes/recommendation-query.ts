/** @module Reads the query of the routes that recommend. */
import type { PageType } from '../../contract/page.ts'
import { type Parsed, parse } from '../../contract/parse.ts'
import { type RecommendationQuery, RecommendationQuerySchema } from '../../contract/recommend/recommendation-query.ts'
import { type AskedSlot, askedSlot } from '../core/recommend/request.ts'

const LISTS = new Set(['cart', 'recent'])

/** Empty parameters count as not named. */
export function recommendationQuery(url: string): Parsed<RecommendationQuery> {
  const params = new URL(url).searchParams
  const named = [...params.keys()].filter((name) => params.get(name) !== '')
  const values = named.map((name) => [name, LISTS.has(name) ? params.getAll(name) : params.get(name)])
  return parse(RecommendationQuerySchema, Object.fromEntries(values))
}

/** The kind of page that is asked about: as it says, else as what is named of it suggests. */
export function pageTypeOf({ type, product, category, cart }: RecommendationQuery): PageType {
  if (type !== undefined) return type
  if (product !== undefined) return 'product'
  if (category !== undefined) return 'list'
  return cart === undefined ? 'other' : 'cart'
}

/** What is asked of the slot, with as many products as were asked for. */
export function sized(slot: AskedSlot, count = slot.count): AskedSlot {
  return askedSlot({ ...slot, count, fewest: Math.min(slot.fewest, count) })
}
