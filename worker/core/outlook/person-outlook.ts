/** @module What is to be expected of one person: the stage of life, RFM, the value of the coming year. */
import type { Lacking, PersonOutlook, RfmPlace } from '../../../contract/person-outlook.ts'
import { customerValue } from '../clv/customer-value.ts'
import { orderSummary } from '../clv/order-summary.ts'
import { lifeFacts } from '../lifecycle/life-facts.ts'
import { type LifeFacts, stageOf } from '../lifecycle/life-stage.ts'
import type { LifecycleLimits } from '../lifecycle/lifecycle-limits.ts'
import type { CustomerModels } from '../nightly/customer-models.ts'
import { orderFacts } from '../order-facts.ts'
import type { OrderSums } from '../order-sums.ts'
import type { Profile } from '../profile.ts'
import type { Purchases } from '../rfm/purchases.ts'
import { rfm, rfmChangesAt } from '../rfm/rfm.ts'
import { rfmGroup } from '../rfm/rfm-group.ts'

const NO_ORDER: Lacking = { kind: 'not-enough-data', missing: [{ what: 'orders', have: 0, need: 1 }] }

/**
 * Only confirmed orders make a customer; money is of the models' currency, which is the shop's. `models` with the owner's
 * own limits, `now` in ms UTC.
 */
export function personOutlook(profile: Profile, models: CustomerModels, now: number): PersonOutlook {
  const facts = lifeFacts(profile, models.currency)
  return {
    currency: models.currency,
    fittedAt: models.fittedAt,
    ...stagesOf(facts, models.limits, now),
    rfm: facts.purchases ? rfmOf(facts.purchases, models, now) : NO_ORDER,
    value: expectedValue(profile.state.orders, models, now),
  }
}

function stagesOf(
  facts: LifeFacts,
  limits: LifecycleLimits,
  now: number,
): Pick<PersonOutlook, 'stage' | 'standing' | 'change'> {
  const { stage, standing, changesAt } = stageOf(facts, limits, now)
  if (changesAt === null) return { stage, standing, change: null }
  const then = stageOf(facts, limits, changesAt)
  return { stage, standing, change: { at: changesAt, stage: then.stage, standing: then.standing } }
}

function rfmOf(purchases: Purchases, { fittedAt, rfm: fit }: CustomerModels, now: number): RfmPlace | Lacking {
  if (fittedAt === null) return { kind: 'not-enough-data', missing: [] }
  if (fit.kind === 'not_enough')
    return { kind: 'not-enough-data', missing: [{ what: 'customers', have: fit.customers, need: fit.needed }] }
  const scores = rfm(purchases, fit.cutPoints, now)
  return { kind: 'rfm', ...scores, group: rfmGroup(scores), changesAt: rfmChangesAt(purchases, fit.cutPoints, now) }
}

function expectedValue(orders: OrderSums, { clv, currency }: CustomerModels, now: number): PersonOutlook['value'] {
  const facts = orderFacts(orders, currency)
  const summary = facts && orderSummary(orders, facts, currency)
  if (!summary) return NO_ORDER
  const value = customerValue(clv, summary, { now })
  if (value.kind === 'not-enough-data') return value
  const { pAlive, expectedOrders, valueMinor, low, high } = value
  return { kind: 'value', pAlive, expectedOrders, valueMinor, low, high }
}
