/** @module Conditions that a count finds hard: most of them need rows, and many. */
import type { Condition } from '../../contract/condition.ts'

type NumberCondition = Extract<Condition, { kind: 'number' }>
const number = (field: NumberCondition['field'], limits: Omit<NumberCondition, 'kind' | 'field'>): Condition => ({
  kind: 'number',
  field,
  ...limits,
})

const text = (field: Extract<Condition, { kind: 'text' }>['field'], ...isOneOf: string[]): Condition => ({
  kind: 'text',
  field,
  isOneOf,
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
        { kind: 'not', of: text('country', 'NO', 'PL') },
        number('orders.revenue', { atLeast: 5000 * (n + 1), withinDays: 200 + n, currency: 'EUR' }),
      ],
    }),
  )
  return { kind: 'any', of }
}

/** By what they ask for. */
export const HARD_CONDITIONS: Record<string, Condition> = {
  'twenty tests': twentyTests(),
  'stage vip': text('score.stage', 'vip'),
  'stage potential': text('score.stage', 'potential'),
  'stage cart abandoner': text('score.stage', 'cart_abandoner'),
  'champions and loyal': text('score.rfm_group', 'champions', 'loyal'),
  'at risk by RFM, fond of tea, may get messages': {
    kind: 'all',
    of: [
      text('score.rfm_group', 'at_risk', 'cannot_lose'),
      text('interest.category', 'Kitchen / Tea'),
      text('consent', 'message'),
    ],
  },
  'birthday this week': number('trait.days_to_birthday', { atMost: 6 }),
  'hot leads': text('score.grade', 'hot'),
  'money of a window': {
    kind: 'all',
    of: [
      number('orders.count', { atLeast: 2, withinDays: 180 }),
      number('orders.revenue', { atLeast: 20_000, withinDays: 180, currency: 'EUR' }),
      text('consent', 'message'),
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
    of: [text('source', 'newsletter'), number('cart.value', { atLeast: 8000, currency: 'EUR' })],
  },
}
