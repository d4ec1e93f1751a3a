/** @module What each event does to a profile. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventName } from '../../contract/event.ts'
import { type BatchContext, foldEvents } from '../../worker/core/fold-events.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { newProfile, type ProfileState } from '../../worker/core/profile.ts'
import { SAMPLE_PARAMS } from '../contract/sample-params.ts'
import { eventId, NOW, sampleEvent } from './sample-event.ts'

const NOTHING: BatchContext = { device: null, language: null, country: null }
const PHONE: BatchContext = { device: 'phone', language: 'lt', country: 'LT' }
const HERE = eventId(77)

const fold = (...events: StoredEvent[]): ProfileState => foldEvents(newProfile('ann'), events, NOTHING).state
const blank = newProfile('ann').state
const at = (minutes: number) => NOW + minutes * 60_000
const emptyCart = { items: [], valueMinor: 0, currency: 'EUR' }

/** What every event leaves behind, page views and activity apart. */
const always = {
  sessions: { recent: [{ startedAt: NOW, endedAt: NOW, pageViews: 0 }], older: 0 },
  consent: { value: ['measure'], at: NOW, key: HERE },
}

// Days since 1970 of 1 July 2026: see activity.test.ts.
const today = (kind: string, count = 1) => ({ activity: { 20635: { [kind]: count } } })
const noted = (what: string) => ({ campaigns: { 'exit-offer': { [what]: NOW } } })

/** One that interrupts costs a point of attention: five fifths. */
const exposure = (what: string) => ({
  campaigns: { 'exit-offer': { [what]: NOW, shows: 1 } },
  interrupted: { value: 'exit-offer', at: NOW, key: HERE },
  asked: [{ key: `exit-offer ${NOW}`, at: NOW, fifths: 5 }],
})

const changes: { [Name in EventName]: Partial<ProfileState> } = {
  page_view: {
    ...today('page_view'),
    pageViews: 1,
    sessions: { recent: [{ startedAt: NOW, endedAt: NOW, pageViews: 1 }], older: 0 },
    source: { value: 'newsletter', at: NOW, key: HERE },
    utm: { value: { source: 'newsletter', medium: 'banner', campaign: 'spring' }, at: NOW, key: HERE },
  },
  view_item: { ...today('view_item'), viewed: [{ productId: 'teapot', at: NOW }] },
  view_item_list: {},
  search: today('search'),
  cart_update: { cart: { value: SAMPLE_PARAMS.cart_update.cart, at: NOW, key: HERE } },
  add_to_cart: today('add_to_cart'),
  remove_from_cart: {},
  add_to_wishlist: { wished: [{ productId: 'teapot', at: NOW }] },
  begin_checkout: today('begin_checkout'),
  purchase: {
    ...today('purchase'),
    cart: { value: emptyCart, at: NOW, key: HERE },
    bought: [{ productId: 'teapot', at: NOW }],
    orderedAts: [NOW],
  },
  scroll: {},
  user_engagement: today('active_seconds', 9),
  sign_up: { ...today('sign_up'), signedUpAt: NOW },
  generate_lead: today('generate_lead'),
  form_start: {},
  form_submit: {},
  form_abandon: {},
  identify: {},
  view_promotion: exposure('shownAt'),
  // Who is held out is left in peace as if it had been seen.
  holdout_exposure: exposure('heldOutAt'),
  survey_answer: {},
  proof_shown: {},
  view_recommendations: {},
  select_item: {},
  select_promotion: { ...today('select_promotion'), ...noted('convertedAt') },
  close_promotion: noted('closedAt'),
  exit_intent: {},
  consent_update: {},
  user_properties: {},
  custom_event: {},
}

for (const [name, change] of Object.entries(changes) as [EventName, Partial<ProfileState>][])
  test(`fold: ${name} changes ${Object.keys(change).join(', ') || 'nothing but the session'}`, () =>
    assert.deepEqual(fold(sampleEvent(name, { id: HERE })), { ...blank, ...always, ...change }))

test('fold: no event changes nothing, and the times stay', () => {
  const profile = newProfile('ann')
  assert.equal(foldEvents(profile, [], PHONE), profile)
})

