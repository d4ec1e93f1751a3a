/** @module Sums to be added to the counters, and to the days of products and of recommendation slots. */
import type { RecommendationDay } from '../../contract/recommend/figures.ts'
import { dayOf } from './activity.ts'
import { hourOf } from './hour-of.ts'

/** One row to add to `counters`. */
export interface CounterRow {
  hour: number
  name: string
  value: number
}

/** One row to add to `product_days`. */
export interface ProductDayRow {
  day: number
  productId: string
  views: number
  carts: number
  units: number
}

/** Collects additions, so that a batch writes each row once. Sums that come to nothing are left out. */
export class Tally {
  #counters = new Map<string, CounterRow>()
  #days = new Map<string, ProductDayRow>()
  #recommendations = new Map<string, RecommendationDay>()

  /** Adds to a counter in the hour of `at` (ms UTC). */
  count(at: number, name: string, value = 1): void {
    const key = `${hourOf(at)} ${name}`
    const row = this.#counters.get(key)
    if (row) row.value += value
    else this.#counters.set(key, { hour: hourOf(at), name, value })
  }

  /** Adds to what happened to a product on the day of `at` (ms UTC). */
  product(at: number, productId: string, what: 'views' | 'carts' | 'units', value = 1): void {
    const key = `${dayOf(at)} ${productId}`
    const row = this.#days.get(key) ?? { day: dayOf(at), productId, views: 0, carts: 0, units: 0 }
    row[what] += value
    this.#days.set(key, row)
  }

  /** Adds a product that a slot showed, or that was clicked there, on the day of `at` (ms UTC). */
  recommendation(
    at: number,
    { slotId, strategy }: Pick<RecommendationDay, 'slotId' | 'strategy'>,
    what: 'shown' | 'clicked',
  ): void {
    const key = `${dayOf(at)} ${slotId} ${strategy}`
    const row = this.#recommendations.get(key) ?? { day: dayOf(at), slotId, strategy, shown: 0, clicked: 0 }
    row[what] += 1
    this.#recommendations.set(key, row)
  }

  counters(): CounterRow[] {
    return [...this.#counters.values()].filter((row) => row.value !== 0)
  }

  productDays(): ProductDayRow[] {
    return [...this.#days.values()].filter((row) => row.views !== 0 || row.carts !== 0 || row.units !== 0)
  }
  recommendationDays(): RecommendationDay[] {
    return [...this.#recommendations.values()]
  }
}
