/** @module The work of a night as its object keeps it: which job, how often its slice was tried, when to go on. */
import type { Fitting } from '../../../contract/customers-report.ts'

/**
 * Times in ms UTC. `version`: of the Worker that began it; another may not read what this one keeps. `tries`: how often the
 * slice under way was begun; `isFailing`: the last of them failed.
 */
export interface Night {
  version: string
  begunAt: number
  /** When a slice last came to its end. */
  movedAt: number
  /** Name of the job under way. */
  job: string
  tries: number
  isFailing: boolean
  doing: string
  /** How far all the jobs have come, 0 to 1. */
  share: number
}

/** A slice that fails so often is given up, and its job with it. Our policy. */
const MOST_TRIES = 5
/** Before it is tried again, by how often it failed: a database that is away for some minutes is waited for. Our policy. */
const WAITS_MS = [1_000, 15_000, 120_000, 600_000] as const
/** A work that stood still for so long is begun anew. Our policy. */
const STANDSTILL_MS = 86_400_000

/** The work from its beginning, or null where one of this version is under way. `jobs` in their order, one at least. */
export function newNight(
  under: Night | null,
  { jobs, version }: { jobs: readonly string[]; version: string },
  now: number,
): Night | null {
  if (under?.version === version && now - under.movedAt <= STANDSTILL_MS) return null
  const [job = ''] = jobs
  return { version, begunAt: now, movedAt: now, job, tries: 0, isFailing: false, doing: 'Begins', share: 0 }
}

/** Is there no use in trying again? */
export const isHopeless = ({ tries }: Night): boolean => tries >= MOST_TRIES

/** The work when a slice begins. It is counted then, for a slice may take its object down. */
export const begun = (night: Night): Night => ({ ...night, tries: night.tries + 1 })

/** The work after a slice that failed, and how long to wait. */
export function failed(night: Night): { night: Night; waitMs: number } {
  const waitMs = WAITS_MS[Math.min(night.tries, WAITS_MS.length) - 1] ?? 0
  return { night: { ...night, isFailing: true }, waitMs }
}

/** The work after a slice of the job under way. */
export function moved(
  night: Night,
  progress: { doing: string; share: number },
  { jobs, now }: { jobs: readonly string[]; now: number },
): Night {
  const share = (Math.max(0, jobs.indexOf(night.job)) + progress.share) / jobs.length
  return { ...night, movedAt: now, tries: 0, isFailing: false, doing: progress.doing, share }
}

/** The work with the job after this one, done or given up; null: it was the last, or there is no such job any more. */
export function withNextJob(night: Night, jobs: readonly string[], now: number): Night | null {
  const place = jobs.indexOf(night.job)
  const next = place < 0 ? undefined : jobs[place + 1]
  return next === undefined ? null : moved({ ...night, job: next }, { doing: 'Begins', share: 0 }, { jobs, now })
}

/** The work as the doors tell it. */
export function fittingOf({ begunAt, doing, share, isFailing }: Night): Fitting {
  return { begunAt, doing: isFailing ? `${doing} (failed, is tried again)` : doing, share }
}
