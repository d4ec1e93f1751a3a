/** @module Strategy: what is in the same orders as what is in hand. */
import { bestOf } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'
import { inHand } from './in-hand.ts'

/** The measure is that of `BasketIndex.boughtWith`. Nothing where nothing is in hand, or no order had it. */
export const boughtTogether: FindProducts = ({ baskets }, request, limits) =>
  bestOf(baskets.boughtWith(inHand(request), limits.most + limits.except.size), limits)
