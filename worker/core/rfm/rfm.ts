/** @module Recency, frequency and monetary value of one customer, each as a score of 1 to 5. */
import { DAY_MS, dayOf } from '../activity.ts'
import type { CutPoints } from './fit-rfm.ts'
import type { Purchases } from './purchases.ts'

/** The scores there are: 5 is the best fifth. */
export type Score = 1 | 2 | 3 | 4 | 5

/** `r`: how lately the last order was; `f`: how many orders; `m`: how much was spent. */
export interface Rfm {
  r: Score
  f: Score
  m: Score
}

/**
 * Where a customer stands among all of the shop, by the borders of the last fit. `now` in ms UTC; days are whole days
 * UTC, an order ahead of our clock is of today.
 * Source: Hughes, Strategic Database Marketing (1994): quintiles of recency, frequency, monetary value.
 */
export function rfm({ orders, lastOrderAt, spentMinor }: Purchases, cutPoints: CutPoints, now: number): Rfm {
  const daysAgo = Math.max(0, dayOf(now) - dayOf(lastOrderAt))
  return {
    r: score(cutPoints.recencyDays.filter((border) => daysAgo < border).length),
    f: score(cutPoints.orders.filter((border) => orders > border).length),
    m: score(cutPoints.spentMinor.filter((border) => spentMinor > border).length),
  }
}

/** When time alone lowers `r` next by the same borders, ms UTC (a midnight); null: never again. */
export function rfmChangesAt({ lastOrderAt }: Purchases, cutPoints: CutPoints, now: number): number | null {
  const borders = cutPoints.recencyDays.filter((border) => border > 0)
  const ahead = borders.map((border) => (dayOf(lastOrderAt) + border) * DAY_MS).filter((at) => at > now)
  return ahead.length > 0 ? Math.min(...ahead) : null
}

const score = (borders: number): Score => (Math.min(4, borders) + 1) as Score
