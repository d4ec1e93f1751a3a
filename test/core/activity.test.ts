/** @module What is counted of each event, on which day, and for how long. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventName } from '../../contract/event.ts'
import { type ActivityKind, activityOf, addActivity, dayOf } from '../../worker/core/activity.ts'
import { NOW, sampleEvent } from './sample-event.ts'

const DAY = 86_400_000
// 1 July 2026 is day 20635: 56 years of 365 days, 14 leap days, and 181 days of this year.
const TODAY = '20635'

test('activity: the day is counted from 1970 in UTC', () => {
  assert.deepEqual([dayOf(0), dayOf(DAY - 1), dayOf(DAY), dayOf(-1), dayOf(NOW)], [0, 0, 1, -1, 20_635])
})

const counted: { [Name in EventName]: ActivityKind | null } = {
  page_view: 'page_view',
  view_item: 'view_item',
  view_item_list: null,
  search: 'search',
  cart_update: null,
  add_to_cart: 'add_to_cart',
  remove_from_cart: null,
  add_to_wishlist: null,
  begin_checkout: 'begin_checkout',
  purchase: 'purchase',
  scroll: null,
  user_engagement: 'active_seconds',
  sign_up: 'sign_up',
  generate_lead: 'generate_lead',
  form_start: null,
  form_submit: null,
  form_abandon: null,
  identify: null,
  view_promotion: null,
  select_promotion: 'select_promotion',
  close_promotion: null,
  holdout_exposure: null,
  survey_answer: null,
  proof_shown: null,
  view_recommendations: null,
  select_item: null,
  exit_intent: null,
  consent_update: null,
  user_properties: null,
  custom_event: null,
}

for (const [name, kind] of Object.entries(counted) as [EventName, ActivityKind | null][])
  test(`activity: ${name} counts ${kind ? `as ${kind}` : 'for nothing'}`, () => {
    // The sample was used for 9,000 ms.
    const count = name === 'user_engagement' ? 9 : 1
    assert.deepEqual(activityOf(sampleEvent(name)), kind ? [{ kind, count }] : [])
  })

test('activity: a page opened from an e-mail counts as both', () => {
  const kindsOf = (medium: string) => {
    const page = { url: 'https://shop.example/', type: 'home' as const, utm: { medium } }
    return activityOf(sampleEvent('page_view', { params: { page } })).map(({ kind }) => kind)
  }
  for (const medium of ['email', 'E-Mail', ' newsletter '])
    assert.deepEqual(kindsOf(medium), ['page_view', 'email_click'])
  for (const medium of ['cpc', 'emails', '']) assert.deepEqual(kindsOf(medium), ['page_view'])
})

test('activity: time of use is rounded to seconds', () => {
  const used = (activeMs: number) =>
    activityOf(sampleEvent('user_engagement', { params: { activeMs, scrollShare: 0 } }))[0]?.count
  assert.deepEqual([0, 499, 500, 1499, 86_400_000].map(used), [0, 0, 1, 1, 86_400])
})

test('activity: adds up by day and kind', () => {
  const events = [
    sampleEvent('page_view'),
    sampleEvent('page_view'),
    sampleEvent('search'),
    sampleEvent('page_view', { at: NOW - DAY }),
    sampleEvent('scroll', { at: NOW - 2 * DAY }),
  ]
  const once = addActivity({}, events)
  assert.deepEqual(once, { [TODAY]: { page_view: 2, search: 1 }, 20634: { page_view: 1 } })
  assert.deepEqual(addActivity(once, events.slice(2)), {
    [TODAY]: { page_view: 2, search: 2 },
    20634: { page_view: 2 },
  })
  assert.deepEqual(
    once,
    { [TODAY]: { page_view: 2, search: 1 }, 20634: { page_view: 1 } },
    'what was known is not changed',
  )
})

test('activity: an event a ms before midnight UTC counts for the day before', () => {
  const midnight = Date.UTC(2026, 6, 1)
  const events = [sampleEvent('search', { at: midnight - 1 }), sampleEvent('search', { at: midnight })]
  assert.deepEqual(addActivity({}, events), { 20634: { search: 1 }, [TODAY]: { search: 1 } })
})

test('activity: 60 days are kept, counted from the newest', () => {
  const events = [0, 59, 60, 61].map((days) => sampleEvent('search', { at: NOW - days * DAY }))
  assert.deepEqual(Object.keys(addActivity({}, events)), ['20576', TODAY])
  // 20635 - 59 = 20576; the day before that is gone, also when it arrives late.
  assert.deepEqual(Object.keys(events.reduceRight((known, event) => addActivity(known, [event]), {})), ['20576', TODAY])
  assert.deepEqual(Object.keys(events.reduce((known, event) => addActivity(known, [event]), {})), ['20576', TODAY])
})

test('activity: nothing happened', () => assert.deepEqual(addActivity({}, []), {}))
