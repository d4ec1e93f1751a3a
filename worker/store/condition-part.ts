/** @module The pieces that a condition's SQL is made of, and how they are joined. */
import type { Moment } from '../core/segment/moment.ts'

/**
 * Three expressions of 0 or 1, never null, in brackets where they need them. `sql` is the whole truth. The others ask
 * index entries only: where `index` is 0 it is 0, where `certain` is 1 it is 1. All alike: the index settles it.
 */
export interface Part {
  sql: string
  index: string
  certain: string
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
export const indexed = (sql: string): Part => ({ sql, index: sql, certain: sql })

/** A part that needs the row, which is looked up by its key. */
export const ofRow = (expression: string): Part => ({
  sql: ['(', 'SELECT', expression, 'FROM profiles AS p WHERE p.profile_id = f.profile_id)'].join(' '),
  index: TRUE,
  certain: FALSE,
})

export const isIndexOnly = ({ index, certain }: Part): boolean => index === certain

export const allOf = (parts: readonly Part[]): Part => joined(parts, { word: 'AND', unit: TRUE, zero: FALSE })

export const anyOf = (parts: readonly Part[]): Part => joined(parts, { word: 'OR', unit: FALSE, zero: TRUE })

/** What is not certain of it is possible of the opposite. */
export function notOf({ sql, index, certain }: Part): Part {
  return { sql: not(sql), index: not(certain), certain: not(index) }
}

/** What is not always or never the case needs no telling; `unit` leaves the others as they are, `zero` settles them. */
interface Joint {
  word: 'AND' | 'OR'
  unit: string
  zero: string
}

/** What an index entry settles is asked first. */
function joined(parts: readonly Part[], joint: Joint): Part {
  const cheapFirst = [...parts.filter(isIndexOnly), ...parts.filter((part) => !isIndexOnly(part))]
  const of = (expression: keyof Part) => joinedTexts([...new Set(cheapFirst.map((part) => part[expression]))], joint)
  return { sql: of('sql'), index: of('index'), certain: of('certain') }
}

function joinedTexts(texts: readonly string[], { word, unit, zero }: Joint): string {
  if (texts.includes(zero)) return zero
  const telling = texts.filter((text) => text !== unit)
  return telling.length > 1 ? `(${telling.join(` ${word} `)})` : (telling[0] ?? unit)
}

function not(sql: string): string {
  if (sql === TRUE) return FALSE
  return sql === FALSE ? TRUE : `(NOT ${sql})`
}
