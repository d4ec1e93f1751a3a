/** @module Strategy: what was sold most in 90 days. */
import { inOrder } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'

/**
 * By pieces in signed orders, so that nobody's browser makes a best seller. Nothing before the first order: what was not sold
 * is never called a best seller (`fillSlots` looks further then).
 */
export const bestSellers: FindProducts = ({ bestSellers: sold }, _, limits) => inOrder(sold, limits)
