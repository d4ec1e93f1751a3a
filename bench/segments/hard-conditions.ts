/** @module Conditions that a count finds hard: most of them need rows, and many. */
import type { Condition } from '../../contract/condition.ts'

type NumberCondition = Extract<Condition, { kind: 'number' }>
const number = (field: NumberCondition['field'], limits: Omit<NumberCondition, 'kind' | 'field'>): Condition => ({
  kind: 'number',
  field,
  ...limits,
})

/** The twenty tests that one condition may have, two levels deep, half of them asking for rows. */
function twentyTests(): Condition {
  const of = Array.from(
    { length: 5 },
    (_, n): Condition => ({
      kind: 'all',
      of: [
        number('orders.count', { atLeast: n + 1 }),
        number('events.view_item', { atLeast: n + 2, withinDays: 50 - n }),
        { kind: 'not', of: { kind: 'text', field: 'country', isOneOf: ['NO', 'PL'] } },
        number('orders.revenue', { atLeast: 5000 * (n + 1), withinDays: 200 + n, currency: 'EUR' }),
      ],
    }),
  )
  return { kind: 'any', of }
}

/** By what they ask for. */
export const HARD_CONDITIONS: Record<string, Condition> = {
  'twenty tests': twentyTests(),
  'hot leads': { kind: 'text', field: 'score.grade', isOneOf: ['hot'] },
  'money of a window': {
    kind: 'all',
    of: [
      number('orders.count', { atLeast: 2, withinDays: 180 }),
      number('orders.revenue', { atLeast: 20_000, withinDays: 180, currency: 'EUR' }),
      { kind: 'text', field: 'consent', isOneOf: ['message'] },
    ],
  },
  'looked, then stayed away': {
    kind: 'all',
    of: [
      number('events.view_item', { atLeast: 3, withinDays: 60 }),
      { kind: 'not', of: number('events.page_view', { atLeast: 1, withinDays: 14 }) },
      { kind: 'not', of: number('cart.lines', { atLeast: 1 }) },
    ],
  },
  'a row of everybody': {
    kind: 'any',
    of: [
      { kind: 'text', field: 'source', isOneOf: ['newsletter'] },
      number('cart.value', { atLeast: 8000, currency: 'EUR' }),
    ],
  },
}
