/** @module Customers out of files: columns, birthdays, genders, and what is left out or refused. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { monthDay, needsDayOrder } from '../../tools/import-customers/birthday.ts'
import { genderReader } from '../../tools/import-customers/gender.ts'
import { guessPersonColumns, personField } from '../../tools/import-customers/person-field.ts'
import { type PersonPlan, personOfRow } from '../../tools/import-customers/person-of-row.ts'

const headers: [name: string, header: string, columns: Record<string, number>][] = [
  ['Shopify', 'Customer ID,First Name,Last Name,Email,Phone,Total Spent', { customerId: 0, email: 3, phone: 4 }],
  [
    'a Lithuanian list',
    'Kliento kodas,Vardas,El. paštas,Tel. nr.,Gimimo data,Lytis,Kortelės nr.',
    { customerId: 0, email: 2, phone: 3, birthday: 4, gender: 5, loyaltyCard: 6 },
  ],
  [
    'a plain list',
    'id,e-mail,Date of birth,Sex,Age group',
    { customerId: 0, email: 1, birthday: 2, gender: 3, ageBand: 4 },
  ],
  [
    'our own export',
    'id,customerId,email,phone,loyaltyCard,birthday,gender,ageBand,traits',
    { customerId: 1, email: 2, phone: 3, loyaltyCard: 4, birthday: 5, gender: 6, ageBand: 7, traits: 8 },
  ],
]
for (const [name, header, columns] of headers)
  test(`customers file: columns of ${name}`, () => assert.deepEqual(guessPersonColumns(header.split(',')), columns))

const birthdays: [text: string, expected: string | null, order?: 'month first'][] = [
  ['1980-05-17', '05-17'],
  ['1980-05-17T00:00:00', '05-17'],
  ['19800517', '05-17'],
  ['05-17', '05-17'],
  ['--05-17', '05-17'],
  ['17.05.1980', '05-17'],
  ['17.5.', '05-17'],
  ['5/17/1980', '05-17', 'month first'],
  ['5/7', '05-07', 'month first'],
  ['5/7', '07-05'],
  ['17 May 1980', '05-17'],
  ['May 17, 1980', '05-17'],
  ['29.02.1980', '02-29'],
  ['30.02.1980', null],
  ['spring', null],
  ['', ''],
  ['0000-00-00', ''],
  ['1900-01-01', ''],
]
for (const [text, expected, order = 'day first'] of birthdays)
  test(`birthday: "${text}", ${order}, is ${expected}`, () =>
    assert.equal(monthDay(text, order as 'day first'), expected))

test('birthday: whether day and month may be taken for each other', () => {
  assert.deepEqual(['1/2/1980', '13/2/1980', '1.2.1980', '3/3/1980', '05-06', '1980-01-02'].map(needsDayOrder), [
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('gender: words of many languages; M is a woman where V is a man', () => {
  const english = genderReader(['F', 'M', 'Female'])
  assert.deepEqual(['F', ' male', 'Frau', 'ж', 'diverse', 'Dr.'].map(english), [
    'female',
    'male',
    'female',
    'female',
    'other',
    null,
  ])
  const lithuanian = genderReader(['M', 'V'])
  assert.deepEqual(['M', 'v'].map(lithuanian), ['female', 'male'])
  assert.equal(genderReader(['M', 'S', 'V'])('s'), 'female')
})

/** As it goes through the wire. */
const sent = (value: unknown) => JSON.parse(JSON.stringify(value))

const PLAN: PersonPlan = {
  columns: { customerId: 0, email: 1, phone: 2, birthday: 3, gender: 4, ageBand: 5, 'trait:style': 6 },
  dateOrder: 'day first',
  clock: (wallMs) => wallMs,
  genderOf: genderReader([]),
  updatedAt: 7,
}

test('a row is a person: a year of birth is left behind', () => {
  const reading = personOfRow(
    ['17850.0', 'Ann@Shop.Example; b@c.example', "'+370 600 00000", '17.05.1980', 'F', '25 – 34', 'boho'],
    PLAN,
  )
  assert.deepEqual(sent(reading), {
    ok: true,
    notes: [],
    person: {
      customerId: '17850',
      email: 'ann@shop.example',
      phone: '+37060000000',
      updatedAt: 7,
      traits: { birthday: '05-17', gender: 'female', age_band: '25-34', style: 'boho' },
    },
  })
})

test('what is none is left out and noted, an age is no band, and who is named by nothing is refused', () => {
  const reading = personOfRow(['1', 'none', '', '99.99.1980', '?', '34', ''], PLAN)
  assert.ok(reading.ok)
  assert.deepEqual(sent(reading.person), { customerId: '1', updatedAt: 7, traits: {} })
  assert.deepEqual(reading.notes, [
    'birthday left out: "99.99.1980" is none',
    'gender left out: "?" is none',
    'ageBand left out: "34" is none',
    'email left out: it is not an e-mail address such as ann@example.com',
  ])
  assert.deepEqual(personOfRow(['', 'none', '', '', '', '', 'boho'], PLAN), {
    ok: false,
    reason: 'it names nobody: give customerId, email, phone or loyaltyCard',
  })
})

test('a trait that nobody may be sorted by is left out, the person is not', () => {
  const plan: PersonPlan = { ...PLAN, columns: { customerId: 0, 'trait:religion': 1 } }
  const reading = personOfRow(['1', 'catholic'], plan)
  assert.ok(reading.ok)
  assert.deepEqual(reading.person.traits, {})
  assert.match(reading.notes.join(), /^religion left out: it says something of/)
})

test('traits of our own export are read again, those of a column of their own before them', () => {
  const plan: PersonPlan = { ...PLAN, columns: { customerId: 0, traits: 1, 'trait:style': 2 } }
  const traitsOf = (...cells: string[]) => {
    const reading = personOfRow(['1', ...cells], plan)
    return reading.ok ? reading.person.traits : reading.reason
  }
  assert.deepEqual(traitsOf('motto=a; b = c; style=boho', ''), { motto: 'a; b = c', style: 'boho' })
  assert.deepEqual(traitsOf('style=boho', 'plain'), { style: 'plain' })
  assert.deepEqual(traitsOf('likes tea', ''), {})
})

test('--map takes fields and traits of the shop’s own', () =>
  assert.deepEqual(['EMAIL', 'trait:shoe_size', 'trait:Shoe size', 'name'].map(personField), [
    'email',
    'trait:shoe_size',
    null,
    null,
  ]))
