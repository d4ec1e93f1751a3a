/** @module Which overlays may open for whom, and why the others may not: the rows of test/cases/decide.json. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CampaignInput } from '../../contract/campaign.ts'
import type { Outcome } from '../../contract/decision.ts'
import type { Cart } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { Purpose } from '../../contract/purpose.ts'
import { type ActivityKind, dayOf } from '../../worker/core/activity.ts'
import { type DecisionInput, decide } from '../../worker/core/decide.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import rows from '../cases/decide.json' with { type: 'json' }
import { sampleCampaign } from './sample-campaign.ts'
import { NOW } from './sample-event.ts'

const DAY = 86_400_000
const MINUTE = 60_000

interface CartInBrief {
  /** Number of lines. */
  items: number
  valueMinor: number
  minutesAgo?: number
}

/** What differs from a visitor on their first visit who permits everything, on a product page, with one modal about. */
interface Change {
  now?: string
  id?: string
  visitor?: {
    sessions?: number
    /** Confirmed, and seen in the browser only. */
    orders?: number
    seen?: number
    /** Counts of today. */
    points?: Partial<Record<ActivityKind, number>>
    cart?: CartInBrief
    closedDaysAgo?: Record<string, number>
    converted?: string[]
    /** Five minutes ago, in the session that began ten minutes ago. */
    interruptedBy?: string
  } | null
  page?: Partial<Page>
  cart?: CartInBrief
  device?: string
  consent?: Purpose[]
  campaigns?: Partial<CampaignInput>[]
}

/** `offered`: id and triggers. `outcomes`: those of all other campaigns; times as ISO. */
type Row = [name: string, change: Change, expected: { offered: string[]; outcomes: Record<string, unknown> }]

function cartOf({ items, valueMinor }: CartInBrief): Cart {
  return { items: Array.from({ length: items }, (_, n) => ({ productId: `p${n}` })), valueMinor, currency: 'EUR' }
}

function profileOf(change: Change, now: number): Profile | null {
  if (change.visitor === null) return null
  const {
    sessions = 1,
    orders = 0,
    seen = 0,
    points = {},
    cart,
    closedDaysAgo = {},
    converted = [],
    interruptedBy,
  } = change.visitor ?? {}
  const { state, ...times } = newProfile(change.id ?? 'ann')
  const closed = Object.entries(closedDaysAgo).map(([id, days]) => [id, { closedAt: now - days * DAY }])
  return {
    ...times,
    lastSeenAt: now,
    state: {
      ...state,
      activity: { [dayOf(now)]: points },
      sessions: { recent: [{ startedAt: now - 10 * MINUTE, endedAt: now, pageViews: 1 }], older: sessions - 1 },
      orders: { ...state.orders, confirmed: orders, seen },
      cart: cart ? { value: cartOf(cart), at: now - (cart.minutesAgo ?? 0) * MINUTE, key: 'k' } : null,
      campaigns: Object.fromEntries([...closed, ...converted.map((id) => [id, { convertedAt: now - 99 * DAY }])]),
      interrupted: interruptedBy === undefined ? null : { value: interruptedBy, at: now - 5 * MINUTE, key: 'k' },
    },
  }
}

function inputOf(change: Change): DecisionInput {
  const now = change.now === undefined ? NOW : Date.parse(change.now)
  return {
    campaigns: (change.campaigns ?? [{}]).map(sampleCampaign),
    profile: profileOf(change, now),
    page: { url: 'https://shop.example/p/teapot', type: 'product', ...change.page },
    cart: change.cart ? cartOf(change.cart) : null,
    device: change.device ?? 'desktop',
    consent: change.consent ?? ['measure', 'personalise', 'message'],
    now,
  }
}

const inBrief = ({ offers }: ReturnType<typeof decide>) =>
  offers.map(({ campaign, triggers }) => [campaign.campaignId, ...triggers.map(({ kind }) => kind)].join(' '))

function withIsoTime(outcome: Outcome): unknown {
  if (outcome.kind !== 'quiet_after_close') return outcome
  return { ...outcome, untilAt: new Date(outcome.untilAt).toISOString().replace('.000', '') }
}

for (const [name, change, expected] of rows as unknown as Row[])
  test(`decide: ${name}`, () => {
    const decision = decide(inputOf(change))
    const offered = decision.offers.map(({ campaign }) => [campaign.campaignId, { kind: 'offered' }])
    assert.deepEqual(inBrief(decision), expected.offered)
    assert.deepEqual(
      Object.fromEntries(Object.entries(decision.outcomes).map(([id, outcome]) => [id, withIsoTime(outcome)])),
      { ...Object.fromEntries(offered), ...expected.outcomes },
    )
  })

test('decide: a half held out is half of 10,000 visitors, and the same ones every time', () => {
  const input = inputOf({ campaigns: [{ holdout: 0.5 }] })
  const isHeldOut = (n: number) =>
    decide({ ...input, profile: profileOf({ id: `visitor-${n}` }, NOW) }).offers.length === 0
  const held = Array.from({ length: 10_000 }, (_, n) => isHeldOut(n))
  // Chi-square with one degree of freedom is above 10.83 once in a thousand: 5,000 +- 164.
  const count = held.filter(Boolean).length
  assert.ok(Math.abs(count - 5000) <= 164, String(count))
  assert.ok([0, 1, 2, 3].every((n) => isHeldOut(n) === held[n]))
})

test('decide: the score that is recorded is the visitor’s own', () => {
  assert.equal(decide(inputOf({ visitor: { points: { purchase: 1 } } })).leadScore, 39)
  assert.equal(decide(inputOf({ visitor: null, consent: [] })).leadScore, 0)
})

const someCampaigns = fc.uniqueArray(
  fc.record({
    campaignId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    priority: fc.constantFrom(10, 50),
    layout: fc.constantFrom('modal', 'slide_in', 'bar', 'toast'),
    triggers: fc.subarray([{ kind: 'exit_intent' }, { kind: 'delay' }, { kind: 'scroll' }], { minLength: 1 }),
  }),
  { selector: ({ campaignId }) => campaignId },
)

test('decide: one interrupting overlay a trigger, one quiet one a place, whatever the order of campaigns', () => {
  fc.assert(
    fc.property(someCampaigns, (campaigns) => {
      const input = inputOf({ campaigns: campaigns as Partial<CampaignInput>[] })
      const decision = decide(input)
      assert.deepEqual(decide({ ...input, campaigns: input.campaigns.toReversed() }), decision)
      const places = decision.offers.flatMap(({ campaign: { layout }, triggers }) =>
        layout === 'modal' || layout === 'slide_in' ? triggers.map(({ kind }) => kind) : [layout],
      )
      assert.equal(new Set(places).size, places.length, places.join(' '))
      for (const outcome of Object.values(decision.outcomes))
        if (outcome.kind === 'outranked') assert.equal(decision.outcomes[outcome.by]?.kind, 'offered')
    }),
  )
})
