/** @module A condition as one SQL expression over `profiles`, with bound values only; core's matches says the same. */
import type { Condition } from '../../contract/condition.ts'
import type { Moment } from '../core/segment/moment.ts'
import { allOf, anyOf, type Bind, isIndexOnly, notOf, type Part, type SqlContext } from './condition-part.ts'
import { numberSql } from './number-sql.ts'
import { textSql } from './text-sql.ts'

/**
 * `sql` is the whole condition. For `index` and `certain` an index entry is enough: who passes it passes `index`, and who
 * passes `certain` passes it. `values` are ?1, ?2 and so on.
 */
export interface ConditionSql extends Part {
  /** Are the three alike? Then hardly a row is opened: only of who paid in several currencies. */
  isIndexOnly: boolean
  values: (string | number)[]
}

/**
 * The condition at a moment over `profiles AS f`, which is read from the index `profiles_by_seen` alone; what is
 * not in it is looked up by key, row by row, only where the rest left it open. `bound`: values that the statement binds
 * before.
 */
export function conditionSql(
  condition: Condition,
  moment: Moment,
  bound: readonly (string | number)[] = [],
): ConditionSql {
  const values = [...bound]
  const bind: Bind = (value) => {
    const known = values.indexOf(value)
    return `?${known >= 0 ? known + 1 : values.push(value)}`
  }
  const part = partOf(condition, { ...moment, bind })
  return { ...part, isIndexOnly: isIndexOnly(part), values }
}

function partOf(condition: Condition, context: SqlContext): Part {
  switch (condition.kind) {
    case 'all':
      return allOf(condition.of.map((each) => partOf(each, context)))
    case 'any':
      return anyOf(condition.of.map((each) => partOf(each, context)))
    case 'not':
      return notOf(partOf(condition.of, context))
    case 'number':
      return numberSql(condition, context)
    case 'text':
      return textSql(condition, context)
  }
}
