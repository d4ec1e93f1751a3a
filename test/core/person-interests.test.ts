/** @module What one person is interested in, from events of a week and what a till sold. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldTastes } from '../../worker/core/fold-tastes.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { personInterests } from '../../worker/core/person-interests.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { zoneClock } from '../../worker/core/retention/zone-clock.ts'
import { KeptInMemory } from './kept-in-memory.ts'
import { NOW, sampleEvent } from './sample-event.ts'

const SHOP = { currency: 'EUR', timeZone: 'Asia/Almaty', prices: { lowMinor: 2000, highMinor: 6000 } }
const DAY = 86_400_000
const tea = { productId: 'p1', category: 'Tea', brand: 'Kettle', priceMinor: 2500 }

const fold = (...events: StoredEvent[]) =>
  foldTastes(newProfile('ann'), events, { currency: 'EUR', clock: zoneClock(SHOP.timeZone) }).state

test('interests: of three evenings over tea', () => {
  const evenings = [0, 7, 14].flatMap((days) => [
    sampleEvent('view_item', { at: NOW - days * DAY, params: { item: tea } }),
    sampleEvent('user_engagement', { at: NOW - days * DAY, params: { activeMs: 9000, scrollShare: days / 14 } }),
  ])
  const said = sampleEvent('user_properties', { params: { traits: { style: 'boho', gender: null } } })
  const { price, rhythm, ...rest } = personInterests(fold(...evenings, said), SHOP, NOW)
  // Looks of 0, 1 and 2 weeks ago weigh 1, 0.5^(1/4) and 0.5^(1/2), together 2.5480; of 7.5480 that is 0.3376. Prices
  // need three points.
  assert.deepEqual(rest, {
    currency: 'EUR',
    categories: [{ name: 'Tea', share: rest.categories[0]?.share }],
    brands: [{ name: 'Kettle', share: rest.brands[0]?.share }],
    attention: { pages: 3, activeMs: 9000, scrollShare: 0.5 },
    traits: [{ name: 'style', value: 'boho', at: NOW }],
  })
  assert.equal(rest.categories[0]?.share.toFixed(4), '0.3376')
  assert.equal(price, null)
  // Noon UTC on three Wednesdays is five in the afternoon in Almaty.
  assert.deepEqual(rhythm, { hour: 17, weekday: 3, days: 3, timeZone: 'Asia/Almaty' })
})

test('traits: what was told before personalising was withdrawn is forgotten, whenever it arrives; interests stay', () => {
  const said = (at: number, style: string) =>
    sampleEvent('user_properties', { at, consent: ['measure', 'personalise'], params: { traits: { style } } })
  const look = sampleEvent('view_item', { at: NOW, params: { item: { ...tea, priceMinor: 1 } } })
  const withdrawn = sampleEvent('consent_update', { at: NOW + 1, consent: ['measure', 'message'] })
  const before = said(NOW, 'boho')
  for (const events of [
    [look, before, withdrawn],
    [withdrawn, before, look],
  ]) {
    const { traits, categories } = personInterests(fold(...events), SHOP, NOW)
    assert.deepEqual([traits, categories.length], [[], 1])
  }
  const again = said(NOW + 2, 'plain')
  const apart = foldTastes(newProfile('ann'), [again], { currency: 'EUR', clock: zoneClock('UTC') })
  const late = foldTastes(apart, [before, withdrawn], { currency: 'EUR', clock: zoneClock('UTC') })
  assert.equal(late.state.traits.style?.value, 'plain')
})

test('interests: nobody has any', () => {
  const { categories, brands, price, attention, traits } = personInterests(fold(), SHOP, NOW)
  assert.deepEqual([categories, brands, price, attention, traits], [[], [], null, null, []])
})

test('interests: an order that a browser and the shop’s server told of counts once, and goes with its owner', () => {
  const items = [{ ...tea, quantity: 3 }]
  const bought = { transactionId: 't1', valueMinor: 7500, currency: 'EUR', items }
  const seen = (id: string) => ({
    kind: 'visit' as const,
    profileId: '00000000-0000-4000-8000-000000000001',
    receivedAt: NOW,
    device: 'phone' as const,
    language: null,
    country: null,
    events: [{ ...sampleEvent('purchase', { params: bought }), id }],
    rejected: [],
    dropped: {},
    decision: null,
  })
  // The page of thanks is loaded twice; the till names the card, then the order is cancelled.
  const order = { ...bought, at: NOW, loyaltyCard: 'K9' }
  const orders = (...change: object[]) =>
    change.map((each) => ({ kind: 'orders' as const, receivedAt: NOW, orders: [{ ...order, ...each }] }))
  const told = [seen('a'), seen('b'), ...orders({}, { status: 'cancelled', updatedAt: 2 })]
  for (const messages of [told, told.toReversed()]) {
    const kept = new KeptInMemory()
    for (const message of messages) kept.take([message])
    const points = Object.fromEntries(
      Object.values(kept.profiles).map(({ profileId, state }) => [
        profileId,
        Object.values(state.interests.categories).map((names) => names.Tea),
      ]),
    )
    assert.deepEqual(points, { [seen('').profileId]: [], 'named:loyalty_card K9': [5] })
  }
})
