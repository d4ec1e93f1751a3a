/** @module A condition as it is edited. */
import type { Condition, NumberTest, TextTest } from '../../contract/condition.ts'
import { NUMBER_FIELDS, type NumberFieldInfo } from '../../contract/condition-fields.ts'
import type { DraftGroup, DraftNode, DraftNumber, DraftText, Joint, NumberOperator } from './draft.ts'
import { moneyText } from './number-text.ts'

/** The draft whose `conditionOf` is this condition again. A lone test stands in a group, to which more can be added. */
export function draftOf(condition: Condition): DraftGroup {
  let last = 0
  const newKey = () => ++last
  const root = nodeOf(condition, newKey)
  return root.kind === 'group' ? root : { key: newKey(), kind: 'group', joint: 'all', of: [root], isBare: true }
}

function nodeOf(condition: Condition, newKey: () => number): DraftNode {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return groupOf(condition.kind, condition.of, newKey)
    case 'not':
      return negated(condition.of, newKey)
    case 'text':
      return textDraft(condition, false, newKey)
    case 'number':
      return { key: newKey(), ...numberDraft(condition) }
  }
}

const groupOf = (joint: Joint, of: readonly Condition[], newKey: () => number): DraftGroup => ({
  key: newKey(),
  kind: 'group',
  joint,
  of: of.map((each) => nodeOf(each, newKey)),
})

/** Not one word: a row of its own. Not any of several: none of them. Not anything else: none of that alone. */
function negated(of: Condition, newKey: () => number): DraftNode {
  if (of.kind === 'text') return textDraft(of, true, newKey)
  return groupOf('none', of.kind === 'any' && of.of.length !== 1 ? of.of : [of], newKey)
}

const textDraft = ({ field, isOneOf }: TextTest, isNot: boolean, newKey: () => number): DraftText => ({
  key: newKey(),
  kind: 'text',
  field,
  isNot,
  words: isOneOf,
  typed: '',
})

function numberDraft(test: NumberTest): Omit<DraftNumber, 'key'> {
  const { field, atLeast, atMost, withinDays, currency = '' } = test
  const { unit }: NumberFieldInfo = NUMBER_FIELDS[field]
  const text = (amount: number) => (unit === 'money' ? moneyText(amount, currency) : String(amount))
  const operator = operatorOf(test)
  return {
    kind: 'number',
    field,
    operator,
    low: operator === 'never' ? '' : text(atLeast ?? atMost ?? 0),
    high: operator === 'between' ? text(atMost ?? 0) : '',
    withinDays: withinDays === undefined ? null : String(withinDays),
    currency,
  }
}

/** May it be asked whether there was none at all? Of what is counted. */
export const hasNever = ({ unit }: NumberFieldInfo): boolean => unit === 'times' || unit === 'lines'

function operatorOf({ field, atLeast, atMost }: NumberTest): NumberOperator {
  if (atMost === 0 && atLeast === undefined && hasNever(NUMBER_FIELDS[field])) return 'never'
  if (atLeast === undefined) return 'atMost'
  if (atMost === undefined) return 'atLeast'
  return atLeast === atMost ? 'exactly' : 'between'
}
