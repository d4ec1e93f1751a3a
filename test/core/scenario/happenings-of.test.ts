/** @module What scenarios hear of a delivered batch. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventName } from '../../../contract/event.ts'
import type { StoredOrder } from '../../../worker/core/merge-order.ts'
import { newProfile } from '../../../worker/core/profile.ts'
import { eventHappening } from '../../../worker/core/scenario/event-happening.ts'
import { happeningsOf } from '../../../worker/core/scenario/happenings-of.ts'
import { notedOffers } from '../../../worker/core/scenario/noted-offers.ts'
import { stepsBetween } from '../../../worker/core/scenario/steps-between.ts'
import { SAMPLE_PARAMS } from '../../contract/sample-params.ts'
import { NOW, sampleEvent } from '../sample-event.ts'

const tea = { productIds: ['teapot'], categories: ['Kitchen/Tea'] }
const nothing = { productIds: [], categories: [] }

/** What each event tells; null: nothing. */
const HEARD: Record<EventName, object | null> = {
  page_view: { kind: 'event', event: 'page_view', ...tea },
  view_item: { kind: 'event', event: 'view_item', ...tea },
  view_item_list: { kind: 'event', event: 'view_item_list', productIds: [], categories: ['Kitchen/Tea'] },
  search: { kind: 'event', event: 'search', ...nothing },
  cart_update: { kind: 'cart' },
  add_to_cart: { kind: 'event', event: 'add_to_cart', ...tea },
  remove_from_cart: null,
  add_to_wishlist: { kind: 'event', event: 'add_to_wishlist', ...tea },
  begin_checkout: { kind: 'event', event: 'begin_checkout', ...tea },
  purchase: null,
  scroll: null,
  user_engagement: null,
  sign_up: { kind: 'event', event: 'sign_up', ...nothing },
  generate_lead: { kind: 'event', event: 'generate_lead', ...nothing },
  form_start: null,
  form_submit: null,
  form_abandon: { kind: 'event', event: 'form_abandon', ...nothing },
  identify: null,
  view_promotion: null,
  select_promotion: null,
  close_promotion: null,
  holdout_exposure: null,
  survey_answer: { kind: 'event', event: 'survey_answer', ...nothing, campaignId: 'exit-offer' },
  proof_shown: null,
  view_recommendations: null,
  select_item: null,
  exit_intent: null,
  consent_update: null,
  user_properties: null,
  custom_event: { kind: 'event', event: 'custom_event', name: 'wished', ...nothing },
}
for (const name of Object.keys(SAMPLE_PARAMS) as EventName[])
  test(`scenarios hear of ${name}: ${HEARD[name] ? 'yes' : 'no'}`, () => {
    const event = sampleEvent(name)
    const heard = HEARD[name] && { id: event.id, at: NOW, profileId: 'ann', ...HEARD[name] }
    assert.deepEqual(eventHappening('ann', event), heard)
  })

test('a cart that was emptied is told as such', () => {
  const empty = sampleEvent('cart_update', { params: { cart: { items: [], valueMinor: 0, currency: 'EUR' } } })
  assert.deepEqual(eventHappening('ann', empty), { id: empty.id, at: NOW, profileId: 'ann', kind: 'cart_emptied' })
})

test('orders are told from what is stored, and what only a browser saw by the browser', () => {
  const purchases = [{ profileId: 'ann', event: sampleEvent('purchase') }]
  const step = { step: 'shipped', at: NOW, toldAt: NOW, tracking: { number: 'CE1' } } as const
  const steps = [
    { ...step, transactionId: 'T-1', profileId: 'ann', email: 'ann@shop.example' },
    { ...step, transactionId: 'T-2', profileId: '', email: null },
  ]
  assert.deepEqual(happeningsOf({ visits: [], purchases, steps }), [
    {
      ...{ id: 'order:T-1:seen', at: NOW, profileId: 'ann', kind: 'order', step: 'placed', transactionId: 'T-1' },
      isSeenOnly: true,
    },
    {
      ...{ id: 'order:T-1:shipped', at: NOW, profileId: 'ann', kind: 'order', step: 'shipped', transactionId: 'T-1' },
      ...{ email: 'ann@shop.example', tracking: { number: 'CE1' } },
    },
  ])
})

const PLACED = NOW - 60_000
const orderAs = (change: Partial<StoredOrder> = {}): StoredOrder => ({
  ...{ profileId: 'ann', transactionId: 'T-1', at: PLACED, valueMinor: 1, currency: 'EUR', items: [] },
  ...{ source: 'server', status: 'placed', updatedAt: 0 },
  ...change,
})

const steps: [name: string, before: StoredOrder | undefined, after: StoredOrder, steps: [string, number][]][] = [
  ['a new order is placed', undefined, orderAs(), [['placed', PLACED]]],
  [
    'a new order that is paid',
    undefined,
    orderAs({ status: 'paid', updatedAt: NOW }),
    [
      ['placed', PLACED],
      ['paid', PLACED],
    ],
  ],
  ['paid later', orderAs(), orderAs({ status: 'paid', updatedAt: NOW - 1 }), [['paid', NOW - 1]]],
  ['paid later, nobody says when', orderAs(), orderAs({ status: 'paid' }), [['paid', NOW]]],
  ['paid, told again with another sum', orderAs({ status: 'paid' }), orderAs({ status: 'paid', updatedAt: NOW }), []],
  ['cancelled', orderAs({ status: 'paid' }), orderAs({ status: 'cancelled', updatedAt: NOW }), [['cancelled', NOW]]],
  [
    'new and cancelled: it was never placed for us',
    undefined,
    orderAs({ status: 'cancelled' }),
    [['cancelled', PLACED]],
  ],
  ['what only a browser saw', undefined, orderAs({ source: 'browser' }), []],
  ['what a browser saw, told by the shop', orderAs({ source: 'browser' }), orderAs(), [['placed', PLACED]]],
]
for (const [name, before, after, expected] of steps)
  test(`steps of an order: ${name}`, () => {
    const told = stepsBetween(before, after, { toldAt: NOW })
    assert.deepEqual(
      told.map(({ step, at }) => [step, at]),
      expected,
    )
  })

test('steps of an order that a file says otherwise are as old as the order', () => {
  const after = orderAs({ status: 'cancelled', updatedAt: NOW })
  const told = stepsBetween(orderAs({ status: 'paid' }), after, { toldAt: NOW, isFile: true })
  assert.deepEqual(
    told.map(({ step, at }) => [step, at]),
    [['cancelled', PLACED]],
  )
})

test('an offer is noted until its latest end, in whatever order it comes', () => {
  const offer = (campaignId: string, untilAt: number) => ({
    kind: 'offer' as const,
    visitor: 'ann',
    campaignId,
    untilAt,
  })
  const all = [offer('gift', 5), offer('gift', 9), offer('wheel', 7), { ...offer('gift', 99), visitor: 'ben' }]
  for (const offers of [all, all.toReversed()]) {
    const [profile] = notedOffers([newProfile('ann')], offers)
    assert.deepEqual(profile?.state.campaigns, { gift: { offeredUntilAt: 9 }, wheel: { offeredUntilAt: 7 } })
    assert.deepEqual(notedOffers(profile ? [profile] : [], offers), [])
  }
})
