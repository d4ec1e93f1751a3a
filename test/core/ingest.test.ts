/** @module What a batch of the queue writes, counts and passes on. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IngestMessage, RejectedEvent, StoredEvent } from '../../worker/core/ingest-message.ts'
import { KeptInMemory } from './kept-in-memory.ts'
import { eventId, NOW, sampleEvent } from './sample-event.ts'
import { ordersMessage, sampleOrder, visitMessage } from './sample-message.ts'

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

const rejected = (quarantineId: string): RejectedEvent => ({
  id: null,
  code: 'invalid_event',
  detail: 'x',
  quarantineId,
  payload: '{}',
})

/** What is kept after these batches. */
function take(...batches: IngestMessage[][]): KeptInMemory {
  const kept = new KeptInMemory()
  for (const batch of batches) kept.take(batch)
  return kept
}

const totals = (kept: KeptInMemory, ...names: string[]) => names.map((name) => kept.total(name))

// received = stored + duplicate + rejected, by hand.
const event = sampleEvent('search')
const other = sampleEvent('scroll')
const arrivals: {
  name: string
  batches: IngestMessage[][]
  received: number
  stored: number
  duplicate: number
  rejected: number
}[] = [
  { name: 'one event', batches: [[visitMessage([event])]], received: 1, stored: 1, duplicate: 0, rejected: 0 },
  {
    name: 'one event twice in a message',
    batches: [[visitMessage([event, event])]],
    received: 2,
    stored: 1,
    duplicate: 1,
    rejected: 0,
  },
  {
    name: 'one message twice in a batch',
    batches: [[visitMessage([event]), visitMessage([event])]],
    received: 2,
    stored: 1,
    duplicate: 1,
    rejected: 0,
  },
  {
    name: 'one message in two batches',
    batches: [[visitMessage([event])], [visitMessage([event])]],
    received: 2,
    stored: 1,
    duplicate: 1,
    rejected: 0,
  },
  {
    name: 'a message that is half new',
    batches: [[visitMessage([event])], [visitMessage([event, other])]],
    received: 3,
    stored: 2,
    duplicate: 1,
    rejected: 0,
  },
  {
    name: 'a rejected event',
    batches: [[visitMessage([], { rejected: [rejected('q1')] })]],
    received: 1,
    stored: 0,
    duplicate: 0,
    rejected: 1,
  },
  {
    name: 'a rejected event delivered again',
    batches: [
      [visitMessage([event], { rejected: [rejected('q1')] })],
      [visitMessage([event], { rejected: [rejected('q1')] })],
    ],
    received: 4,
    stored: 1,
    duplicate: 2,
    rejected: 1,
  },
  { name: 'nothing', batches: [[visitMessage([])]], received: 0, stored: 0, duplicate: 0, rejected: 0 },
  { name: 'no message', batches: [[]], received: 0, stored: 0, duplicate: 0, rejected: 0 },
]

for (const { name, batches, ...expected } of arrivals)
  test(`ingest, where events went: ${name}`, () => {
    const [received, stored, duplicate, rejectedCount] = totals(
      take(...batches),
      'received',
      'stored',
      'duplicate',
      'rejected',
    )
    assert.deepEqual({ received, stored, duplicate, rejected: rejectedCount }, expected)
  })

const droppings: { name: string; batches: IngestMessage[][]; quota: number }[] = [
  { name: 'with new events', batches: [[visitMessage([event], { dropped: { quota: 3 } })]], quota: 3 },
  {
    name: 'delivered again, it is not counted again',
    batches: [[visitMessage([event], { dropped: { quota: 3 } })], [visitMessage([event], { dropped: { quota: 3 } })]],
    quota: 3,
  },
  {
    name: 'twice in one batch',
    batches: [[visitMessage([event], { dropped: { quota: 3 } }), visitMessage([event], { dropped: { quota: 3 } })]],
    quota: 3,
  },
  {
    name: 'with a rejected event',
    batches: [[visitMessage([], { rejected: [rejected('q1')], dropped: { quota: 3 } })]],
    quota: 3,
  },
  { name: 'without any event', batches: [[visitMessage([], { dropped: { quota: 3 } })]], quota: 3 },
  {
    name: 'of two requests',
    batches: [[visitMessage([event], { dropped: { quota: 3 } })], [visitMessage([other], { dropped: { quota: 4 } })]],
    quota: 7,
  },
]

