/** @module Stage of life and RFM group of a subject, told at the moment of asking from what is stored anyway. */
import { lifeFacts } from '../lifecycle/life-facts.ts'
import { type Life, stageOf } from '../lifecycle/life-stage.ts'
import { rfm, rfmChangesAt } from '../rfm/rfm.ts'
import { type RfmGroup, rfmGroup } from '../rfm/rfm-group.ts'
import type { Moment } from './moment.ts'
import type { Subject } from './subject.ts'

/** The stage of life, as worker/core/lifecycle/life-stage.ts tells it. Cost: one pass over the days with orders. */
export const lifeOf = (subject: Subject, { now, models }: Moment): Life =>
  stageOf(lifeFacts(subject, models.currency), models.limits, now)

/**
 * The RFM group and when time alone may change it next (ms UTC; null: never again); null without a confirmed order, and
 * until the borders are fitted. Cost: one pass over the days with orders.
 */
export function groupOf(
  subject: Subject,
  { now, models }: Moment,
): { group: RfmGroup; mayChangeAt: number | null } | null {
  const { purchases } = lifeFacts(subject, models.currency)
  if (models.rfm.kind === 'not_enough' || !purchases) return null
  const { cutPoints } = models.rfm
  return { group: rfmGroup(rfm(purchases, cutPoints, now)), mayChangeAt: rfmChangesAt(purchases, cutPoints, now) }
}
