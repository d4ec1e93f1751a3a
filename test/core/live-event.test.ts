/** @module Each event as a line of the Live screen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventName } from '../../contract/event.ts'
import { liveEvent } from '../../worker/core/live-event.ts'
import { eventId, NOW, sampleEvent } from './sample-event.ts'

const lines: { [Name in EventName]: [subject: string | null, url: string | null] } = {
  page_view: ['Teapot', 'https://shop.example/p/teapot'],
  view_item: ['Teapot', '/p/teapot'],
  view_item_list: ['Kitchen/Tea', null],
  search: ['teapot', null],
  cart_update: [null, null],
  add_to_cart: ['Teapot', null],
  remove_from_cart: ['Teapot', null],
  add_to_wishlist: ['Teapot', null],
  begin_checkout: [null, null],
  purchase: ['T-1', null],
  scroll: [null, null],
  user_engagement: [null, null],
  sign_up: ['email', null],
  generate_lead: ['newsletter', null],
  form_start: ['Contact', null],
  form_submit: ['Contact', null],
  form_abandon: ['Contact', null],
  identify: [null, null],
  view_promotion: ['exit-offer', null],
  select_promotion: ['exit-offer', null],
  close_promotion: ['exit-offer', null],
  holdout_exposure: ['exit-offer', null],
  survey_answer: ['exit-offer', null],
  proof_shown: ['exit-offer', null],
  view_recommendations: ['product', null],
  select_item: ['mug', null],
  exit_intent: ['stayed', null],
  consent_update: [null, null],
  user_properties: [null, null],
  custom_event: ['wished', null],
}

for (const [name, [subject, url]] of Object.entries(lines) as [EventName, [string | null, string | null]][])
  test(`live: ${name} is about ${subject ?? 'nothing that has a name'}`, () => {
    const id = eventId(1)
    assert.deepEqual(liveEvent('ann', sampleEvent(name, { id })), { id, at: NOW, name, profileId: 'ann', subject, url })
  })

const bare = [
  {
    name: 'a page without a title is its type',
    event: sampleEvent('page_view', { params: { page: { url: '/', type: 'home' } } }),
    line: ['home', '/'],
  },
  {
    name: 'a product without a name is its id',
    event: sampleEvent('view_item', { params: { item: { productId: 'p1' } } }),
    line: ['p1', null],
  },
  { name: 'a list without a category', event: sampleEvent('view_item_list', { params: {} }), line: [null, null] },
  { name: 'a sign-up by no known way', event: sampleEvent('sign_up', { params: {} }), line: [null, null] },
]

for (const { name, event, line } of bare)
  test(`live: ${name}`, () => {
    const { subject, url } = liveEvent('ann', event)
    assert.deepEqual([subject, url], line)
  })
