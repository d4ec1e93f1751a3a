/** @module A profile as the owner reads it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEntry } from '../../contract/admin.ts'
import { foldEvents } from '../../worker/core/fold-events.ts'
import { newestDecision, personFacts } from '../../worker/core/person.ts'
import { personRow } from '../../worker/core/person-row.ts'
import { newProfile, type Profile, type ProfileState } from '../../worker/core/profile.ts'
import { traitsSaid } from '../../worker/core/traits.ts'
import { SAMPLE_PARAMS } from '../contract/sample-params.ts'
import { NOW, sampleEvent } from './sample-event.ts'

const PHONE = { device: 'phone', language: 'lt', country: 'LT' }
const DAY = 86_400_000

const ann = foldEvents(
  newProfile('ann'),
  [
    sampleEvent('page_view', { at: NOW - DAY }),
    sampleEvent('page_view', { consent: ['measure', 'personalise'] }),
    sampleEvent('cart_update', { at: NOW - 60_000 }),
  ],
  PHONE,
)
const withState = (change: Partial<ProfileState>): Profile => ({ ...ann, state: { ...ann.state, ...change } })

test('person: a line of the list', () => {
  // A page view yesterday, one today and a permission are 2.9057 points: 100 * (1 - e^(-0.145286)) = 13.5225.
  assert.deepEqual(personRow(ann, NOW, 'EUR'), {
    profileId: 'ann',
    firstSeenAt: NOW - DAY,
    lastSeenAt: NOW,
    leadScore: 14,
    grade: 'cold',
    sessions: 2,
    orders: 0,
    revenueMinor: 0,
    cartMinor: 5000,
    currency: 'EUR',
  })
})

test('person: the score is that of the moment of reading', () => {
  // A week later half of the views and, halving in two weeks, 0.7071 of the permission: 1.6600 points, 7.9648.
  assert.equal(personRow(ann, NOW + 7 * DAY, 'EUR').leadScore, 8)
})

const orders = (revenue: Record<string, number>) => ({ orders: { confirmed: 1, seen: 2, revenue } })
const cart = (currency: string) => ({ cart: { value: { items: [], valueMinor: 700, currency }, at: NOW, key: 'k' } })

// The shop counts in euros.
const amounts: { name: string; state: Partial<ProfileState>; line: [number, number, string] }[] = [
  { name: 'no orders and no cart', state: { cart: null }, line: [0, 0, 'EUR'] },
  { name: 'paid in the shop’s currency', state: { ...orders({ EUR: 900 }), ...cart('EUR') }, line: [900, 700, 'EUR'] },
  {
    name: 'paid in two: the shop’s, without the other',
    state: { ...orders({ CHF: 1, EUR: 900 }), ...cart('EUR') },
    line: [900, 700, 'EUR'],
  },
  { name: 'paid in another', state: { ...orders({ GBP: 900 }), ...cart('GBP') }, line: [900, 700, 'GBP'] },
  {
    name: 'paid in two others: the first by name',
    state: { ...orders({ GBP: 900, CHF: 1 }), cart: null },
    line: [1, 0, 'CHF'],
  },
  { name: 'only a cart in another', state: cart('GBP'), line: [0, 700, 'GBP'] },
  {
    name: 'paid in one, a cart in another: a cart of pounds is not so many euros',
    state: { ...orders({ EUR: 900 }), ...cart('GBP') },
    line: [900, 0, 'EUR'],
  },
]

for (const { name, state, line } of amounts)
  test(`person, amounts: ${name}`, () => {
    const { revenueMinor, cartMinor, currency } = personRow(withState(state), NOW, 'EUR')
    assert.deepEqual([revenueMinor, cartMinor, currency], line)
  })

test('person: orders are those confirmed and those seen', () => {
  assert.equal(personRow(withState(orders({})), NOW, 'EUR').orders, 3)
})

test('person: what the profile itself knows', () => {
  const { score, history, ...facts } = personFacts(ann, NOW)
  assert.equal(score.score, 14)
  assert.deepEqual([history.length, history.at(-1)], [30, { day: NOW - (NOW % DAY), score: 14 }])
  assert.deepEqual(facts, {
    pageViews: 2,
    device: 'phone',
    language: 'lt',
    country: 'LT',
    consent: ['measure', 'personalise'],
    source: 'newsletter',
    traits: {},
    cart: { ...SAMPLE_PARAMS.cart_update.cart, changedAt: NOW - 60_000 },
  })
})

test('person: of somebody never seen nothing is known', () => {
  const { score, history, ...facts } = personFacts(newProfile('bob'), NOW)
  assert.deepEqual(score, { score: 0, grade: 'cold', engagement: 0, fit: 0, reasons: [] })
  assert.ok(history.every((day) => day.score === 0))
  assert.deepEqual(facts, {
    pageViews: 0,
    device: null,
    language: null,
    country: null,
    consent: [],
    source: null,
    traits: {},
    cart: null,
  })
})

test('person: traits that were said and not taken back', () => {
  const traits = traitsSaid({ birthday: '04-23', style: 'boho', gender: null }, NOW)
  assert.deepEqual(personFacts(withState({ traits }), NOW).traits, { birthday: '04-23', style: 'boho' })
})

test('person: an emptied cart is none', () => assert.equal(personFacts(withState(cart('EUR')), NOW).cart, null))

const entry = (name: string, at: number): TimelineEntry => ({
  id: `${name}-${at}`,
  at,
  name,
  params: { leadScore: at },
})

test('person: why, from the newest decision of the timeline', () => {
  assert.deepEqual(newestDecision([entry('page_view', 9), entry('decision', 8), entry('decision', 7)]), {
    at: 8,
    leadScore: 8,
  })
  assert.equal(newestDecision([entry('page_view', 9)]), null)
})
