/** @module How an address of a person stands, in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonAddresses } from '../../contract/message/person-addresses.ts'
import { addressFacts, addressState, mayWords } from '../../dashboard/sentence/address-words.ts'
import { noIdentityWords } from '../../dashboard/sentence/identity-sentence.ts'

type Address = PersonAddresses['addresses'][number]

const NOW = 1000
const address = (change: Partial<Address>): Address => ({
  ...{ email: 'ann@a.example', by: 'signed_up', state: null, confirmedAt: null, shopSays: null, suppressed: [] },
  wishes: null,
  ...change,
})
const no = (reason: Address['suppressed'][number]['reason'], sinceAt: number, untilAt: number | null = null) => ({
  suppressed: [{ reason, sinceAt, untilAt }],
})
const YES = { state: 'confirmed', confirmedAt: 10 } as const

/** The word, whether mail goes there by it, and what happened, oldest first. */
const cases: [string, Partial<Address>, string, boolean, string][] = [
  ['left and not confirmed yet', { state: 'pending' }, 'To be confirmed', false, ''],
  ['confirmed', YES, 'Confirmed', true, 'confirmed 10'],
  [
    'confirmed, then unsubscribed',
    { ...YES, ...no('unsubscribed', 20) },
    'Unsubscribed',
    false,
    'confirmed 10, unsubscribed 20',
  ],
  [
    'unsubscribed, then confirmed anew',
    { ...YES, ...no('unsubscribed', 5) },
    'Confirmed',
    true,
    'unsubscribed 5, confirmed 10',
  ],
  [
    'unsubscribed, and asked anew',
    { state: 'pending', ...no('unsubscribed', 5) },
    'To be confirmed',
    false,
    'unsubscribed 5',
  ],
  [
    'the shop says no later',
    { ...YES, shopSays: { subscribed: false, sinceAt: 20 } },
    'Unsubscribed',
    false,
    'confirmed 10, unsubscribed, your shop says 20',
  ],
  [
    'the shop says yes',
    { by: 'told', shopSays: { subscribed: true, sinceAt: 0 } },
    'Subscribed',
    true,
    'subscribed, your shop says 0',
  ],
  [
    'complained before confirming anew',
    { ...YES, ...no('complained', 5) },
    'Called it spam',
    false,
    'called a message spam 5, confirmed 10',
  ],
  [
    'the mailbox is gone',
    { ...YES, ...no('bounced', 20) },
    'Does not exist',
    false,
    'confirmed 10, came back: there is no such mailbox 20',
  ],
  ['it rests', { ...YES, ...no('paused', 20, NOW + 1) }, 'Rests', false, 'confirmed 10, came back several times 20'],
  [
    'it has rested',
    { ...YES, ...no('paused', 20, NOW) },
    'Confirmed',
    true,
    'confirmed 10, came back several times 20',
  ],
  ['a form that asks for no confirmation', { state: 'unproven' }, 'Not confirmed', false, ''],
  ['the shop only names it', { by: 'verified' }, 'Not asked', false, ''],
]
for (const [name, change, word, isGood, facts] of cases)
  test(`an address: ${name}`, () => {
    assert.deepEqual(addressState(address(change), NOW), { word, isGood })
    const told = addressFacts(address(change)).map(({ words, at }) => `${words} ${at}`)
    assert.equal(told.join(', '), facts)
  })

test('whether they are written to, and by what they are known', () => {
  assert.equal(
    mayWords({ why: 'unsubscribed', untilAt: null }),
    'News and offers do not go to them: they unsubscribed.',
  )
  assert.equal(
    mayWords({ email: 'a@b.example', proof: 'confirmed' }),
    'News and offers go to a@b.example: they confirmed it.',
  )
  assert.equal(mayWords({ email: 'a@b.example', proof: 'newer' }), 'News and offers go to a@b.example.')
  assert.equal(noIdentityWords(0), 'Known by the browser only.')
  for (const count of [null, 1, 2]) assert.doesNotMatch(noIdentityWords(count), /browser only/)
})
