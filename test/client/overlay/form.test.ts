/** @module What a form sends, and what is wrong with it before it is sent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { filledForm } from '../../../client/overlay/form/filled-form.ts'
import { wrongFields } from '../../../client/overlay/form/wrong-fields.ts'
import type { FormBlock, FormField } from '../../../contract/campaign/form-block.ts'
import { FilledFormSchema } from '../../../contract/subscription.ts'

const field = (name: FormField['name'], required = false, trait?: string): FormField => ({
  ...{ name, label: name, required },
  ...(trait && { trait }),
})
const form = (fields: FormField[], hasAgreement = false): FormBlock => ({
  ...{ kind: 'form', fields, doubleOptIn: true, submit: 'Send', thanks: 'Thanks' },
  ...(hasAgreement && { agreement: { text: 'Yes', version: '1' } }),
})
const ALL = form([
  field('email', true),
  field('phone'),
  field('birthday'),
  field('first_name'),
  field('trait', false, 'tea'),
])

const cases: {
  name: string
  block?: FormBlock
  typed: Record<string, string>
  sent: object
  wrong?: Record<string, string>
}[] = [
  { name: 'nothing typed', typed: {}, sent: {}, wrong: { email: 'missing' } },
  { name: 'an address, with spaces around', typed: { email: ' ann@example.com ' }, sent: { email: 'ann@example.com' } },
  { name: 'half an address', typed: { email: 'ann@' }, sent: { email: 'ann@' }, wrong: { email: 'email' } },
  { name: 'no dot behind', typed: { email: 'ann@example' }, sent: { email: 'ann@example' }, wrong: { email: 'email' } },
  { name: 'letters of any language', typed: { email: 'jūratė@paštas.lt' }, sent: { email: 'jūratė@paštas.lt' } },
  {
    name: 'a telephone as people write it',
    typed: { email: 'a@b.lt', phone: '+370 (600) 00-000' },
    sent: { email: 'a@b.lt', phone: '+370 (600) 00-000' },
  },
  {
    name: 'an extension is no telephone',
    typed: { email: 'a@b.lt', phone: '1234' },
    sent: { email: 'a@b.lt', phone: '1234' },
    wrong: { phone: 'phone' },
  },
  {
    name: 'sixteen digits are none either',
    typed: { email: 'a@b.lt', phone: '1234567890123456' },
    sent: { email: 'a@b.lt', phone: '1234567890123456' },
    wrong: { phone: 'phone' },
  },
  {
    name: 'a birthday on a leap day',
    typed: { email: 'a@b.lt', birthday_day: '29', birthday_month: '2' },
    sent: { email: 'a@b.lt', birthday: '02-29' },
  },
  {
    name: 'the 31st of April',
    typed: { email: 'a@b.lt', birthday_day: '31', birthday_month: '4' },
    sent: { email: 'a@b.lt', birthday: '04-31' },
    wrong: { birthday: 'birthday' },
  },
  {
    name: 'a day without its month',
    typed: { email: 'a@b.lt', birthday_day: '7' },
    sent: { email: 'a@b.lt', birthday: '00-07' },
    wrong: { birthday: 'birthday' },
  },
  {
    name: 'a day that is no number',
    typed: { email: 'a@b.lt', birthday_day: 'x', birthday_month: '4' },
    sent: { email: 'a@b.lt', birthday: '04-0x' },
    wrong: { birthday: 'birthday' },
  },
  {
    name: 'a trait, and a name of spaces',
    typed: { email: 'a@b.lt', tea: 'Green', first_name: '   ' },
    sent: { email: 'a@b.lt', traits: { tea: 'Green' } },
  },
  {
    name: 'either address will do',
    block: form([field('email'), field('phone')]),
    typed: { phone: '60000000' },
    sent: { phone: '60000000' },
  },
  {
    name: 'but not neither',
    block: form([field('first_name'), field('phone'), field('email')]),
    typed: { first_name: 'Ann' },
    sent: { first_name: 'Ann' },
    wrong: { phone: 'missing' },
  },
  {
    name: 'a box that was not ticked',
    block: form([field('email')], true),
    typed: { email: 'a@b.lt' },
    sent: { email: 'a@b.lt' },
    wrong: { agreed: 'unticked' },
  },
  {
    name: 'a box that was',
    block: form([field('email')], true),
    typed: { email: 'a@b.lt', agreed: 'on' },
    sent: { email: 'a@b.lt', agreed: true },
  },
]

for (const { name, block = ALL, typed, sent, wrong = {} } of cases)
  test(`form: ${name}`, () => {
    const filled = filledForm(block.fields, (key) => typed[key] ?? '')
    assert.deepEqual(filled, { agreed: false, traits: {}, ...sent })
    assert.deepEqual(wrongFields(block, filled), wrong)
  })

test('what passes here the Worker takes too, and what the Worker refuses is refused here', () => {
  const addresses = [
    'ann@example.com',
    'ann@',
    '@example.com',
    'a b@c.d',
    'ann@example.',
    'ann@ex,ample.com',
    'a@b.c',
    'x',
  ]
  const phones = [
    '+370 600 00000',
    '12345',
    '1234',
    '1'.repeat(15),
    '1'.repeat(16),
    '600-00-x',
    '0037060000000',
    '+',
    '/',
  ]
  const values = [...addresses.map((email) => ({ email })), ...phones.map((phone) => ({ email: 'a@b.lt', phone }))]
  for (const filled of values)
    assert.equal(
      Object.keys(wrongFields(ALL, filled)).length === 0,
      v.is(FilledFormSchema, filled),
      JSON.stringify(filled),
    )
})
