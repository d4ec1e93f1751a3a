/** @module Strategy: what is looked at more and more. */
import { bestOf } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'
import { ofCategoryFirst } from './of-category-first.ts'

/**
 * The measure and its sources are those of `TrendCounter`. With few data these are the products looked at most, which is
 * what the label "popular now" says. On the page of a category its products come first.
 */
export const trending: FindProducts = ({ trends, shelf }, request, limits) =>
  bestOf(ofCategoryFirst(trends.rising(request.now, 300), shelf, request), limits)
