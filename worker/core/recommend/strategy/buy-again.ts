/** @module Strategy: bought before, and its usual time has come. */
import { bestOf } from '../best-of.ts'
import type { Baskets, FindProducts, Knowledge, Rhythm } from '../knowledge.ts'

const DAY_MS = 86_400_000

/** Due from so many of its rhythms after the last purchase on, and until so many. Our policy. */
const EARLIEST = 0.75
const LATEST = 2

/** How fast it is less due beside its time, in natural logarithms. Our policy: half or twice the time is hardly due. */
const WIDTH = 0.35

/** Gaps that the category's rhythm counts as, beside a product's own; and the shop's beside the category's. Our policy. */
const PRIOR_GAPS = 5

/** A category of so many gaps has a rhythm, for its products that nobody bought twice. Our policy. */
const LEAST_OF_CATEGORY = 10

/** Products of a category that are looked at for its rhythm, and purchases of this customer, the newest. Our policy. */
const MOST_OF_CATEGORY = 25
const MOST_BOUGHT = 30

/** With so many gaps of its own a product needs no category. */
const ENOUGH_GAPS = 20

/**
 * A product's rhythm is the median gap between two orders of one customer that had it, n gaps of it, drawn to that of its
 * category, and the category's to the shop's:
 *
 *     rhythm = e ^ ((n * ln(median) + 5 * ln(rhythm of its category)) / (n + 5))
 *     score  = e ^ -(ln(days since this customer bought it / rhythm)^2 / (2 * .35^2))     within .75 to 2 rhythms
 *
 * A product that nobody bought twice is none to buy again, unless its category was, ten times: a freezer is not, its
 * filters are. Source: the log-normal time between two purchases and the shrinking to the product's kind are those of
 * Bhagat et al., "Buy It Again", KDD 2018 (there Poisson-gamma and log-normal); window and weights are our policy.
 * Nothing for a stranger.
 */
export const buyAgain: FindProducts = (knowledge, { visitor, now }, limits) => {
  const rhythmOf = rhythms(knowledge)
  const found = visitor.bought.slice(0, MOST_BOUGHT).map(({ productId, at }) => {
    const rhythm = rhythmOf(productId)
    const rhythms = rhythm === null ? 0 : (now - at) / DAY_MS / rhythm
    const isDue = rhythms >= EARLIEST && rhythms <= LATEST
    return { productId, score: isDue ? Math.exp(-(Math.log(rhythms) ** 2) / (2 * WIDTH ** 2)) : 0 }
  })
  return bestOf(found, limits)
}

/** Days after which a product is bought again; null: it is not. Each category is looked at once. */
function rhythms({ baskets, shelf }: Knowledge): (productId: string) => number | null {
  const shop = baskets.rhythmOfShop()
  const categories = new Map<string, Rhythm>()
  function ofCategory(category: string | null): Rhythm {
    if (category === null) return { gaps: 0, medianDays: null }
    const known = categories.get(category) ?? together(baskets, shelf.ofCategory(category, MOST_OF_CATEGORY))
    categories.set(category, known)
    return known
  }
  return (productId) => {
    const own = baskets.rhythmOf(productId)
    if (own.gaps >= ENOUGH_GAPS) return own.medianDays
    const kind = ofCategory(shelf.get(productId)?.category ?? null)
    return own.gaps > 0 || kind.gaps >= LEAST_OF_CATEGORY ? drawn(own, drawn(kind, shop.medianDays)) : null
  }
}

/** The rhythm of several products: the median of their medians, each for as many gaps as it has. */
function together(baskets: Baskets, productIds: readonly string[]): Rhythm {
  const all = productIds.map((productId) => baskets.rhythmOf(productId)).filter(({ gaps }) => gaps > 0)
  const gaps = all.reduce((sum, each) => sum + each.gaps, 0)
  let left = gaps / 2
  const median = all
    .sort((a, b) => a.medianDays! - b.medianDays!)
    .find((each) => {
      left -= each.gaps
      return left <= 0
    })
  return { gaps, medianDays: median?.medianDays ?? null }
}

function drawn({ gaps, medianDays }: Rhythm, to: number | null): number | null {
  if (medianDays === null || to === null) return medianDays ?? to
  return Math.exp((gaps * Math.log(medianDays) + PRIOR_GAPS * Math.log(to)) / (gaps + PRIOR_GAPS))
}
