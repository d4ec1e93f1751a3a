/** @module Stage of life and RFM group of a subject, told at the moment of asking from what is stored anyway. */
import { type Life, stageOf } from '../lifecycle/life-stage.ts'
import { orderFacts } from '../order-facts.ts'
import type { Purchases } from '../rfm/purchases.ts'
import { rfm, rfmChangesAt } from '../rfm/rfm.ts'
import { type RfmGroup, rfmGroup } from '../rfm/rfm-group.ts'
import { isFilled } from './facts.ts'
import type { Moment } from './moment.ts'
import type { Subject } from './subject.ts'

/** The stage of life, as worker/core/lifecycle/life-stage.ts tells it. Cost: one pass over the days with orders. */
export function lifeOf(subject: Subject, { now, models }: Moment): Life {
  const { state, lastSeenAt } = subject
  const cartChangedAt = isFilled(state) ? state.cart.at : null
  return stageOf({ purchases: purchasesIn(subject, models.currency), lastSeenAt, cartChangedAt }, models.limits, now)
}

/**
 * The RFM group and when time alone may change it next (ms UTC; null: never again); null without a confirmed order, and
 * until the borders are fitted. Cost: one pass over the days with orders.
 */
export function groupOf(
  subject: Subject,
  { now, models }: Moment,
): { group: RfmGroup; mayChangeAt: number | null } | null {
  const purchases = purchasesIn(subject, models.currency)
  if (models.rfm.kind === 'not_enough' || !purchases) return null
  const { cutPoints } = models.rfm
  return { group: rfmGroup(rfm(purchases, cutPoints, now)), mayChangeAt: rfmChangesAt(purchases, cutPoints, now) }
}

/** Orders as the columns of `profiles` have them; null: none whose day is known. */
function purchasesIn({ state }: Subject, currency: string): Purchases | null {
  const { confirmed, revenue } = state.orders
  const facts = orderFacts(state.orders, currency)
  if (!facts || confirmed <= 0) return null
  return { ...facts, orders: confirmed, spentMinor: revenue[currency] ?? 0 }
}
