/** @module One visit, decided: what is stored of it and what the page may show. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Visit } from '../../contract/visit.ts'
import { acceptEvents } from '../../worker/core/accept-events.ts'
import { decide } from '../../worker/core/decide.ts'
import { foldEvents } from '../../worker/core/fold-events.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { type OverlayFacts, overlaysOf } from '../../worker/core/overlays-of.ts'
import { planVisit, type VisitInput } from '../../worker/core/plan-visit.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { passes } from '../../worker/core/segment/passes.ts'
import { NOW, sampleEvent } from './sample-event.ts'
import { sampleSettings, sampleVisit, VISITOR } from './sample-visit.ts'

const DAY = 86_400_000
const phone = { device: 'phone', language: 'lt', country: 'LT' }

const NOTHING_KNOWN: OverlayFacts = {
  now: NOW,
  timeZone: 'UTC',
  language: null,
  products: new Map(),
  signUps: new Map(),
}

function plan(change: Partial<Visit>, more: Partial<VisitInput> = {}) {
  const visit = sampleVisit(change)
  const { visitor, sentAt, events } = visit
  const visitId = 'decision-1'
  const accepted = acceptEvents(events, { visitId, hasVisitor: visitor !== null, sentAt, receivedAt: NOW })
  const decided = planVisit(
    {
      arrival: { visit, visitId, receivedAt: NOW, ...accepted },
      mayDecide: true,
      settings: sampleSettings({}),
      profile: null,
      country: 'LT',
      ...more,
    },
    (input) => decide(input, passes),
  )
  return { ...accepted, ...decided }
}

const known = (...events: StoredEvent[]): Profile => foldEvents(newProfile(VISITOR), events, phone)
const offered = (result: ReturnType<typeof plan>) => result.decision?.offers.map(({ campaign }) => campaign.campaignId)

test('a page view of somebody never seen: it is stored, decided upon and the decision is kept', () => {
  const event = sampleEvent('page_view')
  const { events, rejected, profile, decision, message } = plan({ events: [event] })
  assert.deepEqual([events, rejected], [[event], []])
  assert.deepEqual(profile, foldEvents(newProfile(VISITOR), [event], { ...phone, device: 'desktop' }))
  assert.deepEqual([...(decision?.outcomes ?? [])], [['offer', { kind: 'offered' }]])
  assert.deepEqual(message, {
    kind: 'visit',
    profileId: VISITOR,
    receivedAt: NOW,
    device: 'desktop',
    language: 'lt',
    country: 'LT',
    events: [event],
    rejected: [],
    dropped: {},
    decision: {
      id: 'decision-1',
      name: 'decision',
      at: NOW,
      params: {
        url: 'https://shop.example/p/teapot',
        pageType: 'product',
        leadScore: 5,
        outcomes: { offer: { kind: 'offered' } },
      },
    },
  })
})

// What is said in this very request counts for its answer.
const sameRequest: { name: string; before?: StoredEvent[]; events: StoredEvent[]; offers: string[] }[] = [
  { name: 'nothing said', events: [], offers: ['offer'] },
  { name: 'an overlay shown', events: [sampleEvent('view_promotion')], offers: [] },
  {
    name: 'this one accepted',
    events: [sampleEvent('select_promotion', { params: { campaignId: 'offer', version: 1, interrupting: true } })],
    offers: [],
  },
  {
    name: 'this one closed',
    events: [sampleEvent('close_promotion', { params: { campaignId: 'offer', version: 1, interrupting: true } })],
    offers: [],
  },
  {
    name: 'the first event of a new session, an overlay shown in the last one',
    before: [sampleEvent('view_promotion', { at: NOW - DAY })],
    events: [sampleEvent('page_view')],
    offers: ['offer'],
  },
]

for (const { name, before = [], events, offers } of sameRequest)
  test(`decided with the events of the same request: ${name}`, () =>
    assert.deepEqual(offered(plan({ events }, { profile: known(...before) })), offers))

test('decided with the events of the same request: a purchase empties the cart that was remembered', () => {
  const settings = sampleSettings({ audience: { cart: { state: 'filled' } } })
  const profile = known(sampleEvent('cart_update', { at: NOW - 1000 }))
  assert.deepEqual(offered(plan({ events: [] }, { settings, profile })), ['offer'])
  assert.deepEqual(offered(plan({ events: [sampleEvent('purchase')] }, { settings, profile })), [])
})

test('without a visitor: no event is taken, nothing is stored, and a bar for everybody may open', () => {
  const settings = sampleSettings({}, { campaignId: 'bar', layout: 'bar', consent: 'none' })
  const event = sampleEvent('page_view')
  const result = plan(
    { visitor: null, consent: ['measure', 'personalise'], events: [event], dropped: { quota: 1 } },
    { settings },
  )
  assert.deepEqual([result.events, result.profile, result.message], [[], null, null])
  assert.deepEqual(
    result.rejected.map(({ id, code, payload }) => [id, code, payload]),
    [[event.id, 'no_consent', 'null']],
  )
  assert.deepEqual(offered(result), ['bar'], 'the purposes of nobody count for nothing')
})

test('a visitor who no longer permits measuring: the decision about this page is not kept', () => {
  const event = sampleEvent('page_view', { at: NOW - 1000 })
  const { message } = plan({ consent: [], events: [event] })
  assert.deepEqual([message?.events, message?.decision], [[event], null])
})

test('on the way out: delivered, and nothing decided', () => {
  const { decision, message } = plan({ decide: false, events: [sampleEvent('page_view')] })
  assert.deepEqual([decision, message?.decision, message?.events.length], [null, null, 1])
})

test('nothing to store: no message, and still a decision', () => {
  const result = plan({ events: [] })
  assert.deepEqual([result.message, offered(result)], [null, ['offer']])
})

test('nothing but given up in the browser: that is stored', () => {
  assert.deepEqual(plan({ dropped: { quota: 3 } }).message?.dropped, { quota: 3 })
})

test('nothing but rejected events: they are stored, and nobody is met', () => {
  const { message, profile } = plan({ events: [{ consent: ['measure'] }] })
  assert.deepEqual([message?.events.length, message?.rejected[0]?.quarantineId], [0, 'decision-1-0'])
  assert.deepEqual(profile, newProfile(VISITOR))
})

test('the profile that was read is not changed', () => {
  const profile = known(sampleEvent('page_view'))
  const copy = structuredClone(profile)
  plan({ events: [sampleEvent('view_item'), sampleEvent('view_promotion')] }, { profile })
  assert.deepEqual(profile, copy)
})

const elsewhere = (n: number) => ({ campaignId: `a${n}`, pages: { types: ['cart' as const] } })
const here = (n: number) => ({ campaignId: `b${n}`, layout: 'bar' as const })

// Of n campaigns about other pages and m about this one.
for (const [n, m, keptElsewhere, keptHere] of [
  [50, 0, 50, 0],
  [51, 0, 50, 0],
  [60, 10, 40, 10],
  [10, 60, 0, 50],
] as const)
  test(`of ${n} campaigns about other pages and ${m} about this one, ${keptElsewhere} and ${keptHere} reasons are kept`, () => {
    const campaigns = [...Array(n).keys()].map(elsewhere)
    const settings = sampleSettings(...campaigns, ...[...Array(m).keys()].map(here))
    const { message } = plan({ events: [sampleEvent('page_view')] }, { settings })
    const kinds = Object.values(message?.decision?.params.outcomes ?? {}).map(({ kind }) => kind)
    const other = kinds.filter((kind) => kind === 'other_page').length
    assert.deepEqual([other, kinds.length - other], [keptElsewhere, keptHere])
  })

test('nothing of the profile is in what the browser is given', () => {
  const canary = fc.stringMatching(/^canary[0-9]{6}$/)
  fc.assert(
    fc.property(canary, (secret) => {
      const item = { productId: secret, name: secret }
      const profile = known(
        sampleEvent('page_view', { params: { page: { url: secret, type: 'home', utm: { source: secret } } } }),
        sampleEvent('view_item', { params: { item } }),
        sampleEvent('search', { params: { term: secret } }),
        sampleEvent('cart_update', { params: { cart: { items: [item], valueMinor: 1, currency: 'EUR' } } }),
        sampleEvent('purchase', { params: { transactionId: secret, valueMinor: 1, currency: 'EUR', items: [item] } }),
        sampleEvent('view_promotion', { params: { campaignId: secret, version: 1, interrupting: false } }),
      )
      assert.ok(JSON.stringify(profile).includes(secret))
      const content = [{ kind: 'headline', text: 'Wait' }, { kind: 'cart_items' }] as const
      const settings = sampleSettings({ content: [...content] }, { campaignId: 'bar', layout: 'bar' })
      const cart = { items: [{ productId: 'p' }], valueMinor: 1, currency: 'EUR' }
      const { decision, rejected } = plan(
        { cart, events: [{ ...sampleEvent('search'), name: 'x' }] },
        { profile, settings },
      )
      const overlays = overlaysOf(decision?.offers ?? [], NOTHING_KNOWN)
      assert.equal(overlays.length, 2)
      assert.ok(!JSON.stringify({ overlays, rejected }).includes(secret))
    }),
    { numRuns: 20 },
  )
})
