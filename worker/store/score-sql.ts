/** @module The lead score of any day as SQL, read from how it fades. */
import { dayOf } from '../core/activity.ts'
import { FADED_DAYS } from '../core/faded-days.ts'
import { ZERO_CODE } from '../core/segment/zero-code.ts'
import { allOf, anyOf, indexed, notOf, ofRow, type Part, type SqlContext } from './condition-part.ts'

/** Days since the last visit, at least 0. */
const DAYS_AWAY = '- p.last_seen_at / 86400000)'

/** Whether the score of today is within the limits. Who was away for long has 0. */
export function scoreSql(
  { atLeast = 0, atMost = 100 }: { atLeast?: number; atMost?: number },
  { now, bind }: SqlContext,
): Part {
  const today = bind(dayOf(now))
  const code = `unicode(substr(p.score_fades, max(0, ${today} ${DAYS_AWAY} + 1, 1))`
  const score = `ifnull(${code} - ${ZERO_CODE}, 0)`
  const isRecent = indexed(`(f.seen_hour >= ${bind(dayOf(now) - FADED_DAYS + 1)} * 24)`)
  const row = ofRow(`(${score} >= ${bind(atLeast)} AND ${score} <= ${bind(atMost)})`)
  return atLeast > 0 ? allOf([isRecent, row]) : anyOf([notOf(isRecent), row])
}
