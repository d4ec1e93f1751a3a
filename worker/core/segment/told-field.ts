/** @module Fields of a condition that ask for words of worker/core/told-words.ts. */
import type { TextField } from '../../../contract/condition-fields.ts'
import { evenText } from '../../../contract/even-text.ts'
import { interestName } from '../interest/interest-name.ts'

/** What their words begin with. */
const LETTERS = {
  'interest.category': 'c',
  'interest.brand': 'b',
  'trait.gender': 'g',
  'trait.age_band': 'a',
  trait: 't',
} as const satisfies Partial<Record<TextField, string>>

export type ToldField = keyof typeof LETTERS

/** Is it one of them? */
export const isToldField = (field: TextField): field is ToldField => Object.hasOwn(LETTERS, field)

/** What somebody asks for, as `toldWords` says it: in small letters, in the form in which it is kept. */
export const toldWord = (field: ToldField, word: string): string =>
  `${LETTERS[field]}:${(field.startsWith('interest.') ? interestName : evenText)(word)}`.toLowerCase()
