/** @module What is known of a visitor before the running visit: sums and extremes over the visits that ended. */
import { type Latest, latest } from '../latest.ts'
import { type HashCounts, joinCounts, newCounts } from './hash-counts.ts'
import type { VisitState } from './visit-state.ts'

/** Times in ms UTC, 0 where it never happened. */
export interface VisitorPast {
  visits: number
  productViews: number
  adds: number
  orders: number
  lastAt: number
  addedAt: number
  orderedAt: number
  /** Product views by cell of the product. */
  products: HashCounts
  /** Lines of the cart as last reported. */
  cart: Latest<number> | null
}

/** The past of somebody never seen. */
export const noPast = (): VisitorPast => ({
  visits: 0,
  productViews: 0,
  adds: 0,
  orders: 0,
  lastAt: 0,
  addedAt: 0,
  orderedAt: 0,
  products: newCounts(),
  cart: null,
})

/** The past with one more visit that ended; visits in any order give the same. */
export function foldPast(past: VisitorPast, visit: VisitState): VisitorPast {
  const { cart } = visit
  return {
    visits: past.visits + 1,
    productViews: past.productViews + visit.productViews,
    adds: past.adds + visit.adds,
    orders: past.orders + visit.purchases,
    lastAt: Math.max(past.lastAt, visit.lastAt),
    addedAt: Math.max(past.addedAt, visit.addedAt),
    orderedAt: Math.max(past.orderedAt, visit.purchasedAt),
    products: joinCounts(past.products, visit.products),
    cart: cart ? latest(past.cart, { ...cart, value: cart.value.lines }) : past.cart,
  }
}
