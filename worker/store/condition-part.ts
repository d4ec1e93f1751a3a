/** @module The pieces that a condition's SQL is made of. */
import type { Moment } from '../core/segment/moment.ts'

/**
 * `sql` is 0 or 1, never null, and in brackets where it needs them. `index` asks less and of index entries only: where
 * it is 0 `sql` is 0 too; null: it cannot tell. Alike, they are the same.
 */
export interface Part {
  sql: string
  index: string | null
}

/** Binds a value and gives its place, such as `?3`. */
export type Bind = (value: string | number) => string

/** What a test is compiled with. */
export interface SqlContext extends Moment {
  bind: Bind
}

export const TRUE = '1'
export const FALSE = '0'

/** A part that an index entry answers. */
export const indexed = (sql: string): Part => ({ sql, index: sql })

/** A part that needs the row, which is looked up by its key; before that `index`, if any, must hold. */
export function ofRow(expression: string, index: string | null = null): Part {
  const row = ['(', 'SELECT', expression, 'FROM profiles AS p WHERE p.profile_id = f.profile_id)'].join(' ')
  return { sql: index === null ? row : `(${index} AND ${row})`, index }
}
