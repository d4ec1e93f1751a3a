/** @module What somebody is interested in most, from points that fade. */
import { type WeekSums, weekWeight } from './week-sums.ts'

/**
 * `points` as they weigh now. `share`: of all points that count and 5 more, 0 to 1, so that one
 * look is not the whole interest.
 */
export interface Affinity {
  name: string
  points: number
  share: number
}

/** Points that nobody showed interest with, against rash conclusions. Our policy. */
const PRIOR_POINTS = 5

/** What weighs less is none: a single look of four weeks ago. Our policy. */
const LEAST_POINTS = 1

/** The strongest first, of equals the one earlier in the alphabet; `now` in ms UTC. At most `most`. */
export function affinities(sums: WeekSums, now: number, most = 5): Affinity[] {
  const points = new Map<string, number>()
  // By week, so that the sums of fractions are the same whatever order the weeks came in.
  for (const [week, names] of Object.entries(sums).sort(([a], [b]) => Number(a) - Number(b)))
    for (const [name, added] of Object.entries(names))
      points.set(name, (points.get(name) ?? 0) + added * weekWeight(Number(week), now))
  const found = [...points]
    .filter(([, each]) => each >= LEAST_POINTS)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const total = found.reduce((sum, [, each]) => sum + each, PRIOR_POINTS)
  return found.slice(0, most).map(([name, each]) => ({ name, points: each, share: each / total }))
}
