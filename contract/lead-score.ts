/** @module The lead score as it is shown: a number, a grade, and every point explained. */
import type { Grade } from './campaign.ts'

/** One line of the explanation: `points` that `count` actions of `kind` still give today, after decay and cap. */
export interface ScoreReason {
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
  /** Largest first. */
  reasons: ScoreReason[]
}
