/** @module GET /v1/people/:id/interests: what one person is interested in, how they read, when they come. */

/** Something liked. `share`: of all signs of interest that still count, and 5 points of doubt more; 0 to 1. */
export interface Interest {
  name: string
  share: number
}

/** Shares fade: signs count half after four weeks. Nulls: not known well enough. Money in minor units of `currency`. */
export interface PersonInterests {
  currency: string
  /** The strongest first, at most five each. */
  categories: Interest[]
  brands: Interest[]
  price: {
    /** The third of the shop's prices in which the usual price lies, once the shop's are known from last night. */
    level: 'low' | 'middle' | 'high' | null
    /** Geometric mean of the prices looked at. */
    usualMinor: number
    /** Prices up to and with the first are low, above the second high. */
    limits: { lowMinor: number; highMinor: number } | null
  } | null
  /** By the clock of the shop's `timeZone`: `hour` 0 to 23, `weekday` 1 Monday to 7 Sunday, of `days` seen in half a year. */
  rhythm: { hour: number | null; weekday: number | null; days: number; timeZone: string }
  /** Means over the pages that told how they were read: `scrollShare` is the deepest point seen, 0 to 1. */
  attention: { pages: number; activeMs: number; scrollShare: number } | null
  /** What the person or the shop said, by name, and when, ms UTC. */
  traits: { name: string; value: string; at: number }[]
}
