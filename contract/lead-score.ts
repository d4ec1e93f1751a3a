/** @module The lead score as it is shown: a number, a grade, and every point explained. */
import type { Grade } from './grade.ts'

/**
 * One line of the explanation: `points` that `count` actions of `kind` (`engagement`), or that which is so (`fit`), still
 * give today, after decay and cap.
 */
export interface ScoreReason {
  part: 'engagement' | 'fit'
  kind: string
  count: number
  points: number
  /** When the group's cap cut the points, what they would have been. */
  uncapped?: number
}

/** The score as of one moment: it fades by the day. */
export interface LeadScore {
  /** 0 (cold) to 100 (about to buy). */
  score: number
  grade: Grade
  /** Points from what was done, and from who it is; together they make the score. */
  engagement: number
  fit: number
  /** Largest first. */
  reasons: ScoreReason[]
}

/** The score at the end of a day, which begins at `day`, ms UTC; of today, as of now. */
export interface ScoreDay {
  day: number
  score: number
}
