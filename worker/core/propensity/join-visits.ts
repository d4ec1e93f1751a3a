/** @module Two parts of a visit become one: a late event may bridge the gap between them. */
import { earliest, type Latest, latest } from '../latest.ts'
import { joinCounts } from './hash-counts.ts'
import type { VisitState } from './visit-state.ts'

/** The same as folding the events of both, in any order. */
export function joinVisits(a: VisitState, b: VisitState): VisitState {
  return {
    startedAt: Math.min(a.startedAt, b.startedAt),
    lastAt: Math.max(a.lastAt, b.lastAt),
    events: a.events + b.events,
    pageViews: a.pageViews + b.pageViews,
    productViews: a.productViews + b.productViews,
    lists: a.lists + b.lists,
    searches: a.searches + b.searches,
    adds: a.adds + b.adds,
    removes: a.removes + b.removes,
    contacts: a.contacts + b.contacts,
    accepted: a.accepted + b.accepted,
    activeMs: a.activeMs + b.activeMs,
    scrollShare: Math.max(a.scrollShare, b.scrollShare),
    purchases: a.purchases + b.purchases,
    addedAt: Math.max(a.addedAt, b.addedAt),
    checkoutAt: Math.max(a.checkoutAt, b.checkoutAt),
    purchasedAt: Math.max(a.purchasedAt, b.purchasedAt),
    products: joinCounts(a.products, b.products),
    categories: joinCounts(a.categories, b.categories),
    product: either(latest, a.product, b.product),
    page: either(latest, a.page, b.page),
    cart: either(latest, a.cart, b.cart),
    source: either(earliest, a.source, b.source),
  }
}

function either<Value>(
  pick: (known: Latest<Value> | null, next: Latest<Value>) => Latest<Value>,
  a: Latest<Value> | null,
  b: Latest<Value> | null,
): Latest<Value> | null {
  return b ? pick(a, b) : a
}
