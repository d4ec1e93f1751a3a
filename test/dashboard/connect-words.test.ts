/** @module The sentences of the Connect screen, and the command that an owner pastes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { InstallCheck, WebhookSecrets } from '../../contract/admin.ts'
import { answerWords } from '../../dashboard/connect/outward/outward-words.ts'
import { policyLines } from '../../dashboard/connect/policy-lines.ts'
import { readPageCommand } from '../../dashboard/connect/read-page-command.ts'
import { orderWords } from '../../dashboard/sentence/order-words.ts'
import { weakPoints } from '../../dashboard/sentence/weak-points.ts'
import { type WebhookState, webhookState } from '../../dashboard/sentence/webhook-state.ts'
import { whatToCheck } from '../../dashboard/sentence/what-to-check.ts'

const none = { count: 0, example: null }
const WHOLE: InstallCheck = {
  visitors: 3,
  events: 40,
  sinceAt: 0,
  last: null,
  pageTypes: { cart: 2, thank_you: 1 },
  products: { count: 20, missing: { price: none, currency: none, availability: none, picture: none, id: none } },
  unreadProductPages: none,
  carts: { count: 2, unpriced: 0 },
  orders: { count: 1, fromServer: 1, lastAt: 0 },
}
const lacking = (all: number, missing: Partial<InstallCheck['products']['missing']>): Partial<InstallCheck> => ({
  products: { count: all, missing: { ...WHOLE.products.missing, ...missing } },
})
const of = (count: number) => ({ count, example: '/p/1' })

const points: [change: Partial<InstallCheck>, sentences: string[]][] = [
  [{}, []],
  [lacking(20, { price: of(3) }), ['3 of 20 products had no price.']],
  [lacking(20, { price: of(20) }), ['None of the 20 products had a price.']],
  [lacking(1, { price: of(1) }), ['The product had no price.']],
  [lacking(20, { price: of(3), currency: of(3) }), ['3 of 20 products had no price.']],
  [
    lacking(20, { price: of(3), currency: of(4) }),
    ['3 of 20 products had no price.', '4 of 20 products had no currency.'],
  ],
  [
    { ...lacking(2, { availability: of(2), picture: of(1), id: of(2) }), unreadProductPages: of(2) },
    [
      'On 2 product pages no product was found.',
      'None of the 2 products said whether it can be bought.',
      '1 of 2 products had no picture.',
      'None of the 2 products had an id of its own.',
    ],
  ],
  [{ carts: { count: 2, unpriced: 1 } }, ['1 of 2 carts had no prices.']],
  [{ carts: { count: 0, unpriced: 0 } }, ['The cart page was opened, but no cart with something in it was seen.']],
  [{ carts: { count: 0, unpriced: 0 }, pageTypes: {} }, []],
  [
    { orders: { count: 0, fromServer: 0, lastAt: null } },
    ['The thank-you page was opened, but no order was read from it.'],
  ],
  [{ orders: { count: 0, fromServer: 0, lastAt: null }, pageTypes: { cart: 1 } }, []],
]
for (const [change, sentences] of points)
  test(`weak points: ${sentences[0] ?? `none with ${JSON.stringify(change).slice(0, 40)}`}`, () =>
    assert.deepEqual(
      weakPoints({ ...WHOLE, ...change }).map(({ sentence }) => sentence),
      sentences,
    ))

const orders: [count: number, fromServer: number, words: RegExp][] = [
  [0, 0, /^No order has come yet\./],
  [1, 0, /^The only order so far was only seen in a browser, which counts as no money\./],
  [6, 0, /^All of the last 6 orders were only seen in a browser/],
  [1, 1, /^The only order so far was told by the shop’s server\./],
  [20, 20, /^All of the last 20 orders were told by the shop’s server\./],
  [
    20,
    14,
    /^14 of the last 20 orders were told by the shop’s server, and count as money once paid; 6 were only seen in a browser\.$/,
  ],
  [2, 1, /^1 of the last 2 orders was told by the shop’s server, and counts as money once paid; 1 was only seen/],
]
for (const [count, fromServer, words] of orders)
  test(`orders: ${fromServer} of ${count} from the server`, () =>
    assert.match(orderWords({ count, fromServer, lastAt: 0 }), words))

const secret = (createdAt: number, acceptedAt: number | null) => ({ createdAt, acceptedAt })
const states: [name: string, secrets: WebhookSecrets['secrets'], state: WebhookState][] = [
  ['none', [], { kind: 'off' }],
  ['new', [secret(5, null)], { kind: 'waiting', setAt: 5 }],
  ['used', [secret(5, 9)], { kind: 'works', acceptedAt: 9, isOld: false }],
  ['only the old one used', [secret(5, null), secret(1, 7)], { kind: 'works', acceptedAt: 7, isOld: true }],
  ['the old one used since', [secret(5, 9), secret(1, 11)], { kind: 'works', acceptedAt: 11, isOld: true }],
  ['the new one used since', [secret(5, 9), secret(1, 7)], { kind: 'works', acceptedAt: 9, isOld: false }],
]
for (const [name, secrets, state] of states)
  test(`webhook: ${name}`, () => assert.deepEqual(webhookState(secrets), state))

test('what to check depends on the settings, and is always three sentences', () => {
  const open = whatToCheck({ origins: [], consentMode: 'implied' })
  const strict = whatToCheck({ origins: ['https://a.example', 'https://b.example'], consentMode: 'required' })
  assert.deepEqual([open.length, strict.length], [3, 3])
  assert.match(strict.join(' '), /https:\/\/a\.example or https:\/\/b\.example: .*cookie banner/)
  assert.doesNotMatch(open.join(' '), /cookie banner/)
})

const HERE = 'https://edge.example'
const SHOP = ['https://shop.example']
const RUN = 'npm run read-page -- '
const commands: [address: string | null, origins: string[], command: string | null][] = [
  ['https://shop.example/p/1?a=1&b=2', SHOP, `${RUN}"https://shop.example/p/1?a=1&b=2"`],
  ['/p/1', SHOP, `${RUN}"https://shop.example/p/1"`],
  ['/shop/p/1', [], `${RUN}"https://edge.example/shop/p/1"`],
  ['https://other.example/p/1', SHOP, null],
  ['https://edge.example/shop/p/1', SHOP, `${RUN}"https://edge.example/shop/p/1"`],
  ['https://other.example/p/1', [], `${RUN}"https://other.example/p/1"`],
  ['https://shop.example/$(reboot)', SHOP, `${RUN}"https://shop.example/%24%28reboot%29"`],
  ['https://shop.example/?q=`reboot`', SHOP, `${RUN}"https://shop.example/?q=%60reboot%60"`],
  ['https://shop.example/p"; reboot; "', SHOP, `${RUN}"https://shop.example/p%22%3B%20reboot%3B%20%22"`],
  ["https://shop.example/it's!", SHOP, `${RUN}"https://shop.example/it%27s%21"`],
  ['https://shop.example/?a=\\', SHOP, `${RUN}"https://shop.example/?a=%5C"`],
  ['https://shop.example/p\n reboot', SHOP, `${RUN}"https://shop.example/p%20reboot"`],
  ['javascript:alert(1)', SHOP, null],
  [null, SHOP, null],
]
for (const [address, origins, command] of commands)
  test(`command: ${JSON.stringify(address)} of ${origins[0] ?? 'any shop'}`, () =>
    assert.equal(readPageCommand(address, origins, HERE), command))

test('the policy names the address for scripts, and for requests and sockets', () => {
  assert.equal(
    policyLines(HERE),
    'script-src https://edge.example; connect-src https://edge.example wss://edge.example',
  )
})

const answers: [status: number | null, said: string, words: string][] = [
  [500, 'Maintenance', '500 after 12 ms: Maintenance'],
  [204, '', '204 after 12 ms'],
  [null, 'no answer in 15 s', 'No answer: no answer in 15 s'],
  // As workerd says it of a name that nobody has.
  [null, 'internal error; reference = jmid87sf9qjg6gvai9cv5ath', 'No answer: nothing was reached at this address'],
]
for (const [status, said, words] of answers)
  test(`the answer of an address: ${words}`, () => assert.equal(answerWords({ at: 0, status, ms: 12, said }), words))
