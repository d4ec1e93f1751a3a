/** @module What visitors did, in words. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventName, Params } from '../../contract/event.ts'
import type { Item } from '../../contract/item.ts'
import { capital } from '../../dashboard/sentence/capital.ts'
import { entryDetails } from '../../dashboard/sentence/entry-details.ts'
import { eventLook } from '../../dashboard/sentence/event-icon.ts'
import { eventPhrase } from '../../dashboard/sentence/event-phrase.ts'
import { knownEntry, type NamedEvent } from '../../dashboard/sentence/known-entry.ts'
import { livePhrase } from '../../dashboard/sentence/live-phrase.ts'
import { orderPhrase, refundPhrase } from '../../dashboard/sentence/order-phrase.ts'

const apron: Item = {
  productId: 'LL-204',
  name: 'Linen apron',
  priceMinor: 4200,
  listPriceMinor: 4900,
  currency: 'EUR',
}
const cart = { items: [{ ...apron, quantity: 2 }, { productId: 'B' }], valueMinor: 10_290, currency: 'EUR' }
const promotion = { campaignId: 'exit-offer', version: 7, trigger: 'exit_intent', interrupting: true }
const names = { 'exit-offer': 'Exit offer' }

const event = <Name extends EventName>(name: Name, params: Params<Name>) => ({ name, params }) as NamedEvent

const phrases: [event: NamedEvent, words: string][] = [
  [event('page_view', { page: { url: '/a', type: 'home', title: 'Linden & Loom' } }), 'opened Linden & Loom'],
  [event('page_view', { page: { url: '/a', type: 'product' } }), 'opened a product page'],
  [event('view_item', { item: apron }), 'looked at Linen apron'],
  [event('view_item', { item: { productId: 'LL-9' } }), 'looked at product LL-9'],
  [event('view_item_list', { category: 'Kitchen' }), 'browsed Kitchen'],
  [event('view_item_list', {}), 'browsed a list of products'],
  [event('search', { term: 'table runner' }), 'searched for “table runner”'],
  [event('cart_update', { cart }), 'changed the cart: 3 items, €102.90'],
  [event('cart_update', { cart: { items: [], valueMinor: 0, currency: 'EUR' } }), 'emptied the cart'],
  [event('add_to_cart', { item: apron }), 'put Linen apron in the cart'],
  [event('add_to_cart', { item: { ...apron, quantity: 3 } }), 'put 3 × Linen apron in the cart'],
  [event('remove_from_cart', { item: apron }), 'took Linen apron out of the cart'],
  [event('add_to_wishlist', { item: apron }), 'wished for Linen apron'],
  [event('begin_checkout', { cart }), 'began the checkout with €102.90'],
  [event('begin_checkout', {}), 'began the checkout'],
  [
    event('purchase', { transactionId: '1042', valueMinor: 5980, currency: 'EUR', items: [] }),
    'placed order 1042 for €59.80',
  ],
  [event('scroll', { share: 0.75 }), 'scrolled to 75% of the page'],
  [event('user_engagement', { activeMs: 42_000, scrollShare: 0.8 }), 'stayed for 42 s and saw 80% of the page'],
  [event('sign_up', { method: 'email' }), 'signed up by email'],
  [event('sign_up', {}), 'signed up'],
  [event('generate_lead', {}), 'left contact details'],
  [event('form_start', { formName: 'Contact', formId: 'c' }), 'began to fill in the form “Contact”'],
  [event('form_submit', { formId: 'footer-news' }), 'sent the form “footer-news”'],
  [event('form_abandon', { filled: 2, of: 4 }), 'left a form unsent, 2 of 4 fields filled'],
  [event('identify', { email: 'o…@shop.example' }), 'said to be o…@shop.example'],
  [event('identify', { phone: '…00', customerId: 'c-7' }), 'said to be …00, customer c-7'],
  [event('view_promotion', promotion), 'saw the overlay “Exit offer”'],
  [event('select_promotion', promotion), 'used the button of “Exit offer”'],
  [event('close_promotion', { ...promotion, campaignId: 'gone' }), 'closed “gone”'],
  [event('consent_update', { source: 'tcf' }), 'said what is permitted'],
  [event('exit_intent', { signal: 'tab', outcome: 'left' }), 'was about to leave, and left'],
  [event('exit_intent', { signal: 'pointer', outcome: 'stayed' }), 'seemed to leave, but stayed'],
  [event('user_properties', { traits: { style: 'boho' } }), 'said something of themselves'],
  [event('custom_event', { name: 'wished' }), 'did “wished”'],
]
for (const [given, words] of phrases)
  test(`phrase: ${given.name}: ${words}`, () => assert.equal(eventPhrase(given, names), words))

const livePhrases: [name: string, subject: string | null, words: string][] = [
  ['view_item', 'Linen apron', 'looked at Linen apron'],
  ['view_item', null, 'looked at a product'],
  ['page_view', 'Linden & Loom', 'opened Linden & Loom'],
  ['page_view', 'home', 'opened the home page'],
  ['page_view', null, 'opened a page'],
  ['search', 'napkins', 'searched for “napkins”'],
  ['cart_update', null, 'changed the cart'],
  ['purchase', '1042', 'placed order 1042'],
  ['purchase', null, 'placed an order'],
  ['close_promotion', 'Exit offer', 'closed “Exit offer”'],
  ['sign_up', 'email', 'signed up by email'],
  ['form_submit', 'Contact', 'sent the form “Contact”'],
  ['form_abandon', null, 'left unsent a form'],
  ['identify', null, 'said who they are'],
  ['consent_update', null, 'said what is permitted'],
  ['exit_intent', 'left', 'was about to leave, and left'],
  ['exit_intent', 'stayed', 'seemed to leave, but stayed'],
  ['exit_intent', null, 'seemed to leave'],
  ['refund_asked', null, 'did “refund asked”'],
]
for (const [name, subject, words] of livePhrases)
  test(`live phrase: ${name} ${subject}`, () => assert.equal(livePhrase(name, subject), words))

test('an entry is an event, a decision, or something newer than this page', () => {
  const entry = { id: '1', at: 0, params: {} }
  assert.equal(knownEntry({ ...entry, name: 'search' }).kind, 'event')
  assert.equal(knownEntry({ ...entry, name: 'decision' }).kind, 'decision')
  const change = knownEntry({ ...entry, name: 'segment_left', params: { segmentId: 'vip', name: 'VIP' } })
  assert.deepEqual(change, { kind: 'segment', change: 'left', name: 'VIP' })
  assert.deepEqual(knownEntry({ ...entry, name: 'refund_asked' }), { kind: 'unknown', name: 'refund_asked' })
  assert.deepEqual(knownEntry({ ...entry, name: 'order' }), { kind: 'order', order: {} })
  assert.equal(knownEntry({ ...entry, name: 'constructor' }).kind, 'unknown')
})

const sale = { transactionId: '4-1077', valueMinor: 5990, currency: 'EUR', status: 'paid' } as const
const orderPhrases: [told: Parameters<typeof orderPhrase>[0], words: string][] = [
  [sale, 'bought for €59.90: order 4-1077'],
  [{ ...sale, channel: 'store' }, 'bought for €59.90 at a store: order 4-1077'],
  [{ ...sale, channel: 'store', store: 'Old Town' }, 'bought for €59.90 at the store Old Town: order 4-1077'],
  [{ ...sale, status: 'placed' }, 'ordered, not paid yet, for €59.90: order 4-1077'],
  [{ ...sale, status: 'cancelled' }, 'had ordered for €59.90: order 4-1077, cancelled'],
]
for (const [told, words] of orderPhrases) test(`order: ${words}`, () => assert.equal(orderPhrase(told), words))

test('refund: in three states', () => {
  assert.equal(refundPhrase(sale), 'got back €59.90 on order 4-1077')
  assert.equal(refundPhrase({ ...sale, status: 'placed' }), 'is promised back €59.90 on order 4-1077')
  const cancelled = 'was promised back, in the end not given, €59.90 on order 4-1077'
  assert.equal(refundPhrase({ ...sale, status: 'cancelled' }), cancelled)
})

test('what we do not know looks like the owner’s own event', () => {
  assert.deepEqual(eventLook('refund_asked'), eventLook('custom_event'))
  assert.equal(eventLook('decision').tone, 'quiet')
  assert.equal(eventLook('segment_entered').icon, 'segment')
})

test('details: a product with its reduced price', () => {
  assert.deepEqual(entryDetails(event('view_item', { item: { ...apron, url: '/apron', availability: 'preorder' } })), [
    { label: 'Product', value: 'LL-204', href: '/apron' },
    { label: 'Price', value: '€42.00, was €49.00' },
    { label: 'Availability', value: 'pre-order' },
  ])
})

test('details: a landing page with where it was come from', () => {
  const page = {
    url: '/a',
    type: 'home',
    referrer: 'https://search.example/',
    utm: { source: 'mail', campaign: 'may' },
  }
  assert.deepEqual(entryDetails(event('page_view', { page } as Params<'page_view'>)), [
    { label: 'Address', value: '/a', href: '/a' },
    { label: 'Kind', value: 'the home page' },
    { label: 'Came from', value: 'https://search.example/' },
    { label: 'Campaign', value: 'mail / may' },
  ])
})

test('details: lines of a cart, one of unknown price', () => {
  assert.deepEqual(entryDetails(event('cart_update', { cart })), [
    { label: '2 ×', value: 'Linen apron, €42.00 each', href: undefined },
    { label: '1 ×', value: 'B', href: undefined },
  ])
})

test('details: by what it was noticed that somebody seemed to leave', () =>
  assert.deepEqual(entryDetails(event('exit_intent', { signal: 'fling', outcome: 'left' })), [
    { label: 'Noticed', value: 'the page was flung up' },
  ]))

test('details: who told what is permitted, and which wording was shown', () =>
  assert.deepEqual(entryDetails(event('consent_update', { source: 'call', wording: 'banner-3' })), [
    { label: 'Told by', value: 'your shop’s call' },
    { label: 'Wording', value: 'banner-3' },
  ]))

test('details: nothing when the sentence has said it all', () =>
  assert.deepEqual(entryDetails(event('search', { term: 'napkins' })), []))

test('capital: the first letter only, also of nothing', () => {
  assert.equal(capital('looked at Linen apron'), 'Looked at Linen apron')
  assert.equal(capital(''), '')
})

test('details: what somebody said of themselves, and took back', () =>
  assert.deepEqual(entryDetails(event('user_properties', { traits: { age_band: '25-34', style: null } })), [
    { label: 'Age band', value: '25-34' },
    { label: 'Style', value: 'taken back' },
  ]))