for (const { name, batches, quota } of droppings)
  test(`ingest, given up in the browser: ${name}`, () => assert.equal(take(...batches).total('dropped quota'), quota))

test('ingest: each event counts in the hour in which it happened', () => {
  const late = sampleEvent('page_view', { at: NOW - 3 * HOUR })
  const kept = take([visitMessage([late, sampleEvent('page_view'), sampleEvent('page_view')])])
  const hour = NOW / HOUR
  assert.deepEqual([kept.counters[`${hour - 3} page_view`], kept.counters[`${hour} page_view`]], [1, 2])
})

test('ingest: overlays count by campaign', () => {
  const shown = [
    sampleEvent('view_promotion'),
    sampleEvent('view_promotion'),
    sampleEvent('select_promotion'),
    sampleEvent('close_promotion'),
  ]
  const names = ['overlay_shown exit-offer', 'overlay_clicked exit-offer', 'overlay_closed exit-offer']
  assert.deepEqual(totals(take([visitMessage(shown)]), ...names), [2, 1, 1])
})

test('ingest: versions count beside their campaign, and so do who was held out and who left an address', () => {
  const promotion = { campaignId: 'offer', version: 1, interrupting: true }
  const seen = (variant: string) => sampleEvent('view_promotion', { params: { ...promotion, variant } })
  const events = [
    seen('a'),
    seen('b'),
    seen('b'),
    sampleEvent('select_promotion', { params: { ...promotion, variant: 'b' } }),
    sampleEvent('holdout_exposure', { params: { ...promotion, variant: 'a' } }),
    sampleEvent('generate_lead', { params: { campaignId: 'offer' } }),
    sampleEvent('generate_lead', { params: {} }),
  ]
  const names = [
    'variant_shown offer a',
    'variant_shown offer b',
    'variant_clicked offer b',
    'variant_held_out offer a',
  ]
  const whole = ['overlay_shown offer', 'overlay_clicked offer', 'overlay_held_out offer', 'overlay_lead offer']
  assert.deepEqual(totals(take([visitMessage(events)]), ...names, ...whole), [1, 2, 1, 1, 3, 1, 1, 1])
})

test('ingest: exits that were only feared count by what came of them, and by the sign', () => {
  const alarm = (signal: 'pointer' | 'tab', outcome: 'left' | 'stayed') =>
    sampleEvent('exit_intent', { params: { signal, outcome } })
  const kept = take([visitMessage([alarm('pointer', 'left'), alarm('pointer', 'stayed'), alarm('pointer', 'left')])])
  kept.take([visitMessage([alarm('tab', 'stayed')])])
  const names = ['exit_alarms_left pointer', 'exit_alarms_stayed pointer', 'exit_alarms_stayed tab', 'exit_intent']
  assert.deepEqual(totals(kept, ...names), [2, 1, 1, 4])
})

test('ingest: views, carts and units of a product by day, units by the shop’s orders only', () => {
  const events = [sampleEvent('view_item'), sampleEvent('add_to_cart', { at: NOW - DAY }), sampleEvent('purchase')]
  const days = { '20634 teapot carts': 1, '20635 teapot views': 1 }
  assert.deepEqual(take([visitMessage(events)]).productDays, days)
  assert.deepEqual(take([visitMessage(events), ordersMessage(sampleOrder())]).productDays, {
    ...days,
    '20635 teapot units': 2,
    '20635 cup units': 1,
  })
})

const at = (minutes: number) => sampleEvent('page_view', { at: NOW + minutes * MINUTE })
const visits: { name: string; batches: StoredEvent[][]; byHour: Record<string, number> }[] = [
  { name: 'one, counted where it began', batches: [[at(50), at(70)]], byHour: { 0: 1 } },
  { name: 'two, an hour apart', batches: [[at(0)], [at(60)]], byHour: { 0: 1, 1: 1 } },
  { name: 'a late event makes them one', batches: [[at(0)], [at(60)], [at(30)]], byHour: { 0: 1 } },
  { name: 'a late event begins it an hour before', batches: [[at(0)], [at(-10)]], byHour: { '-1': 1 } },
  { name: 'a visit of nine days ago stays counted', batches: [[at(-9 * 1440)], [at(0)]], byHour: { '-216': 1, 0: 1 } },
]

