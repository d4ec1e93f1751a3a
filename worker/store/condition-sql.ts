/** @module A condition as one SQL expression over `profiles`, with bound values only; core's matches says the same. */
import type { Condition } from '../../contract/condition.ts'
import type { Moment } from '../core/segment/moment.ts'
import { type Bind, FALSE, type Part, type SqlContext, TRUE } from './condition-part.ts'
import { numberSql } from './number-sql.ts'
import { textSql } from './text-sql.ts'

/** `sql` is the whole condition, `index` a weaker one for which an index entry is enough. `values` are ?1, ?2 and so on. */
export interface ConditionSql {
  sql: string
  index: string
  /** Is `index` all there is to it? Then no row is opened. */
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
  return { sql: part.sql, index: part.index ?? TRUE, isIndexOnly: part.index === part.sql, values }
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
      return anyOf(textSql(condition, context))
  }
}

/** What an index entry settles is asked first. */
function allOf(parts: readonly Part[]): Part {
  const indexed = parts.flatMap(({ index }) => index ?? [])
  const index = indexed.length > 0 ? joined(indexed, 'AND') : null
  if (parts.every(isIndexOnly)) return { sql: index ?? TRUE, index: index ?? TRUE }
  return { sql: joined(cheapFirst(parts), 'AND'), index }
}

function anyOf(parts: readonly Part[]): Part {
  if (parts.length === 0) return { sql: FALSE, index: FALSE }
  const indexed = parts.flatMap(({ index }) => index ?? [])
  const index = indexed.length === parts.length ? joined(indexed, 'OR') : null
  if (parts.every(isIndexOnly)) return { sql: index ?? FALSE, index }
  return { sql: joined(cheapFirst(parts), 'OR'), index }
}

/** Every part is 0 or 1, never null, so it may be turned round. */
function notOf(part: Part): Part {
  const sql = `NOT ${part.sql}`
  return { sql, index: isIndexOnly(part) ? sql : null }
}

const isIndexOnly = ({ sql, index }: Part): boolean => sql === index

const cheapFirst = (parts: readonly Part[]): string[] =>
  [...parts.filter(isIndexOnly), ...parts.filter((part) => !isIndexOnly(part))].map(({ sql }) => sql)

const joined = (texts: readonly string[], word: 'AND' | 'OR'): string =>
  texts.length === 1 ? texts[0]! : `(${texts.join(` ${word} `)})`
