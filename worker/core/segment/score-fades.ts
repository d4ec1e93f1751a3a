/** @module How the lead score falls day by day while its visitor stays away. */
import { DAY_MS } from '../activity.ts'
import { FADED_DAYS } from '../faded-days.ts'
import { leadScore } from '../lead-score.ts'
import type { Profile } from '../profile.ts'
import { fadedScore } from './faded-score.ts'
import type { Subject } from './subject.ts'
import { ZERO_CODE } from './zero-code.ts'

/**
 * The score on the day of the last visit, and the scores of that and each following day: one character a day, its code
 * less 48, until it is 0. The rest of the days are 0. So the score of any day is read without computing it.
 */
export function scoreFades(profile: Profile): { leadScore: number; scoreFades: string } {
  const scores: number[] = []
  for (let days = 0; days < FADED_DAYS; days++) {
    const { score } = leadScore(profile, profile.lastSeenAt + days * DAY_MS)
    if (score === 0) break
    scores.push(score)
  }
  return { leadScore: scores[0] ?? 0, scoreFades: String.fromCharCode(...scores.map((score) => ZERO_CODE + score)) }
}

/** The lead score at a moment (ms UTC), told from how it fades where that is stored. */
export function scoreAt(subject: Subject, now: number): number {
  const { lastSeenAt, scoreFades } = subject
  if (scoreFades !== undefined) return fadedScore({ lastSeenAt, scoreFades }, now)
  return leadScore(subject, Math.max(now, lastSeenAt)).score
}
