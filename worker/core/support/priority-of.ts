/** @module How soon a help desk should answer somebody, with the reasons. */
import type { Grade } from '../../../contract/grade.ts'
import type { Standing } from '../lifecycle/life-stage.ts'

/** Why somebody should be answered soon, the first the strongest. */
export const PRIORITY_REASONS = ['vip', 'open_cart', 'fresh_order', 'hot_lead', 'customer', 'warm_lead'] as const

export type PriorityReason = (typeof PRIORITY_REASONS)[number]

/** `because` names every reason that holds; none for `low`. */
export interface Priority {
  priority: 'high' | 'normal' | 'low'
  because: PriorityReason[]
}

/** An order is fresh for so long: people ask where it is. Our policy. */
const FRESH_ORDER_MS = 14 * 86_400_000

const HIGH = new Set<PriorityReason>(['vip', 'open_cart', 'fresh_order', 'hot_lead'])

/** What it is told from. `lastOrderAt`: the last confirmed order, ms UTC; null without one. */
export interface SupportFacts {
  standing: Standing
  grade: Grade
  hasCart: boolean
  lastOrderAt: number | null
}

/**
 * High for VIPs, for a cart that waits, for an order of the last two weeks and for hot leads; normal for other customers
 * and warm leads; else low. `now` in ms UTC. Our policy.
 */
export function priorityOf({ standing, grade, hasCart, lastOrderAt }: SupportFacts, now: number): Priority {
  const holds: Record<PriorityReason, boolean> = {
    vip: standing === 'vip',
    open_cart: hasCart,
    fresh_order: lastOrderAt !== null && now - lastOrderAt < FRESH_ORDER_MS,
    hot_lead: grade === 'hot',
    customer: lastOrderAt !== null,
    warm_lead: grade === 'warm',
  }
  const because = PRIORITY_REASONS.filter((reason) => holds[reason])
  return { priority: because.some((each) => HIGH.has(each)) ? 'high' : because.length > 0 ? 'normal' : 'low', because }
}
