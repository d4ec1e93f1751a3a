/** @module The lead score: how warm a visitor is now, from 0 to 100, with every point explained. */
import type { LeadScore, ScoreReason } from '../../contract/lead-score.ts'
import { type Activity, type ActivityKind, dayOf } from './activity.ts'
import { gradeOf } from './grade-of.ts'

/** Days after which an action counts half. Our policy, not fitted. */
const HALF_LIFE_DAYS = 7
/** Points at which the curve reaches 63 of 100. Our policy, not fitted. */
const SCALE_POINTS = 20

/** Points of one action, and the most that a group may give. Our starting policy, see docs/scoring.md. */
const GROUPS: { cap: number; points: Partial<Record<ActivityKind, number>> }[] = [
  { cap: 15, points: { page_view: 1, view_item: 2, search: 2, active_seconds: 1 / 120 } },
  { cap: 30, points: { add_to_cart: 8, begin_checkout: 12 } },
  { cap: 20, points: { sign_up: 10, generate_lead: 10, select_promotion: 3 } },
  { cap: 20, points: { purchase: 10 } },
]

/**
 * Scores a visitor from 0 (cold) to 100 (about to buy).
 *
 *     points(kind) = sum over days of count * weight * 0.5 ^ (ageDays / HALF_LIFE_DAYS)
 *     raw          = sum over groups of min(cap, sum of points(kind))
 *     score        = 100 * (1 - e ^ (-raw / SCALE_POINTS)), rounded
 *
 * The curve flattens and groups are capped, so a runaway script gains little after its first minute. Age is counted in
 * whole days UTC; a day ahead of `now` counts as today. `now` in ms UTC. Cost: one pass over at most 60 days.
 * Source: the weights are our starting policy, see docs/scoring.md.
 */
export function leadScore(activity: Activity, now: number): LeadScore {
  const today = dayOf(now)
  const days = Object.entries(activity).map(([day, counts]) => ({ counts, weight: weightOf(today - Number(day)) }))
  const reasons: ScoreReason[] = []
  let raw = 0
  for (const group of GROUPS) {
    const found = reasonsOf(group.points, days)
    const sum = found.reduce((total, reason) => total + reason.points, 0)
    const kept = Math.min(1, group.cap / sum)
    raw += Math.min(group.cap, sum)
    reasons.push(
      ...found.map((reason) =>
        kept < 1 ? { ...reason, points: reason.points * kept, uncapped: reason.points } : reason,
      ),
    )
  }
  const score = Math.round(100 * (1 - Math.exp(-raw / SCALE_POINTS)))
  return { score, grade: gradeOf(score), reasons: reasons.sort((a, b) => b.points - a.points) }
}

/** What an action of that age counts, from 0 to 1. */
function weightOf(ageDays: number): number {
  return 0.5 ** (Math.max(0, ageDays) / HALF_LIFE_DAYS)
}

function reasonsOf(
  points: Partial<Record<ActivityKind, number>>,
  days: readonly { counts: Activity[string]; weight: number }[],
): ScoreReason[] {
  const reasons = (Object.entries(points) as [ActivityKind, number][]).map(([kind, each]) => {
    const reason = { kind, count: 0, points: 0 }
    for (const { counts, weight } of days) {
      const times = counts[kind] ?? 0
      reason.count += times
      reason.points += times * each * weight
    }
    return reason
  })
  return reasons.filter((reason) => reason.count > 0)
}
