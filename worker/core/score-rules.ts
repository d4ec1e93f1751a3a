/** @module The rules of the lead score, as data: what gives points, how many, how long. */
import type { ActivityKind } from './activity.ts'

/** What speaks for somebody besides what they do. */
export type FitKind = 'customer' | 'returning' | 'may_message' | 'may_personalise'

/** Rules that share a cap. */
interface ScoreGroup<Kind extends string> {
  /** Points of one action, or of what is so. */
  points: Partial<Record<Kind, number>>
  /** The most that the group may give. */
  cap: number
  /** After so many days points count half. */
  halfLifeDays: number
}

/** What was done: each action fades by its own age. Our starting policy, not fitted; see docs/scoring.md. */
export const ENGAGEMENT_RULES: readonly ScoreGroup<ActivityKind>[] = [
  { points: { page_view: 1, view_item: 2, search: 2, active_seconds: 1 / 120 }, cap: 15, halfLifeDays: 7 },
  { points: { add_to_cart: 8, begin_checkout: 12 }, cap: 30, halfLifeDays: 7 },
  {
    points: { sign_up: 10, generate_lead: 10, email_click: 5, email_open: 1, select_promotion: 3 },
    cap: 20,
    halfLifeDays: 7,
  },
  { points: { purchase: 10 }, cap: 20, halfLifeDays: 7 },
]

/**
 * Who it is: fades by the days since the last visit. Its cap is such that it warms nobody alone, and that nothing is
 * left of it after 90 days. Our starting policy, not fitted.
 */
export const FIT_RULES: ScoreGroup<FitKind> = {
  points: { customer: 4, returning: 3, may_message: 1, may_personalise: 1 },
  cap: 7,
  halfLifeDays: 14,
}
