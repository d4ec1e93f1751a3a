/** @module A test of a word as SQL. */
import type { TextTest } from '../../contract/condition.ts'
import { PURPOSES } from '../../contract/purpose.ts'
import { gradeOf } from '../core/grade-of.ts'
import { isToldField } from '../core/segment/told-field.ts'
import { anyOf, type Bind, indexed, ofRow, type Part, type SqlContext } from './condition-part.ts'
import { rfmGroupSql } from './rfm-group-sql.ts'
import { scoreSql } from './score-sql.ts'
import { stageSql } from './stage-sql.ts'
import { toldSql } from './told-sql.ts'

/** Whether one of the words is what the profile says. */
export function textSql({ field, isOneOf }: TextTest, context: SqlContext): Part {
  const { bind } = context
  if (isToldField(field)) return toldSql(field, isOneOf, bind)
  switch (field) {
    case 'country':
      return indexed(isIn('f.country', isOneOf, bind))
    case 'language':
      return indexed(isIn('f.language', isOneOf, bind))
    case 'device':
      return indexed(isIn('f.device', isOneOf, bind))
    case 'consent':
      return indexed(`((f.consents & ${bind(bitsOf(isOneOf))}) <> 0)`)
    case 'source':
      return ofRow(isIn('p.source', isOneOf, bind))
    case 'score.rfm_group':
      return rfmGroupSql(isOneOf, context)
    case 'score.stage':
      return stageSql(isOneOf, context)
    case 'score.grade':
      return anyOf(scoresOf(isOneOf).map((range) => scoreSql(range, context)))
  }
}

/** Unknown is in no list. */
function isIn(column: string, words: readonly string[], bind: Bind): string {
  if (words.length === 1) return `(${column} IS ${bind(words[0]!)})`
  return `(ifnull(${column}, '') IN (SELECT value FROM json_each(${bind(JSON.stringify(words))})))`
}

const bitsOf = (purposes: readonly string[]): number =>
  PURPOSES.reduce((bits, purpose, n) => bits + (purposes.includes(purpose) ? 2 ** n : 0), 0)

/** The scores of the grades, as ranges. */
function scoresOf(grades: readonly string[]): { atLeast: number; atMost: number }[] {
  const scores = Array.from({ length: 101 }, (_, score) => score).filter((score) => grades.includes(gradeOf(score)))
  const ends = scores.filter((score) => !scores.includes(score + 1))
  return scores
    .filter((score) => !scores.includes(score - 1))
    .map((atLeast, n) => ({ atLeast, atMost: ends[n] ?? 100 }))
}
