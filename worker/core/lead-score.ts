/** @module The lead score: how warm a visitor is now, from 0 to 100, with every point explained. */
import type { LeadScore, ScoreReason } from '../../contract/lead-score.ts'
import { type Activity, type ActivityKind, dayOf } from './activity.ts'
import { FADED_DAYS } from './faded-days.ts'
import { fitCounts } from './fit-counts.ts'
import { gradeOf } from './grade-of.ts'
import type { Profile } from './profile.ts'
import { ENGAGEMENT_RULES, FIT_RULES, type FitKind } from './score-rules.ts'

/** Points at which the curve reaches 63 of 100. Our policy, not fitted. */
const SCALE_POINTS = 20

/** What of a profile the score is told from. */
export type Scorable = Pick<Profile, 'lastSeenAt' | 'state'>

/**
 * Scores a visitor from 0 (cold) to 100 (about to buy).
 *
 *     engagement = sum over groups of min(cap, sum over days of count * points * 0.5 ^ (ageDays / halfLifeDays))
 *     fit        = min(cap, sum of points of what is so) * 0.5 ^ (daysAway / halfLifeDays)
 *     score      = 100 * (1 - e ^ (-(engagement + fit) / SCALE_POINTS)), rounded
 *
 * The curve flattens and groups are capped, so a runaway script gains little after its first minute. Age is counted in
 * whole days UTC; a day ahead of `now` counts as today; after 90 days away the score is 0. `now` in ms UTC. Cost: one pass over at most 60 days.
 * Source: the weights are our starting policy, see docs/scoring.md.
 */
export function leadScore({ lastSeenAt, state }: Scorable, now: number): LeadScore {
  const today = dayOf(now)
  const daysAway = today - dayOf(lastSeenAt)
  if (daysAway >= FADED_DAYS) return { score: 0, grade: gradeOf(0), engagement: 0, fit: 0, reasons: [] }
  const done = doneReasons(state.activity, today)
  const engaged = ENGAGEMENT_RULES.map(({ points, cap }) => capped(reasonsOf(points, done), cap))
  const fits = capped(fitReasons(state, now), FIT_RULES.cap, fading(daysAway, FIT_RULES.halfLifeDays))
  const engagement = engaged.reduce((sum, group) => sum + group.points, 0)
  const score = Math.round(100 * (1 - Math.exp(-(engagement + fits.points) / SCALE_POINTS)))
  const reasons = [...engaged, fits].flatMap((group) => group.reasons).sort((a, b) => b.points - a.points)
  return { score, grade: gradeOf(score), engagement, fit: fits.points, reasons }
}

/** What points of that age count, from 0 to 1. */
const fading = (ageDays: number, halfLifeDays: number): number => 0.5 ** (Math.max(0, ageDays) / halfLifeDays)

/** The same for the ages that occur, worked out once: a score is told ninety times for each profile that is written. */
const FADING = new Map(
  ENGAGEMENT_RULES.map(({ halfLifeDays }) => [
    halfLifeDays,
    Array.from({ length: 2 * FADED_DAYS }, (_, age) => fading(age, halfLifeDays)),
  ]),
)

/** Points of one action, and what they count by age. */
const RULES = new Map(
  ENGAGEMENT_RULES.flatMap(({ points, halfLifeDays }) =>
    Object.entries(points).map(([kind, each]) => [kind, { each, fades: FADING.get(halfLifeDays) ?? [] }] as const),
  ),
)

/** What was done, by kind: how often, and what is left of its points. */
function doneReasons(activity: Activity, today: number): Map<string, ScoreReason> {
  const done = new Map<string, ScoreReason>()
  for (const day in activity) {
    const age = Math.max(0, today - Number(day))
    const counts = activity[day] ?? {}
    for (const kind in counts) {
      const rule = RULES.get(kind)
      const times = counts[kind as ActivityKind] ?? 0
      if (!rule || times === 0) continue
      const reason = done.get(kind) ?? { part: 'engagement', kind, count: 0, points: 0 }
      reason.count += times
      reason.points += times * rule.each * (rule.fades[age] ?? 0)
      done.set(kind, reason)
    }
  }
  return done
}

const reasonsOf = (points: Partial<Record<ActivityKind, number>>, done: ReadonlyMap<string, ScoreReason>) =>
  Object.keys(points).flatMap((kind) => done.get(kind) ?? [])

/** Each reason cut by the same factor where the group gives too much; then all of them by `weight`. */
function capped(reasons: readonly ScoreReason[], cap: number, weight = 1) {
  const sum = reasons.reduce((total, reason) => total + reason.points, 0)
  const kept = Math.min(1, cap / sum) * weight
  const cut = sum > cap
  return {
    points: Math.min(cap, sum) * weight,
    reasons: reasons.map((reason) => ({
      ...reason,
      points: reason.points * kept,
      ...(cut && { uncapped: reason.points * weight }),
    })),
  }
}

function fitReasons(state: Profile['state'], now: number): ScoreReason[] {
  const counts = Object.entries(fitCounts(state, now)) as [FitKind, number][]
  return counts.flatMap(([kind, count]) =>
    count > 0 ? [{ part: 'fit' as const, kind, count, points: FIT_RULES.points[kind] ?? 0 }] : [],
  )
}
