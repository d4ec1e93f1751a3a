/** @module What a person is like: interests, attention, traits. Part of a profile. */
import type { Interests } from './interest/interests.ts'
import type { Latest } from './latest.ts'

/** Sums over pages that told how they were read. Averages are `activeMs / pages` and `scrollPercent / pages`. */
export interface Attention {
  pages: number
  /** Time that they were visible and used. */
  activeMs: number
  /** Of each page the deepest point seen, 0 to 100, added up. Whole numbers, so that sums are exact. */
  scrollPercent: number
}

/** Every part is a sum, a set or a latest value, so that the order of events does not matter. */
export interface Tastes {
  interests: Interests
  attention: Attention
  /** What the person or the shop said (contract/traits.ts), by name; null: it was taken back. */
  traits: Record<string, Latest<string | null>>
  /** When the visitor last took back the consent to personalise, ms UTC; 0: never. What was told before is forgotten. */
  withdrawnAt: number
}

/** Those of somebody of whom nothing is known. */
export const NO_TASTES: Tastes = {
  interests: { categories: {}, brands: {}, prices: {}, rhythm: {} },
  attention: { pages: 0, activeMs: 0, scrollPercent: 0 },
  traits: {},
  withdrawnAt: 0,
}
