/** @module What lists and segments ask of a profile most, as columns hold it beside the state. */
import type { ActivityKind } from '../activity.ts'

/**
 * Facts that seldom change while somebody looks around: they stand in the index, so that a count need not open the rows.
 * Days and hours are whole ones since 1970 UTC.
 */
export interface IndexedFacts {
  seenHour: number
  firstSeenDay: number
  orders: number
  ordersSeen: number
  /** Null: no confirmed order whose day is known. */
  firstOrderDay: number | null
  lastOrderDay: number | null
  /** Minor units of the one currency they paid in; null where there are several currencies, then `state` tells. */
  spentMinor: number | null
  /** Null: nothing is left of what they paid; `several`: see above. */
  spentCurrency: string | null
  /** When the cart changed last; null: it is empty. */
  cartHour: number | null
  country: string | null
  /** Two or three small letters. */
  language: string | null
  device: string | null
  /** A bit for each of PURPOSES, the first the lowest. */
  consents: number
  /** See actionBits. */
  did: number
}

/** Facts that change with most page views; they cost nothing beside the row that is written anyway. */
export interface RowFacts {
  leadScore: number
  /** See scoreFades. */
  scoreFades: string
  /** ms UTC; null: the cart is empty. */
  cartAt: number | null
  cartLines: number
  cartMinor: number
  cartCurrency: string | null
  source: string | null
  sessions: number
  pageViews: number
  /** What they are like, as words: see toldText. */
  told: string
  /** What is remembered of their actions, in all: sums of `activity`. Kinds that did not happen are absent. */
  actions: Partial<Record<ActivityKind, number>>
}
