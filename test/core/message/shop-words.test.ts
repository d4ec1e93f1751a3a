/** @module What the shop's server says of who may be written to. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../../contract/order.ts'
import type { PersonInput } from '../../../contract/person-input.ts'
import { shopWords } from '../../../worker/core/message/shop-words.ts'
import { shopifyOrder } from '../../../worker/core/webhook/shopify-order.ts'

const NOW = 1_800_000_000_000
const EMAIL = 'ona@example.lt'
const IDS = new Map([[`email ${EMAIL}`, 'email:hash']])

const person = (said: Partial<PersonInput>): PersonInput => ({ email: EMAIL, traits: {}, ...said })
const order = (said: Partial<Order>): Order => ({
  ...{ transactionId: 't', at: 1, valueMinor: 1, currency: 'EUR', items: [], email: EMAIL },
  ...said,
})
const people = (...all: PersonInput[]) => ({
  traits: [{ kind: 'traits' as const, receivedAt: NOW, people: all }],
  orders: [],
})
const orders = (by: 'api' | 'webhook', ...all: Order[]) => ({
  traits: [],
  orders: [{ kind: 'orders' as const, receivedAt: NOW, by, orders: all }],
})

const cases: [name: string, said: Parameters<typeof shopWords>[0], words: unknown[]][] = [
  ['nothing', people(person({})), []],
  ['no address', people({ customerId: '7', traits: {}, subscribed: true }), []],
  ['yes, and since when', people(person({ subscribed: true, subscribedAt: 5 })), [[true, 5, 'api', 'email:hash']]],
  ['yes: older than all', people(person({ subscribed: true })), [[true, 0, 'api', 'email:hash']]],
  ['no: from now on', people(person({ subscribed: false })), [[false, NOW, 'api', 'email:hash']]],
  [
    'yes from tomorrow on',
    people(person({ subscribed: true, subscribedAt: NOW + 9 })),
    [[true, NOW, 'api', 'email:hash']],
  ],
  ['of a customer', people(person({ customerId: '7', subscribed: true })), [[true, 0, 'api', 'customer:7']]],
  ['at the checkout', orders('api', order({ subscribed: true })), [[true, 0, 'order', 'email:hash']]],
  // What a buyer typed names nobody but the customer whose number it is.
  ['by a webhook', orders('webhook', order({ subscribed: true })), [[true, 0, 'webhook', null]]],
  [
    'of a customer',
    orders('webhook', order({ customerId: '7', subscribed: true })),
    [[true, 0, 'webhook', 'customer:7']],
  ],
]
for (const [name, said, words] of cases)
  test(`the shop says ${name}`, () =>
    assert.deepEqual(
      shopWords(said, IDS).map(({ subscribed, sinceAt, toldBy, profileId }) => [
        subscribed,
        sinceAt,
        toldBy,
        profileId,
      ]),
      words,
    ))

const AT = '2026-11-01T08:00:00Z'
const consents: [name: string, customer: object | undefined, said: unknown[]][] = [
  [
    'subscribed',
    { email: EMAIL, email_marketing_consent: { state: 'subscribed', consent_updated_at: AT } },
    [true, Date.parse(AT)],
  ],
  [
    'without a moment',
    { email: EMAIL, email_marketing_consent: { state: 'subscribed', consent_updated_at: null } },
    [true, undefined],
  ],
  [
    'unsubscribed',
    { email: EMAIL, email_marketing_consent: { state: 'unsubscribed', consent_updated_at: AT } },
    [false, Date.parse(AT)],
  ],
  ['not subscribed', { email: EMAIL, email_marketing_consent: { state: 'not_subscribed' } }, [undefined, undefined]],
  ['not confirmed yet', { email: EMAIL, email_marketing_consent: { state: 'pending' } }, [undefined, undefined]],
  [
    'of another address',
    { email: 'jonas@example.lt', email_marketing_consent: { state: 'subscribed' } },
    [undefined, undefined],
  ],
  [
    'subscribed at no time that there is',
    { email: EMAIL, email_marketing_consent: { state: 'subscribed', consent_updated_at: '0001-01-01T00:00:00Z' } },
    [true, undefined],
  ],
  ['nonsense', { email: EMAIL, email_marketing_consent: 'yes' }, [undefined, undefined]],
  ['nothing', { email: EMAIL }, [undefined, undefined]],
  ['of nobody', undefined, [undefined, undefined]],
]
for (const [name, customer, said] of consents)
  test(`a Shopify customer is ${name}`, () => {
    const payload = {
      ...{ id: 1, created_at: AT, updated_at: AT, currency: 'EUR', total_price: '1.00', line_items: [], email: EMAIL },
      ...{ financial_status: 'paid', customer },
    }
    const reading = shopifyOrder({ topic: 'orders/create', isTest: false, payload })
    assert.ok(reading.kind === 'order', JSON.stringify(reading))
    assert.deepEqual([reading.order.subscribed, reading.order.subscribedAt], said)
  })