for (const { name, batches, byHour } of visits)
  test(`ingest, visits: ${name}`, () => {
    const { counters } = take(...batches.map((events) => [visitMessage(events)]))
    const found = Object.entries(counters).filter(([key]) => key.endsWith(' visits'))
    assert.deepEqual(
      Object.fromEntries(found.map(([key, value]) => [Number.parseInt(key, 10) - NOW / HOUR, value])),
      byHour,
    )
  })

test('ingest: a decision is kept beside the events of its page view, once', () => {
  const params = { url: '/', pageType: 'home', leadScore: 5, outcomes: {} }
  const decision = { id: 'd1', name: 'decision', at: NOW, params } as const
  const { packs } = take([visitMessage([event], { decision })], [visitMessage([event], { decision })])
  assert.deepEqual(packs, [{ profileId: 'ann', receivedAt: NOW, events: [event, decision] }])
  assert.deepEqual(
    take([visitMessage([], { decision })]).packs,
    [],
    'without new events there is nothing to keep it beside',
  )
})

test('ingest: what is rejected goes into the quarantine with the time, and makes nobody', () => {
  const { visits: plan } = new KeptInMemory().take([visitMessage([], { rejected: [rejected('q1')] })])
  assert.deepEqual(plan.quarantine, [{ ...rejected('q1'), receivedAt: NOW }])
  assert.deepEqual([plan.profiles, plan.packs], [[], []])
})

test('ingest: a plan names each profile and order once, as it is in the end', () => {
  const bought = sampleEvent('purchase')
  const { visits, orders } = new KeptInMemory().take([
    visitMessage([bought]),
    visitMessage([event]),
    ordersMessage(sampleOrder()),
  ])
  assert.deepEqual(
    visits.profiles.map(({ profileId }) => profileId),
    ['ann'],
  )
  assert.deepEqual(
    orders.profiles.map(({ profileId, state }) => [profileId, state.orders.confirmed, state.orders.revenue]),
    [['ann', 1, { EUR: 5000 }]],
  )
  assert.deepEqual(
    orders.orders.map(({ source, profileId }) => [source, profileId]),
    [['server', 'ann']],
  )
})

test('ingest: a batch that brings nothing new writes nothing but its arrival', () => {
  const kept = take([visitMessage([event]), ordersMessage(sampleOrder())])
  const { visits, orders, people } = kept.take([visitMessage([event]), ordersMessage(sampleOrder())])
  const { tally: ofVisits, ...rest } = visits
  const { tally: ofOrders, ...others } = orders
  assert.deepEqual(rest, { profiles: [], packs: [], links: [], live: [], quarantine: [] })
  const coupons = { uses: [], released: [] }
  const news = { steps: [], emails: [], buyers: [], guests: { moved: [], orderless: [] } }
  assert.deepEqual(others, { profiles: [], orders: [], links: [], aliases: [], current: new Set(), coupons, ...news })
  assert.deepEqual(people, { links: [], persons: [], memberships: [], gone: [] })
  assert.deepEqual(
    [...ofVisits.counters(), ...ofOrders.counters()].map(({ name, value }) => [name, value]),
    [
      ['received', 1],
      ['duplicate', 1],
      ['orders_received', 1],
      ['orders_duplicate', 1],
    ],
  )
})

test('ingest: the newest forty events are live', () => {
  const events = Array.from({ length: 60 }, (_, n) =>
    sampleEvent('search', { id: eventId(5000 + n), at: NOW + ((n * 7) % 60) }),
  )
  const { visits } = new KeptInMemory().take([
    visitMessage(events.slice(0, 30)),
    visitMessage(events.slice(30), { profileId: 'bob' }),
  ])
  assert.deepEqual(
    visits.live.map((line) => line.at),
    Array.from({ length: 40 }, (_, n) => NOW + 59 - n),
  )
})
