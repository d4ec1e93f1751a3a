/** @module Conditions in words, and the words of their fields. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../../contract/condition.ts'
import { NUMBER_FIELDS, type NumberField, TEXT_FIELDS } from '../../contract/condition-fields.ts'
import { conditionSentence } from '../../dashboard/sentence/condition-sentence.ts'
import { fieldChoices, fieldWord, typedWord } from '../../dashboard/sentence/field-word.ts'

const twice: Condition = { kind: 'number', field: 'orders.count', atLeast: 2, withinDays: 90 }
const cart: Condition = { kind: 'number', field: 'cart.lines', atLeast: 1 }
const baltic: Condition = { kind: 'text', field: 'country', isOneOf: ['LT', 'LV'] }
const all = (...of: Condition[]): Condition => ({ kind: 'all', of })
const any = (...of: Condition[]): Condition => ({ kind: 'any', of })
const not = (of: Condition): Condition => ({ kind: 'not', of })
const number = (field: NumberField, limits: object): Condition => ({ kind: 'number', field, ...limits })

const sentences: [condition: Condition, sentence: string][] = [
  [
    all(twice, cart, not(baltic)),
    'Ordered at least 2 times in the last 90 days, and has a cart, and not: country is Lithuania or Latvia.',
  ],
  [all(), 'Everybody.'],
  [any(), 'Nobody.'],
  [not(any()), 'Not: nobody.'],
  [all(twice), 'Ordered at least 2 times in the last 90 days.'],
  [
    all(any(cart, baltic), twice),
    '(Has a cart, or country is Lithuania or Latvia), and ordered at least 2 times in the last 90 days.',
  ],
  [not(any(cart, baltic)), 'Not (has a cart, or country is Lithuania or Latvia).'],
  [not(not(cart)), 'Not: not: has a cart.'],
  [
    all(any(all(cart, twice), baltic)),
    '(Has a cart, and ordered at least 2 times in the last 90 days), or country is Lithuania or Latvia.',
  ],
  [number('orders.revenue', { atLeast: 20_000, currency: 'EUR' }), 'Spent at least €200.00.'],
  [number('orders.revenue', { atLeast: 500, atMost: 900, currency: 'JPY' }), 'Spent JP¥500 to JP¥900.'],
  [number('orders.count', { atMost: 0 }), 'Never ordered.'],
  [number('events.view_item', { atMost: 0, withinDays: 14 }), 'Never looked at products in the last 14 days.'],
  [number('events.view_item', { atLeast: 1, withinDays: 1 }), 'Looked at products at least 1 time today.'],
  [number('events.search', { atLeast: 3, atMost: 3 }), 'Searched exactly 3 times.'],
  [number('seen.sessions', { atLeast: 2, atMost: 5 }), 'Visited 2 to 5 times.'],
  [number('orders.days_since_last', { atLeast: 90, atMost: 179 }), 'Last ordered 90 to 179 days ago.'],
  [number('orders.days_since_last', { atMost: 0 }), 'Last ordered today.'],
  [number('cart.lines', { atMost: 0 }), 'Has an empty cart.'],
  [number('cart.minutes_unchanged', { atLeast: 60 }), 'Has a filled cart unchanged for at least 60 minutes.'],
  [{ kind: 'text', field: 'consent', isOneOf: ['message'] }, 'Permits messages.'],
  [{ kind: 'text', field: 'source', isOneOf: ['$&', 'direct'] }, 'Came from $& or direct at first.'],
  [
    { kind: 'text', field: 'interest.category', isOneOf: ['Kitchen', 'Bath'] },
    'Is interested in the category Kitchen or Bath.',
  ],
  [{ kind: 'text', field: 'trait', isOneOf: ['style: boho'] }, 'Has the trait style: boho.'],
  [{ kind: 'text', field: 'trait.age_band', isOneOf: ['65+'] }, 'Age is 65+.'],
  [number('trait.days_to_birthday', { atMost: 0 }), 'Has a birthday today.'],
  [{ kind: 'text', field: 'score.grade', isOneOf: ['hot'] }, 'Grade is hot.'],
]
for (const [condition, sentence] of sentences)
  test(`condition: ${sentence}`, () => assert.equal(conditionSentence(condition), sentence))

test('condition: every number of the contract makes a sentence with its number and its time in it', () => {
  for (const [field, { unit, windowDays }] of Object.entries(NUMBER_FIELDS)) {
    const money = unit === 'money' ? { currency: 'EUR' } : {}
    const window = windowDays === null ? {} : { withinDays: 7 }
    const said = conditionSentence(number(field as NumberField, { atLeast: 4700, ...money, ...window }))
    assert.match(said, unit === 'money' ? /^[A-Z].*at least €47\.00.*\.$/ : /^[A-Z].*at least 4,700 .*\.$/)
    if (windowDays !== null) assert.match(said, / in the last 7 days\.$/)
  }
})

test('words: codes have their names, and what has none stays', () => {
  assert.equal(fieldWord('country', 'NO'), 'Norway')
  assert.equal(fieldWord('country', 'Norge'), 'Norge')
  assert.equal(fieldWord('language', 'kk'), 'Kazakh')
  assert.equal(fieldWord('device', 'desktop'), 'computer')
  assert.equal(fieldWord('source', 'constructor'), 'constructor')
})

test('words: typed by title or code in any case; what the field never says is none', () => {
  assert.equal(typedWord('country', ' lithuania '), 'LT')
  assert.equal(typedWord('country', 'lv'), 'LV')
  assert.equal(typedWord('country', 'Niger'), 'NE')
  assert.equal(typedWord('country', 'Litauen'), null)
  assert.equal(typedWord('language', 'NO'), 'no')
  assert.equal(typedWord('source', ' Newsletter '), 'Newsletter')
  assert.equal(typedWord('source', '  '), null)
  assert.equal(typedWord('trait', 'style :boho'), 'style: boho')
  assert.equal(typedWord('trait', 'shops for: two: cats'), 'shops for: two: cats')
  for (const none of ['boho', ': boho', 'style:', '']) assert.equal(typedWord('trait', none), null, none)
})

test('words: what can be chosen is all that the contract says, and the world', () => {
  for (const [field, { values }] of Object.entries(TEXT_FIELDS))
    if (values !== null) assert.deepEqual(fieldChoices(field as keyof typeof TEXT_FIELDS), Object.entries(values))
  const countries = fieldChoices('country') ?? []
  // ISO 3166-1 has 249 of them; browsers know some more, such as Kosovo and the union.
  assert.ok(countries.length >= 249 && countries.length < 275, String(countries.length))
  // ISO 639-1 has 183.
  assert.ok((fieldChoices('language') ?? []).length >= 170)
  for (const field of ['country', 'language'] as const) {
    const titles = (fieldChoices(field) ?? []).map(([, title]) => title)
    assert.equal(new Set(titles).size, titles.length, `${field}: nothing stands twice`)
  }
})
