/** @module A test of a number, in words. */
import type { NumberTest } from '../../contract/condition.ts'
import { NUMBER_FIELDS, type NumberField, type NumberFieldInfo } from '../../contract/condition-fields.ts'
import { UNIT_WORDS } from '../../contract/condition-words.ts'
import { counted, plain } from './counted.ts'
import { money } from './money.ts'

/** How a field is said where its title alone would not make a sentence. `{}` stands for the number. */
const SAID: Partial<Record<NumberField, string>> = {
  'events.active_seconds': 'used the shop for {}',
  'orders.count': 'ordered {}',
  'orders.unconfirmed': 'ordered {} as only a browser saw',
  'orders.revenue': 'spent {}',
  'orders.average': 'spent {} an order',
  'orders.days_since_first': 'first ordered {} ago',
  'orders.days_since_last': 'last ordered {} ago',
  'cart.lines': 'has {} in the cart',
  'cart.value': 'has a cart worth {}',
  'cart.minutes_unchanged': 'has a filled cart unchanged for {}',
  'seen.sessions': 'visited {}',
  'seen.page_views': 'ever opened pages {}',
  'seen.days_since_first': 'first visited {} ago',
  'seen.days_since_last': 'last visited {} ago',
  'trait.days_to_birthday': 'has a birthday in {}',
  'score.lead': 'has a lead score of {}',
  'score.clv': 'is expected to spend {} in the coming year',
}

/** How "none of it" is said, and for some "any of it". */
const NONE: Partial<Record<NumberField, string>> = {
  'orders.count': 'never ordered',
  'orders.unconfirmed': 'has no order that only a browser saw',
  'orders.days_since_first': 'first ordered today',
  'orders.days_since_last': 'last ordered today',
  'cart.lines': 'has an empty cart',
  'cart.value': 'has no cart of value',
  'seen.sessions': 'never visited',
  'seen.days_since_first': 'first visited today',
  'seen.days_since_last': 'last visited today',
  'trait.days_to_birthday': 'has a birthday today',
}
const SOME: Partial<Record<NumberField, string>> = { 'cart.lines': 'has a cart' }

const infoOf = (field: NumberField): NumberFieldInfo => NUMBER_FIELDS[field]

/** `ordered at least 2 times in the last 90 days`, `never looked at products`, `spent €50.00 to €200.00`. */
export function numberTestWords(test: NumberTest): string {
  const words = isNone(test) ? noneWords(test.field) : (someWords(test) ?? limitWords(test))
  return test.withinDays === undefined ? words : `${words} ${windowWords(test.withinDays)}`
}

/** `in the last 90 days`, `today`. */
const windowWords = (days: number) => (days === 1 ? 'today' : `in the last ${plain(days)} days`)

const isNone = ({ atLeast, atMost }: NumberTest) => atMost === 0 && (atLeast ?? 0) === 0

function noneWords(field: NumberField): string {
  const { title, unit, group } = infoOf(field)
  return NONE[field] ?? (group === 'events' && unit === 'times' ? `never ${title}` : `no ${title}`)
}

function someWords({ field, atLeast, atMost }: NumberTest): string | undefined {
  return atLeast === 1 && atMost === undefined ? SOME[field] : undefined
}

function limitWords(test: NumberTest): string {
  const limits = limitsOf(test)
  return SAID[test.field]?.replace('{}', () => limits) ?? `${infoOf(test.field).title} ${limits}`
}

/** `at least 2 times`, `€50.00 to €200.00`, `exactly 3 points`. */
function limitsOf({ field, atLeast, atMost, currency }: NumberTest): string {
  const { unit } = infoOf(field)
  const said = (amount: number) =>
    unit === 'money' ? money(amount, currency ?? '') : counted(amount, ...UNIT_WORDS[unit])
  if (atLeast === undefined) return `at most ${said(atMost ?? 0)}`
  if (atMost === undefined) return `at least ${said(atLeast)}`
  if (atLeast === atMost) return `exactly ${said(atLeast)}`
  return `${unit === 'money' ? said(atLeast) : plain(atLeast)} to ${said(atMost)}`
}
