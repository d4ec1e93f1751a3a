/** @module Claims: one form for each address, and nothing that is none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimOf, emailOf, phoneOf } from '../../client/verbs/claim-of.ts'
import { parseEvent } from '../../contract/parse-event.ts'

const emails: [raw: unknown, email: string | undefined][] = [
  [' Ona@Shop.Example ', 'ona@shop.example'],
  ['ona+tea@shop.example', 'ona+tea@shop.example'],
  ['õnnela@näide.ee', 'õnnela@näide.ee'],
  ['ona@shop', undefined],
  ['ona@shop.e', undefined],
  ['ona shop@shop.example', undefined],
  ['ona@@shop.example', undefined],
  ['@shop.example', undefined],
  [`${'x'.repeat(250)}@shop.example`, undefined],
  ['', undefined],
  [null, undefined],
  [{ toString: () => 'ona@shop.example' }, undefined],
]
for (const [raw, email] of emails) test(`e-mail: ${String(raw).slice(0, 30)}`, () => assert.equal(emailOf(raw), email))

const phones: [raw: unknown, phone: string | undefined][] = [
  ['+370 600 00042', '+37060000042'],
  ['00 370 (600) 00-042', '+37060000042'],
  ['8.600.00042', '860000042'],
  [37060000042, '37060000042'],
  ['12345', undefined],
  ['1234567890123456', undefined],
  ['call me', undefined],
  [undefined, undefined],
]
for (const [raw, phone] of phones) test(`phone: ${raw}`, () => assert.equal(phoneOf(raw), phone))

const said = {
  email: 'Ona@shop.example',
  phone: '+37060000042',
  customerId: ' c-77 ',
  name: 'Ona',
  birthday: '1990-01-01',
}

test('a claim has nothing but what names somebody', () =>
  assert.deepEqual(claimOf(said, true), { email: 'ona@shop.example', phone: '+37060000042', customerId: 'c-77' }))

test('without the consent to be written to there is no address in it', () => {
  assert.deepEqual({ ...claimOf(said, false) }, { email: undefined, phone: undefined, customerId: 'c-77' })
  assert.equal(claimOf({ email: 'ona@shop.example' }, false), undefined)
})

for (const nobody of [{}, { email: 'x' }, { customerId: '' }, { customerId: {} }, { customerId: null }])
  test(`names nobody: ${JSON.stringify(nobody)}`, () => assert.equal(claimOf(nobody, true), undefined))

test('what is claimed here is taken by the contract', () => {
  const made = { id: '01981b2e-7c00-7000-8000-000000000001', name: 'identify', at: 0, consent: ['measure', 'message'] }
  for (const [raw] of emails.slice(0, 3)) {
    const params = claimOf({ ...said, email: raw }, true)
    assert.equal(parseEvent({ ...made, params }).ok, true, String(raw))
  }
})
