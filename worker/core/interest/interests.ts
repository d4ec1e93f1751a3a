/** @module Interests, price level and rhythm of one person: what is kept, and how it is added to. */
import type { ZoneClock } from '../retention/zone-clock.ts'
import type { InterestFact } from './interest-facts.ts'
import { priceFacts } from './price-facts.ts'
import { mergeRhythms, type Rhythm, rhythmOf } from './rhythm.ts'
import { mergeWeekSums, type WeekSums, weekSums } from './week-sums.ts'

/**
 * As a profile holds it, JSON. Every part is a sum or a set, so that neither the order of events nor how
 * they are batched matters. Size: some hundred bytes for most; at the very most 70 kB, twice that beyond the Latin script.
 */
export interface Interests {
  categories: WeekSums
  brands: WeekSums
  prices: WeekSums
  rhythm: Rhythm
}

/**
 * The interests with new facts (`interestFacts`) and moments (ms UTC, the times of all that the person did) in them.
 * The caller has taken out what was added before: points would count twice. `clock`: of the shop's zone,
 * for everybody: the sum of all people's rhythms is then the shop's own, and who travels keeps one rhythm.
 */
export function addInterests(
  known: Interests,
  facts: readonly InterestFact[],
  { moments, clock }: { moments: readonly number[]; clock: ZoneClock },
): Interests {
  return mergeInterests(known, { ...sumsOf(facts), rhythm: rhythmOf(moments, clock) })
}

/** The interests with the facts of an order in them (`sign` 1), or without them again. No moment of it is kept: many orders are told without their hour. */
export function countBought(known: Interests, facts: readonly InterestFact[], sign: 1 | -1): Interests {
  const signed = facts.map((fact) => ({ ...fact, points: sign * fact.points }))
  return mergeInterests(known, { ...sumsOf(signed), rhythm: {} })
}

function sumsOf(facts: readonly InterestFact[]): Omit<Interests, 'rhythm'> {
  const named = (field: 'category' | 'brand') =>
    facts.flatMap(({ [field]: name, points, at }) => (name === undefined ? [] : [{ name, points, at }]))
  return {
    categories: weekSums(named('category')),
    brands: weekSums(named('brand')),
    prices: weekSums(
      facts.flatMap(({ priceMinor, points, at }) => (priceMinor ? priceFacts(priceMinor, points, at) : [])),
    ),
  }
}

/** The interests of two profiles that are one person. */
export function mergeInterests(one: Interests, other: Interests): Interests {
  return {
    categories: mergeWeekSums(one.categories, other.categories),
    brands: mergeWeekSums(one.brands, other.brands),
    prices: mergeWeekSums(one.prices, other.prices),
    rhythm: mergeRhythms(one.rhythm, other.rhythm),
  }
}
