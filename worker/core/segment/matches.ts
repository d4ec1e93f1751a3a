/** @module Does somebody pass a condition? In memory; worker/store/condition-sql.ts says the same in SQL. */
import type { Condition, TextTest } from '../../../contract/condition.ts'
import type { TextField } from '../../../contract/condition-fields.ts'
import { gradeOf } from '../grade-of.ts'
import { remembered } from '../remembered.ts'
import { toldWords } from '../told-words.ts'
import { primaryLanguage } from './facts.ts'
import { isWithin } from './is-within.ts'
import { groupOf, lifeOf } from './life-of.ts'
import type { Moment } from './moment.ts'
import { numberValue } from './number-value.ts'
import { scoreAt } from './score-fades.ts'
import type { Subject } from './subject.ts'
import { isToldField, type ToldField, toldWord } from './told-field.ts'

/** What a door is handed to ask conditions by: so it is read without all that they may ask. */
export type Matches = typeof matches

/**
 * Whether the condition holds of a person at a moment. A test of what is not known is false, so its `not` is true.
 * Cost: one pass over the days of activity or orders for each test that counts, else constant.
 */
export function matches(condition: Condition, subject: Subject, moment: Moment): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((each) => matches(each, subject, moment))
    case 'any':
      return condition.of.some((each) => matches(each, subject, moment))
    case 'not':
      return !matches(condition.of, subject, moment)
    case 'number':
      return isWithin(condition, numberValue(condition, subject, moment.now))
    case 'text':
      return says(condition, subject, moment)
  }
}

/** Once a person, not once a segment. */
const wordsTold = remembered(toldWords)

function says({ field, isOneOf }: TextTest, subject: Subject, moment: Moment): boolean {
  if (!isToldField(field)) return wordsOf(field, subject, moment).some((word) => isOneOf.includes(word))
  const told = wordsTold(subject)
  return isOneOf.some((word) => told.includes(toldWord(field, word)))
}

/** What is known of a word, mostly one or none. */
function wordsOf(field: Exclude<TextField, ToldField>, subject: Subject, moment: Moment): readonly string[] {
  const { state } = subject
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
      return [gradeOf(scoreAt(subject, moment.now))]
    case 'score.rfm_group':
      return known(groupOf(subject, moment)?.group)
    case 'score.stage':
      return [lifeOf(subject, moment).stage]
  }
}

const known = (word: string | null | undefined): string[] => (word ? [word] : [])
