/** @module At which hours somebody is there: a curve over the 24 hours of a day, for a shop and for a person. */
import type { Rhythm } from '../interest/rhythm.ts'
import { hoursOf } from './shop-hours.ts'

/** 24 shares that sum to 1, from midnight on. */
export type HourCurve = readonly number[]

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Doubt of a shop's curve, in days of use: so much is spread over all hours. Our policy. */
const SHOP_DOUBT = 5

/**
 * Width of what one visit tells of its neighbour hours, and how many days of a person's own the shop's curve counts as.
 * Source: best on the middle fifth of Online Retail's order times (bench:send-time), of widths 1 to 3 and weights 2 to 10.
 */
const SIGMA_HOURS = 1
const SHOP_DAYS = 10

/** Of the counts of 24 hours, of everybody. Of nothing it is even. */
export function shopCurve(counts: readonly number[]): HourCurve {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return HOURS.map((hour) => ((counts[hour] ?? 0) + SHOP_DOUBT / 24) / (total + SHOP_DOUBT))
}

/**
 * Of one person, from days and hours of use. Each day counts once, however long they stayed. What a day tells is spread
 * over the hours about it, on the circle, as the shop's curve has it (nobody shops at four in the morning because they do
 * at six), and drawn to the shop's: of nobody it is the shop's own. Pure; cost: 24 × 24 steps.
 */
export function hourCurve(rhythm: Rhythm, shop: HourCurve): HourCurve {
  const own = dayShares(rhythm)
  const days = own.reduce((sum, share) => sum + share, 0)
  const spread = HOURS.map(() => 0)
  for (const at of HOURS) {
    if (own[at] === 0) continue
    const near = HOURS.map((hour) => kernel(hour - at) * shop[hour]!)
    const all = near.reduce((sum, share) => sum + share, 0)
    for (const hour of HOURS) spread[hour] = spread[hour]! + (own[at]! * near[hour]!) / all
  }
  return HOURS.map((hour) => (spread[hour]! + SHOP_DAYS * shop[hour]!) / (days + SHOP_DAYS))
}

/** By hour: the days on which something happened then; a day of several hours is shared among them. */
function dayShares(rhythm: Rhythm): number[] {
  const shares = HOURS.map(() => 0)
  for (const hours of Object.values(rhythm)) {
    const marked = hoursOf(hours)
    for (const hour of marked) shares[hour] = shares[hour]! + 1 / marked.length
  }
  return shares
}

/** Share of the three hours about each hour: what a window recommended there would hold. */
export const windowShares = (curve: HourCurve): number[] =>
  HOURS.map((hour) => curve[hour]! + curve[(hour + 1) % 24]! + curve[(hour + 23) % 24]!)

function kernel(hours: number): number {
  const apart = Math.min((hours + 24) % 24, (24 - hours) % 24)
  return Math.exp(-0.5 * (apart / SIGMA_HOURS) ** 2)
}
