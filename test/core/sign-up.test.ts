/** @module What becomes of an address that was left in a form. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FormBlock, FormBlockSchema } from '../../contract/campaign/form-block.ts'
import { parse } from '../../contract/parse.ts'
import type { FilledForm } from '../../contract/subscription.ts'
import { checkFilled } from '../../worker/core/sign-up/check-filled.ts'
import { confirmPage } from '../../worker/core/sign-up/confirm-page.ts'
import { confirmationMail } from '../../worker/core/sign-up/confirmation-mail.ts'
import { type KnownSubscription, planSignUp } from '../../worker/core/sign-up/plan-sign-up.ts'

const DAY = 86_400_000
const NOW = 1_800_000_000_000

const pending = (askedAgo: number): KnownSubscription => ({ state: 'pending', askedAt: NOW - askedAgo })

const PLANS: [
  what: string,
  known: KnownSubscription | null,
  doubleOptIn: boolean,
  state: string | null,
  asks: boolean,
][] = [
  ['a new address is asked', null, true, 'pending', true],
  ['one asked a moment ago is not asked again', pending(1), true, null, false],
  ['nor one asked almost a day ago', pending(DAY - 1), true, null, false],
  ['one asked a day ago is asked again', pending(DAY), true, 'pending', true],
  ['what was confirmed stays so', { state: 'confirmed', askedAt: NOW - 9 * DAY }, true, null, false],
  ['also by a form that asks nobody', { state: 'confirmed', askedAt: null }, false, null, false],
  ['a form that asks nobody proves nothing', null, false, 'unproven', false],
  ['and takes nothing back of what is being asked', pending(1), false, null, false],
  ['what was unproven is asked by another form', { state: 'unproven', askedAt: null }, true, 'pending', true],
]

for (const [what, known, doubleOptIn, state, asks] of PLANS)
  test(what, () => assert.deepEqual(planSignUp(known, { doubleOptIn, now: NOW }), { state, asks }))

function formWith(change: Partial<FormBlock>): FormBlock {
  const parsed = parse(FormBlockSchema, {
    kind: 'form',
    fields: [
      { name: 'email', label: 'E-mail', required: true },
      { name: 'birthday', label: 'Birthday' },
      { name: 'trait', trait: 'tea', label: 'Tea', choices: ['green', 'black'] },
    ],
    submit: 'Go',
    thanks: 'Thanks',
    ...change,
  })
  assert.ok(parsed.ok)
  return parsed.value
}

const FORM = formWith({})
const AGREEING = formWith({ agreement: { text: 'Yes', version: '1' } })

const FILLED: [what: string, form: FormBlock, filled: FilledForm, result: unknown][] = [
  ['what was asked for is taken', FORM, { email: 'a@b.lt', birthday: '02-29' }, { email: 'a@b.lt', birthday: '02-29' }],
  [
    'what was not asked for is left out',
    FORM,
    { email: 'a@b.lt', phone: '123456', last_name: 'X' },
    { email: 'a@b.lt' },
  ],
  ['empty fields are left out', FORM, { email: 'a@b.lt', birthday: ' ' }, { email: 'a@b.lt' }],
  [
    'a trait by its name',
    FORM,
    { email: 'a@b.lt', traits: { tea: 'green' } },
    { email: 'a@b.lt', traits: { tea: 'green' } },
  ],
  ['other traits are left out', FORM, { email: 'a@b.lt', traits: { constructor: 'x' } }, { email: 'a@b.lt' }],
  ['what is required must be there', FORM, {}, [{ field: 'email', message: 'is missing' }]],
  [
    'a choice must be one of them',
    FORM,
    { email: 'a@b.lt', traits: { tea: 'white' } },
    [{ field: 'tea', message: 'is none of the choices' }],
  ],
  ['without a tick nothing is agreed', AGREEING, { email: 'a@b.lt' }, [{ field: 'agreed', message: 'is not ticked' }]],
  ['with one it is', AGREEING, { email: 'a@b.lt', agreed: true }, { email: 'a@b.lt' }],
]

for (const [what, form, filled, result] of FILLED)
  test(`form: ${what}`, () => {
    const checked = checkFilled(form, filled)
    assert.deepEqual(checked.ok ? checked.filled : checked.errors, result)
  })

const EVIL = `"><script>alert(1)</script>' {shop} $& \r\nBcc: x@y.z`

test('a shop may be called anything: in mail and page it is text', () => {
  const mail = confirmationMail({
    language: 'lt',
    shop: EVIL,
    link: 'https://w.example/confirm/x',
    accent: '#000000',
    onAccent: '#ffffff',
  })
  assert.equal(mail.subject.includes('\n'), false)
  for (const html of [mail.html, confirmPage('ask', { language: 'pl', shop: EVIL, token: EVIL, nonce: 'n' })]) {
    assert.equal(html.includes('<script>alert'), false)
    assert.ok(html.includes('&lt;script&gt;alert'))
  }
})

test('the mail leads where its text does, in the language of the page', () => {
  const link = 'https://w.example/confirm/abc'
  const mail = confirmationMail({ language: 'nn-NO', shop: 'Fjell', link, accent: '#000000', onAccent: '#ffffff' })
  assert.ok(mail.html.includes(`href="${link}"`) && mail.text.includes(`\n${link}\n`))
  assert.equal(mail.subject, 'Bekreft adressen din hos Fjell')
})

const PAGES: [step: 'ask' | 'confirmed' | 'expired' | 'unknown', has: RegExp, buttons: number][] = [
  ['ask', /Yes, it was me/, 1],
  ['confirmed', /Your address is confirmed/, 0],
  ['expired', /too old/, 0],
  ['unknown', /not one of ours/, 0],
]

for (const [step, has, buttons] of PAGES)
  test(`the page that is ${step}`, () => {
    const html = confirmPage(step, { language: 'fr', shop: 'Shop', token: 't', nonce: 'n' })
    assert.match(html, has)
    assert.equal(html.split('<button').length - 1, buttons)
  })
