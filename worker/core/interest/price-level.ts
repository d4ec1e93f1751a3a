/** @module Whether somebody looks at the cheap, the middle or the dear third of what the shop sells. */
import type { Counts } from '../rfm/counts.ts'
import { bucketTop } from '../rfm/money-bucket.ts'
import { quantile } from '../rfm/quantile.ts'
import { type WeekSums, weekWeight } from './week-sums.ts'

/** The thirds of a shop's prices: `low` up to and with `lowMinor`, `high` above `highMinor`. Minor units. */
export interface PriceLimits {
  lowMinor: number
  highMinor: number
}

/** Of the shop's prices, the cheapest third first. */
export const PRICE_LEVELS = ['low', 'middle', 'high'] as const

export type PriceLevel = (typeof PRICE_LEVELS)[number]

/** Fewest products with a price. Our policy. */
const LEAST_PRODUCTS = 10

/** Fewest points, as they weigh now: three looks. Our policy. */
const LEAST_POINTS = 3

/**
 * The thirds of the shop's prices, from its products counted once each by the class of their price (`moneyBucket`);
 * null with fewer than ten priced products, or where a third of them and more cost the same as the next third.
 */
export function priceLimits(products: Counts): PriceLimits | null {
  const counted = Object.values(products).reduce((sum, times) => sum + times, 0)
  const [low, high] = [quantile(products, 1, 3), quantile(products, 2, 3)]
  if (counted < LEAST_PRODUCTS || low === null || high === null || low === high) return null
  return { lowMinor: bucketTop(low), highMinor: bucketTop(high) }
}

/**
 * What somebody usually looks at, in minor units: the geometric mean of prices, older ones fading (error below 0.04 %);
 * null with fewer than three points. `now` in ms UTC.
 */
export function usualPriceMinor(prices: WeekSums, now: number): number | null {
  const total = (name: 'points' | 'milliOctaves') =>
    Object.entries(prices)
      .sort(([a], [b]) => Number(a) - Number(b))
      .reduce((sum, [week, sums]) => sum + (sums[name] ?? 0) * weekWeight(Number(week), now), 0)
  const points = total('points')
  return points >= LEAST_POINTS ? 2 ** (total('milliOctaves') / points / 1000) : null
}

/** The third that the usual price lies in; null where it or the shop's thirds are unknown. */
export function priceLevel(prices: WeekSums, limits: PriceLimits | null, now: number): PriceLevel | null {
  const usual = usualPriceMinor(prices, now)
  if (usual === null || !limits) return null
  if (Math.round(usual) <= limits.lowMinor) return 'low'
  return Math.round(usual) > limits.highMinor ? 'high' : 'middle'
}
