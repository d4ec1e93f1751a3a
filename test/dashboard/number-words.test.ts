/** @module Numbers, amounts, rates and names of visitors. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, plain } from '../../dashboard/sentence/counted.ts'
import { money } from '../../dashboard/sentence/money.ts'
import { personName } from '../../dashboard/sentence/person-name.ts'
import { rate, share } from '../../dashboard/sentence/share.ts'
import { visitorHue, visitorInitials, visitorName } from '../../dashboard/sentence/visitor-name.ts'
import { eventBalance } from '../../dashboard/today/event-balance.ts'

test('counted: one, none, many, and a plural of its own', () => {
  assert.equal(counted(1, 'order'), '1 order')
  assert.equal(counted(0, 'order'), '0 orders')
  assert.equal(counted(1204, 'order'), '1,204 orders')
  assert.equal(counted(2, 'person', 'people'), '2 people')
  assert.equal(plain(48_210), '48,210')
})

const amounts: [name: string, minor: number, currency: string, words: string][] = [
  ['euros', 3490, 'EUR', '€34.90'],
  ['thousands', 248_135, 'EUR', '€2,481.35'],
  ['a currency without decimals', 1500, 'JPY', 'JP¥1,500'],
  ['a currency with three', 1500, 'KWD', 'KWD\u00a01.500'],
  ['no currency at all', 3490, '', '34.90'],
]
for (const [name, minor, currency, words] of amounts)
  test(`money: ${name}`, () => assert.equal(money(minor, currency), words))

test('rate: one decimal, and none of nothing', () => {
  // 19 / 84 = 0.22619
  assert.equal(rate(19, 84), '22.6%')
  assert.equal(rate(602, 2408), '25.0%')
  assert.equal(rate(0, 61), '0.0%')
  assert.equal(rate(0, 0), null)
  assert.equal(share(0.3), '30%')
})

test('a visitor keeps name, letters and colour', () => {
  const id = '01936a1f-7c2e-7b1a-9d40-5e21a88c1f2e'
  assert.equal(visitorName(id), 'Visitor 8c1f2e')
  assert.equal(visitorName(`person:${id}`), 'Visitor 8c1f2e')
  assert.equal(visitorName('customer:4711'), 'Customer 4711')
  assert.equal(visitorName('guest:0123456789abcdef'), 'Guest abcdef')
  assert.equal(visitorName('person:customer:a:b'), 'Customer a:b')
  assert.equal(visitorName('loyalty_card:00ffab12'), 'Card holder ffab12')
  assert.equal(visitorInitials(id), '8c')
  assert.equal(visitorInitials('customer:demo-112'), '12')
  assert.equal(visitorInitials('customer:7'), '7')
  const proven = { profileId: id, kind: 'customer_id', value: '7', level: 'verified', linkedAt: 0 } as const
  assert.equal(personName({ profileId: id, identities: [] }), 'Visitor 8c1f2e')
  assert.equal(personName({ profileId: id, identities: [proven] }), 'Customer 7')
  const email = { ...proven, kind: 'email', value: 'ona@shop.example' }
  assert.equal(personName({ profileId: id, identities: [proven, email] }), 'ona@shop.example')
  assert.equal(personName({ profileId: id, identities: [{ ...email, level: 'claimed' }] }), 'Visitor 8c1f2e')
  assert.equal(visitorHue(id), visitorHue(id))
  const hues = new Set(Array.from({ length: 200 }, (_, index) => visitorHue(`person-${index}`)))
  assert.deepEqual([...hues].sort(), [0, 1, 2, 3, 4, 5, 6, 7])
})

test('balance of events: what is not settled is waiting, and a surplus is a fault', () => {
  assert.deepEqual(eventBalance({ received: 100, stored: 90, duplicate: 6, rejected: 1 }), {
    waiting: 3,
    isEven: true,
  })
  assert.deepEqual(eventBalance({ received: 100, stored: 90, duplicate: 10, rejected: 1 }), {
    waiting: 0,
    isEven: false,
  })
})
