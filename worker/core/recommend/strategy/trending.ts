/** @module Strategy: what is looked at more and more. */
import { bestOf } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'

/**
 * The measure and its sources are those of `TrendCounter`. With few data these are the products looked at most, which is
 * what the label "popular now" says.
 */
export const trending: FindProducts = ({ trends }, { now }, limits) =>
  bestOf(trends.rising(now, limits.most + limits.except.size), limits)
