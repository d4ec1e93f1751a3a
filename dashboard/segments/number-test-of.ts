/** @module The test that a row of a number asks, or what is missing of it. */
import type { NumberTest } from '../../contract/condition.ts'
import { NUMBER_FIELDS, type NumberFieldInfo } from '../../contract/condition-fields.ts'
import { currencyExponent } from '../../contract/money.ts'
import type { DraftNumber } from './draft.ts'
import type { RowPart } from './draft-words.ts'
import { typedMoney, typedWhole } from './number-text.ts'

interface Missing {
  part: RowPart
  message: string
}

export function numberTestOf(draft: DraftNumber): NumberTest | Missing {
  const info: NumberFieldInfo = NUMBER_FIELDS[draft.field]
  const limits = limitsOf(draft, info)
  if ('message' in limits) return limits
  const window = windowOf(draft, info)
  if ('message' in window) return window
  const currency = info.unit === 'money' ? { currency: draft.currency } : {}
  return { kind: 'number', field: draft.field, ...limits, ...window, ...currency }
}

function limitsOf(draft: DraftNumber, { unit }: NumberFieldInfo): { atLeast?: number; atMost?: number } | Missing {
  if (draft.operator === 'never') return { atMost: 0 }
  const read = (typed: string) => (unit === 'money' ? typedMoney(typed, draft.currency) : typedWhole(typed))
  const hint =
    unit === 'money'
      ? `Enter an amount of ${draft.currency} such as ${currencyExponent(draft.currency) === 0 ? '200' : '49.90'}.`
      : 'Enter a whole number.'
  const low = read(draft.low)
  if (low === null) return { part: 'low', message: hint }
  if (draft.operator !== 'between') return limitBy(draft.operator, low)
  const high = read(draft.high)
  if (high === null) return { part: 'high', message: hint }
  return high < low
    ? { part: 'high', message: 'The second number is less than the first.' }
    : { atLeast: low, atMost: high }
}

function limitBy(operator: 'atLeast' | 'atMost' | 'exactly', limit: number): { atLeast?: number; atMost?: number } {
  switch (operator) {
    case 'atLeast':
      return { atLeast: limit }
    case 'atMost':
      return { atMost: limit }
    case 'exactly':
      return { atLeast: limit, atMost: limit }
  }
}

function windowOf({ withinDays }: DraftNumber, { windowDays }: NumberFieldInfo): { withinDays?: number } | Missing {
  if (withinDays === null || windowDays === null) return {}
  const days = typedWhole(withinDays)
  if (days !== null && days >= 1 && days <= windowDays) return { withinDays: days }
  return { part: 'withinDays', message: `Enter 1 to ${windowDays} days.` }
}
