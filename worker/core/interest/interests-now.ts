/** @module What somebody's interests, price level and rhythm say now. */
import { type Affinity, affinities } from './affinities.ts'
import { favouriteHour, favouriteWeekday } from './favourite-time.ts'
import type { Interests } from './interests.ts'
import { type PriceLevel, type PriceLimits, priceLevel } from './price-level.ts'

/** Null: not known well enough. `hour` 0 to 23, `weekday` 1 Monday to 7 Sunday. */
export interface InterestsNow {
  categories: Affinity[]
  brands: Affinity[]
  priceLevel: PriceLevel | null
  hour: number | null
  weekday: number | null
}

/** What they say at `now` (ms UTC). `limits`: the thirds of the shop's prices, null where there are none yet. */
export function interestsNow(interests: Interests, limits: PriceLimits | null, now: number): InterestsNow {
  return {
    categories: affinities(interests.categories, now),
    brands: affinities(interests.brands, now),
    priceLevel: priceLevel(interests.prices, limits, now),
    hour: favouriteHour(interests.rhythm),
    weekday: favouriteWeekday(interests.rhythm),
  }
}
