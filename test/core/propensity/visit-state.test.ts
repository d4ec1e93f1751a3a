/** @module The visit so far: any order of events, and each of its numbers by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { StoredEvent } from '../../../worker/core/ingest-message.ts'
import { NO_APPEAL } from '../../../worker/core/propensity/appeal.ts'
import { FEATURE_NAMES, type FeatureName, features } from '../../../worker/core/propensity/features.ts'
import { joinVisits } from '../../../worker/core/propensity/join-visits.ts'
import { foldVisit, isMoment, newVisit } from '../../../worker/core/propensity/visit-state.ts'
import { foldPast, noPast } from '../../../worker/core/propensity/visitor-past.ts'
import { SAMPLE_PARAMS } from '../../contract/sample-params.ts'
import { NOW, sampleEvent } from '../sample-event.ts'
import { someEvents } from '../some-events.ts'

const DAY = 86_400_000
const events = someEvents({ firstId: 0, most: 30, purchases: [SAMPLE_PARAMS.purchase] })

test('a visit: any order of events, and any two parts joined, give the same', () => {
  fc.assert(
    fc.property(events, fc.nat(30), fc.integer(), (all, cut, seed) => {
      const whole = foldVisit(newVisit(), all)
      const mixed = all.toSorted((a, b) => Math.sin(seed + all.indexOf(a)) - Math.sin(seed + all.indexOf(b)))
      assert.deepEqual(foldVisit(newVisit(), mixed), whole)
      const [first, second] = [all.slice(0, cut), all.slice(cut)]
      assert.deepEqual(joinVisits(foldVisit(newVisit(), second), foldVisit(newVisit(), first)), whole)
      assert.deepEqual(foldVisit(foldVisit(newVisit(), first), second), whole)
    }),
    { numRuns: 60 },
  )
})

test('a visit: folding leaves what it was given as it is', () => {
  const visit = foldVisit(newVisit(), [sampleEvent('view_item')])
  const before = JSON.stringify(visit)
  foldVisit(visit, [sampleEvent('view_item'), sampleEvent('purchase')])
  joinVisits(visit, visit)
  assert.equal(JSON.stringify(visit), before)
})

test('a past: visits in any order give the same', () => {
  const visits = [1, 2, 3].map((n) =>
    foldVisit(newVisit(), [
      sampleEvent('view_item', { at: NOW + n * DAY }),
      sampleEvent(n === 2 ? 'purchase' : 'cart_update', { at: NOW + n * DAY + 5 }),
    ]),
  )
  const past = visits.reduce(foldPast, noPast())
  assert.deepEqual(visits.toReversed().reduce(foldPast, noPast()), past)
  assert.deepEqual([past.visits, past.orders, past.orderedAt], [3, 1, NOW + 2 * DAY + 5])
})

const view = (productId: string, seconds: number) =>
  sampleEvent('view_item', { at: NOW + seconds * 1000, params: { item: { productId, category: 'tea' } } })
const page = (type: 'home' | 'product' | 'thank_you', seconds: number) =>
  sampleEvent('page_view', { at: NOW + seconds * 1000, params: { page: { url: 'https://shop.example/', type } } })
const add = (seconds: number) => sampleEvent('add_to_cart', { at: NOW + seconds * 1000 })
const checkout = (seconds: number) => sampleEvent('begin_checkout', { at: NOW + seconds * 1000 })
const bought = (seconds: number) => sampleEvent('purchase', { at: NOW + seconds * 1000 })
const cart = (lines: number, seconds: number) =>
  sampleEvent('cart_update', {
    at: NOW + seconds * 1000,
    params: {
      cart: {
        items: Array.from({ length: lines }, (_, n) => ({ productId: `p${n}` })),
        valueMinor: lines * 1000,
        currency: 'EUR',
      },
    },
  })

const earlier = foldPast(
  noPast(),
  foldVisit(newVisit(), [view('a', -7 * 86_400), add(-7 * 86_400 + 60), bought(-7 * 86_400 + 90)]),
)

const ln = Math.log
// NOW is Wednesday noon UTC: an angle of half a turn, and a minute more is π / 720. By hand.
const cases: { name: string; events: StoredEvent[]; has: Partial<Record<FeatureName, number>>; known?: boolean }[] = [
  {
    name: 'looking at one product twice and at another once',
    events: [page('home', 0), page('product', 10), view('a', 10), view('b', 30), view('a', 60)],
    has: {
      product_views: ln(4),
      other_pages: ln(1),
      seconds: ln(61),
      // -256 ln(254/256) = 2.0079 different products, one category: -256 ln(255/256) = 1.0020.
      products: ln(3.0079),
      categories: ln(2.002),
      favourite_views: ln(2),
      product_again: ln(2),
      product_from_before: 0,
      cart: 0,
      returning: 0,
      hour_sine: -0.004363,
      hour_cosine: -1,
      weekend: 0,
    },
  },
  {
    name: 'a product known from a week ago, when something was bought',
    events: [view('b', 0), view('a', 5)],
    known: true,
    has: {
      product_from_before: 1,
      returning: 1,
      visits_before: ln(2),
      adds_before: ln(2),
      orders_before: ln(2),
      // 7 days less the 90 s until the purchase: 6.99896.
      days_away: ln(7.99896),
      days_since_order: ln(7.99896),
      cart_from_before: 0,
    },
  },
  {
    name: 'a cart of two, a checkout begun a minute ago',
    events: [view('a', 0), add(10), cart(2, 10), checkout(40), page('home', 100)],
    has: {
      cart: 1,
      cart_lines: ln(3),
      cart_value: ln(21),
      adds: ln(2),
      since_add: ln(91),
      checkout: 1,
      since_checkout: ln(61),
      cart_product_views: ln(2),
      bought: 0,
    },
  },
  {
    name: 'an emptied cart is none',
    events: [add(0), cart(1, 0), cart(0, 50)],
    has: { cart: 0, cart_lines: 0, adds: ln(2) },
  },
  {
    name: 'after a purchase, what led to it is over',
    events: [view('a', 0), add(10), cart(1, 10), checkout(20), page('thank_you', 60), bought(61), page('home', 121)],
    has: { cart: 0, adds: 0, since_add: 0, checkout: 0, since_checkout: 0, bought: 1, since_bought: ln(61) },
  },
  {
    name: 'the thank-you page is no page that was looked at',
    events: [page('home', 0), page('thank_you', 5)],
    has: { other_pages: ln(2), bought: 0 },
  },
]
for (const { name, events: given, has, known } of cases)
  test(`features: ${name}`, () => {
    const past = known ? earlier : noPast()
    const vector = features({ visit: foldVisit(newVisit(), given), past, device: null }, NO_APPEAL)
    for (const [feature, expected] of Object.entries(has)) {
      const actual = vector[FEATURE_NAMES.indexOf(feature as FeatureName)]
      assert.ok(Math.abs(actual! - expected) < 1e-4, `${feature}: ${actual} for ${expected}`)
    }
  })

test('features: finite for any events at all', () => {
  fc.assert(
    fc.property(events, (all) => {
      const vector = features({ visit: foldVisit(newVisit(), all), past: earlier, device: 'phone' }, NO_APPEAL)
      assert.equal(vector.length, FEATURE_NAMES.length)
      assert.ok(vector.every(Number.isFinite), `${vector}`)
    }),
    { numRuns: 60 },
  )
})

test('a moment: from the second event on, and not on the thank-you page', () => {
  const isOne = (...given: StoredEvent[]) => isMoment(foldVisit(newVisit(), given))
  assert.deepEqual(
    [isOne(view('a', 0)), isOne(view('a', 0), view('a', 1)), isOne(view('a', 0), page('thank_you', 1), cart(0, 1))],
    [false, true, false],
  )
  assert.ok(isOne(page('thank_you', 0), page('home', 5)), 'the next page ends it')
})

const sources = [
  { referrer: undefined, utm: undefined, from: null },
  { referrer: 'https://www.google.com/', utm: undefined, from: 'from_search' },
  { referrer: 'https://l.instagram.com/', utm: undefined, from: 'from_social' },
  { referrer: 'https://blog.example/', utm: undefined, from: 'from_elsewhere' },
  { referrer: 'https://www.google.com/', utm: { medium: 'cpc' }, from: 'from_paid' },
  { referrer: undefined, utm: { medium: 'email' }, from: 'from_email' },
] as const
for (const { referrer, utm, from } of sources)
  test(`features: a visit from ${utm?.medium ?? referrer ?? 'nowhere'} is ${from ?? 'direct'}`, () => {
    const landing = sampleEvent('page_view', {
      params: { page: { url: 'https://shop.example/', type: 'home', referrer, utm } },
    })
    const next = sampleEvent('page_view', {
      at: NOW + 1,
      params: { page: { url: 'https://shop.example/a', type: 'home', referrer: 'https://shop.example/' } },
    })
    const vector = features({ visit: foldVisit(newVisit(), [next, landing]), past: noPast(), device: null }, NO_APPEAL)
    const told = FEATURE_NAMES.filter((name, k) => name.startsWith('from_') && vector[k] === 1)
    assert.deepEqual(told, from ? [from] : [])
  })
