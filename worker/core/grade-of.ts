/** @module The grade of a lead score. */
import type { Grade } from '../../contract/grade.ts'

/** From these scores on a visitor is warm (three products looked at) or hot (a cart among them). Our policy, not fitted. */
const WARM_FROM = 35
const HOT_FROM = 60

/** cold below 35, warm below 60, hot from there on. */
export function gradeOf(score: number): Grade {
  return score >= HOT_FROM ? 'hot' : score >= WARM_FROM ? 'warm' : 'cold'
}
