/** @module Does somebody pass a condition? In memory; worker/store/condition-sql.ts says the same in SQL. */
import type { Condition, NumberTest, TextTest } from '../../../contract/condition.ts'
import { gradeOf } from '../lead-score.ts'
import { primaryLanguage } from './facts.ts'
import { numberValue } from './number-value.ts'
import { scoreAt } from './score-fades.ts'
import type { Subject } from './subject.ts'

/**
 * Whether the condition holds of a person at `now` (ms UTC). A test of what is not known is false, so its `not` is true.
 * Cost: one pass over the days of activity or orders for each test that counts, else constant.
 */
export function matches(condition: Condition, subject: Subject, now: number): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => matches(each, subject, now))
    case 'any':
      return condition.of.some((each) => matches(each, subject, now))
    case 'not':
      return !matches(condition.of, subject, now)
    case 'number':
      return isWithin(condition, numberValue(condition, subject, now))
    case 'text':
      return wordsOf(condition, subject, now).some((word) => condition.isOneOf.includes(word))
  }
}

function isWithin({ atLeast, atMost }: NumberTest, value: number | null): boolean {
  if (value === null) return false
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost)
}

/** What is known of a word, mostly one or none. */
function wordsOf({ field }: TextTest, subject: Subject, now: number): readonly string[] {
  const { state, scored } = subject
  switch (field) {
    case 'country':
      return known(state.country?.value)
    case 'language':
      return known(primaryLanguage(state))
    case 'device':
      return known(state.device?.value)
    case 'source':
      return known(state.source?.value)
    case 'consent':
      return state.consent?.value ?? []
    case 'score.grade':
      return [gradeOf(scoreAt(subject, now))]
    case 'score.rfm_group':
      return known(scored?.rfmGroup)
    case 'score.stage':
      return known(scored?.stage)
  }
}

const known = (word: string | null | undefined): string[] => (word ? [word] : [])
