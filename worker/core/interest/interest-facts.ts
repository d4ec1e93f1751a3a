/** @module What an event tells of somebody's interests. */
import type { Item } from '../../../contract/item.ts'
import type { StoredEvent } from '../ingest-message.ts'
import { interestName } from './interest-name.ts'

/** One sign of interest in a product or category, `at` in ms UTC. `priceMinor`: unit price in the shop's currency. */
export interface InterestFact {
  at: number
  points: number
  category?: string
  brand?: string
  priceMinor?: number
}

/** Points of each sign. Our policy, not fitted; a look is the unit. */
export const INTEREST_POINTS = { view_item_list: 1, view_item: 1, add_to_cart: 3, purchase: 5 } as const

/**
 * The signs in one event; most have none. `currency`: the shop's; prices in another one are left out, a price that
 * names none is taken as the shop's. A purchase counts each line once, whatever its quantity.
 */
export function interestFacts(event: StoredEvent, currency: string): InterestFact[] {
  const { at } = event
  if (event.name === 'view_item' || event.name === 'add_to_cart')
    return [itemFact(event.params.item, { at, points: INTEREST_POINTS[event.name], currency })]
  if (event.name === 'purchase') return boughtFacts(event.params.items, at, currency)
  if (event.name !== 'view_item_list' || !event.params.category) return []
  return [{ at, points: INTEREST_POINTS.view_item_list, category: named(event.params.category) }]
}

/** The signs in what was bought. */
export const boughtFacts = (items: readonly Item[], at: number, currency: string): InterestFact[] =>
  items.map((item) => itemFact(item, { at, points: INTEREST_POINTS.purchase, currency }))

function itemFact(
  item: Item,
  { at, points, currency }: { at: number; points: number; currency: string },
): InterestFact {
  const isOurs = (item.currency ?? currency) === currency
  return {
    at,
    points,
    category: named(item.category),
    brand: named(item.brand),
    priceMinor: isOurs && item.priceMinor ? item.priceMinor : undefined,
  }
}

const named = (name: string | undefined): string | undefined => interestName(name ?? '') || undefined