test('fold: first and last seen are the outermost times, also of late events', () => {
  const once = foldEvents(newProfile('ann'), [sampleEvent('search', { at: at(10) })], NOTHING)
  const twice = foldEvents(once, [sampleEvent('search', { at: at(5) }), sampleEvent('search', { at: at(7) })], NOTHING)
  assert.deepEqual([once.firstSeenAt, once.lastSeenAt], [at(10), at(10)])
  assert.deepEqual([twice.firstSeenAt, twice.lastSeenAt], [at(5), at(10)])
})

test('fold: what was known is not changed', () => {
  const known = foldEvents(newProfile('ann'), [sampleEvent('view_promotion'), sampleEvent('view_item')], PHONE)
  const copy = structuredClone(known)
  foldEvents(known, [sampleEvent('close_promotion', { at: at(1) }), sampleEvent('view_item', { at: at(1) })], PHONE)
  assert.deepEqual(known, copy)
})

test('fold: device, language and country hold from the newest event of their batch on', () => {
  const desktop: BatchContext = { device: 'desktop', language: null, country: 'DE' }
  const first = foldEvents(newProfile('ann'), [sampleEvent('search'), sampleEvent('search', { at: at(3) })], PHONE)
  const { device, language, country } = foldEvents(first, [sampleEvent('search', { at: at(2) })], desktop).state
  assert.deepEqual(device, { value: 'phone', at: at(3), key: 'phone' }, 'a late batch of another page')
  const later = foldEvents(first, [sampleEvent('search', { at: at(4) })], desktop).state
  assert.deepEqual(later.device, { value: 'desktop', at: at(4), key: 'desktop' })
  assert.deepEqual([country?.value, later.country?.value], ['LT', 'DE'])
  assert.deepEqual([language, later.language?.value], [first.state.language, 'lt'], 'not said is not unsaid')
})

const pageFrom = (page: { utm?: { source?: string }; referrer?: string }, minute = 0) =>
  sampleEvent('page_view', { at: at(minute), params: { page: { url: '/', type: 'home', ...page } } })

const sources: { name: string; events: StoredEvent[]; source: string }[] = [
  {
    name: 'what the address says',
    events: [pageFrom({ utm: { source: 'mail' }, referrer: 'https://a.b/' })],
    source: 'mail',
  },
  {
    name: 'else the host it came from',
    events: [pageFrom({ referrer: 'https://shop.b:8080/x?y#z' })],
    source: 'shop.b',
  },
  { name: 'else nothing: direct', events: [pageFrom({})], source: 'direct' },
  { name: 'a referrer that is no web address', events: [pageFrom({ referrer: 'android-app://x' })], source: 'direct' },
  {
    name: 'of the first page, also when it arrives last',
    events: [pageFrom({ referrer: 'https://b/' }, 1), pageFrom({ referrer: 'https://a/' })],
    source: 'a',
  },
  {
    name: 'at most 120 characters',
    events: [pageFrom({ referrer: `https://${'x'.repeat(200)}/` })],
    source: 'x'.repeat(120),
  },
]

for (const { name, events, source } of sources)
  test(`fold, where a visitor came from: ${name}`, () => assert.equal(fold(...events).source?.value, source))

const lookedAt = (productId: string, minute: number) =>
  sampleEvent('view_item', { at: at(minute), params: { item: { productId } } })
const bought = (minute: number, ...ids: string[]) =>
  sampleEvent('purchase', {
    at: at(minute),
    params: { transactionId: 't', valueMinor: 1, currency: 'EUR', items: ids.map((productId) => ({ productId })) },
  })
const many = (count: number) => Array.from({ length: count }, (_, n) => lookedAt(`p${n}`, n))

const lists: { name: string; events: StoredEvent[]; viewed: string[] }[] = [
  { name: 'the newest first', events: [lookedAt('a', 1), lookedAt('b', 2)], viewed: ['b', 'a'] },
  {
    name: 'each once, at its newest',
    events: [lookedAt('a', 1), lookedAt('b', 2), lookedAt('a', 3)],
    viewed: ['a', 'b'],
  },
  {
    name: 'a late report of one that was seen again',
    events: [lookedAt('a', 3), lookedAt('b', 2), lookedAt('a', 1)],
    viewed: ['a', 'b'],
  },
  {
    name: 'of one moment the higher id first',
    events: [lookedAt('a', 1), lookedAt('c', 1), lookedAt('b', 1)],
    viewed: ['c', 'b', 'a'],
  },
  { name: 'thirty at most', events: many(40), viewed: Array.from({ length: 30 }, (_, n) => `p${39 - n}`) },
]

