/** @module Lists in a sentence. */
import { LANGUAGE } from './language.ts'

const and = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' })
const or = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' })

/** `a, b and c`. */
export const joinedByAnd = (words: readonly string[]): string => and.format(words)

/** `a, b or c`. */
export const joinedByOr = (words: readonly string[]): string => or.format(words)
