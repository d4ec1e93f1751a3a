/** @module A condition as a plain sentence. */
import type { Condition, TextTest } from '../../contract/condition.ts'
import { TEXT_FIELDS, type TextField } from '../../contract/condition-fields.ts'
import { testsOf } from '../../contract/tests-of.ts'
import { fieldWord } from './field-word.ts'
import { joinedByOr } from './joined.ts'
import { numberTestWords } from './number-test-words.ts'

/**
 * `Ordered at least 2 times in the last 90 days, and has a cart, and not: country is Lithuania or Latvia.` A group within
 * a group stands in brackets. Empty ones are everybody or nobody.
 */
export const conditionSentence = (condition: Condition): string =>
  `${words(condition).replace(/\p{L}/u, (letter) => letter.toUpperCase())}.`

function words(condition: Condition): string {
  switch (condition.kind) {
    case 'number':
      return numberTestWords(condition)
    case 'text':
      return textTestWords(condition)
    case 'not':
      return notWords(condition.of)
    case 'all':
      return joined(condition.of, ', and ') ?? 'everybody'
    case 'any':
      return joined(condition.of, ', or ') ?? 'nobody'
  }
}

/** Null for no parts. A part of several tests is put into brackets, unless it stands alone. */
function joined(parts: readonly Condition[], by: string): string | null {
  if (parts.length === 0) return null
  return parts.map((part) => (parts.length > 1 ? bracketed(part) : words(part))).join(by)
}

const isJoint = ({ kind }: Condition) => kind === 'all' || kind === 'any'

const bracketed = (part: Condition) => (isJoint(part) && testsOf(part).length > 1 ? `(${words(part)})` : words(part))

/** `not: country is Lithuania`, `not (ordered 2 times, or has a cart)`. */
function notWords(of: Condition): string {
  return isJoint(of) && testsOf(of).length > 1 ? `not ${bracketed(of)}` : `not: ${words(of)}`
}

/** How a field is said that is not simply something. `{}` stands for the words. */
const SAID: Partial<Record<TextField, string>> = {
  consent: 'permits {}',
  source: 'came from {} at first',
  'interest.category': 'is interested in the category {}',
  'interest.brand': 'is interested in the brand {}',
  trait: 'has the trait {}',
  'score.rfm_group': 'is in the RFM group {}',
}

function textTestWords({ field, isOneOf }: TextTest): string {
  const said = joinedByOr(isOneOf.map((word) => fieldWord(field, word)))
  return SAID[field]?.replace('{}', () => said) ?? `${TEXT_FIELDS[field].title} is ${said}`
}
