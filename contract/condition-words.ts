/** @module The words in which an editor or a sentence says a test of a number. */
import type { NumberFieldInfo } from './condition-fields.ts'

/** The two sides of a number, as an editor and a sentence say them. Both may be given at once. */
export const NUMBER_OPERATORS = { atLeast: 'at least', atMost: 'at most' } as const

/** One unit and several of it. Money is said in its currency instead. */
export const UNIT_WORDS: Record<Exclude<NumberFieldInfo['unit'], 'money'>, [one: string, more: string]> = {
  times: ['time', 'times'],
  seconds: ['second', 'seconds'],
  days: ['day', 'days'],
  minutes: ['minute', 'minutes'],
  lines: ['product', 'products'],
  points: ['point', 'points'],
}
