/** @module The lead score of any day, read from how it fades. */
import { dayOf } from '../activity.ts'
import { ZERO_CODE } from './zero-code.ts'

/** The score of a day (a moment of it, ms UTC) as `scoreFades` says; before the last visit, as of it. */
export function fadedScore(
  { lastSeenAt, scoreFades }: { lastSeenAt: number; scoreFades: string },
  now: number,
): number {
  const code = scoreFades.charCodeAt(Math.max(0, dayOf(now) - dayOf(lastSeenAt)))
  return Number.isNaN(code) ? 0 : code - ZERO_CODE
}