for (const { name, events, viewed } of lists)
  test(`fold, products looked at: ${name}`, () =>
    assert.deepEqual(
      fold(...events).viewed.map(({ productId }) => productId),
      viewed,
    ))

test('fold, products bought: a hundred at most, the newest first', () => {
  const ids = Array.from({ length: 120 }, (_, n) => `p${n}`)
  const { bought: kept } = fold(...ids.map((id, n) => bought(n, id)))
  assert.deepEqual([kept.length, kept[0]?.productId, kept.at(-1)?.productId], [100, 'p119', 'p20'])
})

const cartAt = (minute: number, ...ids: string[]) =>
  sampleEvent('cart_update', {
    at: at(minute),
    params: { cart: { items: ids.map((productId) => ({ productId })), valueMinor: 0, currency: 'EUR' } },
  })

const carts: { name: string; events: StoredEvent[]; cart: string[] }[] = [
  { name: 'the last report counts', events: [cartAt(2, 'b'), cartAt(1, 'a')], cart: ['b'] },
  { name: 'an emptied cart', events: [cartAt(1, 'a'), cartAt(2)], cart: [] },
  { name: 'a purchase empties it', events: [cartAt(1, 'a'), bought(2, 'a')], cart: [] },
  { name: 'what was put in after the purchase stays', events: [cartAt(3, 'b'), bought(2, 'a')], cart: ['b'] },
  {
    name: 'adding and removing tell of a change, the cart itself of what is in it',
    events: [cartAt(1, 'a'), sampleEvent('add_to_cart', { at: at(2) })],
    cart: ['a'],
  },
]

for (const { name, events, cart } of carts)
  test(`fold, the cart: ${name}`, () =>
    assert.deepEqual(
      fold(...events).cart?.value.items.map(({ productId }) => productId),
      cart,
    ))

test('fold: a campaign keeps the last time of each thing, and only what interrupts is an interruption', () => {
  const promotion = (campaignId: string, interrupting: boolean) => ({ campaignId, version: 1, interrupting })
  const state = fold(
    sampleEvent('view_promotion', { at: at(1), params: promotion('exit-offer', true) }),
    sampleEvent('view_promotion', { at: at(2), params: promotion('bar', false) }),
    sampleEvent('close_promotion', { at: at(4), params: promotion('exit-offer', true) }),
    sampleEvent('close_promotion', { at: at(3), params: promotion('exit-offer', true) }),
    sampleEvent('view_promotion', { at: at(2), params: promotion('constructor', false) }),
  )
  assert.deepEqual(state.campaigns, {
    'exit-offer': { shows: 1, shownAt: at(1), closedAt: at(4) },
    bar: { shows: 1, shownAt: at(2) },
    constructor: { shows: 1, shownAt: at(2) },
  })
  assert.deepEqual([state.interrupted?.value, state.interrupted?.at], ['exit-offer', at(1)])
})

test('fold: consent is that of the last event', () => {
  const both = sampleEvent('search', { at: at(2), consent: ['measure', 'personalise'] })
  assert.deepEqual(fold(both, sampleEvent('search', { at: at(1) })).consent?.value, ['measure', 'personalise'])
  assert.deepEqual(fold(both, sampleEvent('search', { at: at(3) })).consent?.value, ['measure'])
})

test('fold: of more campaigns than any shop shows, the 200 latest stay', () => {
  const events = Array.from({ length: 250 }, (_, n) =>
    sampleEvent('view_promotion', {
      at: NOW + n,
      params: { campaignId: `c-${n}`, version: 1, interrupting: false },
    }),
  )
  const batch = { device: null, language: null, country: null }
  const { campaigns } = foldEvents(newProfile('ann'), events.toReversed(), batch).state
  assert.equal(Object.keys(campaigns).length, 200)
  assert.deepEqual(campaigns['c-50'], { shows: 1, shownAt: NOW + 50 })
})

test('fold, the cart: when it was emptied is remembered, also where it was filled since, in either order', () => {
  for (const events of [
    [cartAt(1), cartAt(2, 'a')],
    [cartAt(2, 'a'), cartAt(1)],
  ])
    assert.equal(fold(...events).cartEmptiedAt, at(1))
})
