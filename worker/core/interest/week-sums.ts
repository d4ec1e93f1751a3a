/** @module Points by name and week: sums that fade, the same in whatever order they were added. */
import { bucket } from '../../../contract/bucket.ts'
import { dayOf } from '../activity.ts'

/** Points by week (whole weeks since 1970-01-01 UTC, as text), then by name. Whole numbers, so that sums are exact. */
export type WeekSums = Record<string, Record<string, number>>

/** What is to be added: `points` for `name` at a moment in ms UTC. */
export interface WeekFact {
  name: string
  points: number
  at: number
}

/** After so many weeks a point counts half. Our policy, not fitted. */
const HALF_LIFE_WEEKS = 4

/** Weeks kept, counted from the newest: what is older weighs 1/32 or less. */
const KEPT_WEEKS = 20

/** Names kept a week. Our policy: more in one week is no interest but a tour of the shop. */
export const NAMES_A_WEEK = 24

/** Whole weeks since 1970-01-01, a Thursday, of a moment in ms UTC. */
export const weekOf = (at: number): number => Math.floor(dayOf(at) / 7)

/** What a point of that week weighs at `now`, 0 to 1; a week ahead of now counts as this one. */
export const weekWeight = (week: number, now: number): number =>
  0.5 ** (Math.max(0, weekOf(now) - week) / HALF_LIFE_WEEKS)

/** Facts as sums, to be merged with what is known. */
export function weekSums(facts: readonly WeekFact[]): WeekSums {
  const weeks = new Map<number, Map<string, number>>()
  for (const { name, points, at } of facts) {
    const names = weeks.get(weekOf(at)) ?? new Map<string, number>()
    weeks.set(weekOf(at), names)
    names.set(name, (names.get(name) ?? 0) + points)
  }
  return kept(weeks)
}

/**
 * The sums of both: new facts into a profile, or two profiles of one person. Facts below 0 take back what was added
 * before; what comes to nothing, or below it because it was dropped meanwhile, is left out. In whatever order and parts they come, the
 * result is the same, also where something is dropped: the newest 20 weeks stay, and of a week with more than 24 names
 * those 24 whose hash is lowest, each with all its points. So of such a week with n names each is missing with a chance
 * of 1 − 24/n; which names are kept depends on nothing but the names.
 */
export function mergeWeekSums(one: WeekSums, other: WeekSums): WeekSums {
  const weeks = new Map<number, Map<string, number>>()
  for (const week of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const names = new Map(Object.entries(one[week] ?? {}))
    for (const [name, points] of Object.entries(other[week] ?? {})) names.set(name, (names.get(name) ?? 0) + points)
    for (const [name, points] of names) if (points <= 0) names.delete(name)
    if (names.size > 0) weeks.set(Number(week), names)
  }
  return kept(weeks)
}

function kept(weeks: ReadonlyMap<number, Map<string, number>>): WeekSums {
  const newest = Math.max(...weeks.keys())
  const stay = [...weeks].filter(([week]) => week > newest - KEPT_WEEKS)
  // From entries, so that a category named `__proto__` is a name like any other.
  return Object.fromEntries(stay.map(([week, names]) => [week, Object.fromEntries(lowest(names))]))
}

function lowest(names: ReadonlyMap<string, number>): [string, number][] {
  const entries = [...names]
  if (entries.length <= NAMES_A_WEEK) return entries
  return entries
    .map((entry) => ({ entry, hash: bucket('interest', entry[0]) }))
    .sort((a, b) => a.hash - b.hash || (a.entry[0] < b.entry[0] ? -1 : 1))
    .slice(0, NAMES_A_WEEK)
    .map(({ entry }) => entry)
}
