/** @module What a draft would have come to, lived through again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignInput } from '../../contract/campaign.ts'
import { liveThrough } from '../../worker/core/back-test/live-through.ts'
import { withDraft } from '../../worker/core/back-test/with-draft.ts'
import { decide } from '../../worker/core/decide.ts'
import { foldEvents } from '../../worker/core/fold-events.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { passes } from '../../worker/core/segment/passes.ts'
import { sampleCampaign } from './sample-campaign.ts'
import { NOW, sampleEvent } from './sample-event.ts'
import { sampleSettings } from './sample-visit.ts'

const MINUTE = 60_000
const DAY = 86_400_000
const DELAY: Partial<CampaignInput> = { triggers: [{ kind: 'delay', seconds: 5 }] }

const view = (at: number, type: 'home' | 'product' = 'home', consent = ['measure', 'personalise']) =>
  sampleEvent('page_view', { at, consent, params: { page: { url: '/', type } } })

const stored = (profileId: string, ...events: StoredEvent[]) => ({
  profile: foldEvents(newProfile(profileId), events, { device: 'phone', language: 'lt', country: 'LT' }),
  packs: [events],
})

function run(draft: Partial<CampaignInput>, live: Partial<CampaignInput>[], visitors: ReturnType<typeof stored>[]) {
  const settings = withDraft(sampleSettings(...live), sampleCampaign({ campaignId: 'draft', ...draft }), {})
  const past = liveThrough({ settings, draftId: 'draft', since: NOW - 14 * DAY }, (input) => decide(input, passes))
  past.add(visitors)
  return past.result()
}

/** Two pages of one visit, and one a day later. */
const ANN = stored('ann', view(NOW - 2 * DAY), view(NOW - 2 * DAY + MINUTE, 'product'), view(NOW - DAY))

test('back-test: a draft that opens by itself interrupts once a visit, and is quiet for no day after', () => {
  const { visitors, pageViews, campaigns, overlaps } = run(DELAY, [], [ANN])
  assert.deepEqual([visitors, pageViews, overlaps], [1, 3, []])
  assert.deepEqual(campaigns, [
    { campaignId: 'draft', offered: 2, visitors: 1, shown: 2, outcomes: { offered: 2, one_this_session: 1 } },
  ])
})

test('back-test: what waits for the visitor to leave is offered, and nobody says that it opened', () => {
  const { campaigns } = run({ triggers: [{ kind: 'exit_intent' }] }, [], [ANN])
  assert.deepEqual(campaigns, [{ campaignId: 'draft', offered: 3, visitors: 1, shown: 0, outcomes: { offered: 3 } }])
})

test('back-test: whom it takes the place of, who takes its, and with whom it stands', () => {
  const live: Partial<CampaignInput>[] = [
    { campaignId: 'low', priority: 10, ...DELAY },
    { campaignId: 'high', priority: 90, ...DELAY, pages: { types: ['product'] } },
    { campaignId: 'bar', layout: 'bar' },
  ]
  const leave = { triggers: [{ kind: 'delay' }] as CampaignInput['triggers'], triggerMatch: 'any' as const }
  // High wins the one product page, draft the two others; so low is outranked twice by draft, once by high.
  const result = run({ ...leave, frequency: { quietDaysAfterShow: 0 } }, live, [
    stored('bob', view(NOW - 3 * DAY), view(NOW - 2 * DAY, 'product'), view(NOW - DAY)),
  ])
  assert.deepEqual(result.overlaps, [
    { campaignId: 'bar', together: 2, outranked: 0, outranksDraft: 0 },
    { campaignId: 'low', together: 0, outranked: 2, outranksDraft: 0 },
    { campaignId: 'high', together: 0, outranked: 0, outranksDraft: 1 },
  ])
})

test('back-test: overlays of then are forgotten, and so is what was closed', () => {
  const closed = sampleEvent('close_promotion', {
    at: NOW - 3 * DAY,
    params: { campaignId: 'draft', version: 1, interrupting: true },
  })
  assert.equal(run(DELAY, [], [stored('cem', closed, view(NOW - 2 * DAY))]).campaigns[0]?.shown, 1)
})

test('back-test: pages of before are known and not counted; consent is that of then', () => {
  const returning = { audience: { visitor: 'returning' } } as const
  const visitor = stored('dan', view(NOW - 20 * DAY), view(NOW - 2 * DAY), view(NOW - DAY, 'home', ['measure']))
  const { pageViews, campaigns } = run({ ...returning, ...DELAY }, [], [visitor])
  assert.equal(pageViews, 2)
  assert.deepEqual(campaigns[0]?.outcomes, { offered: 1, no_consent: 1 })
})

test('back-test: an order counts from the day after it on', () => {
  const events = [view(NOW - 3 * DAY), view(NOW - DAY)]
  const { profile, packs } = stored('eva', ...events)
  const day = String(Math.floor((NOW - 2 * DAY) / DAY))
  const orders = { confirmed: 1, seen: 0, revenue: { EUR: 900 }, days: { [day]: { orders: 1, revenue: { EUR: 900 } } } }
  const bought = { profile: { ...profile, state: { ...profile.state, orders } }, packs }
  const { campaigns } = run({ audience: { orders: 'some' } }, [], [bought])
  assert.deepEqual(campaigns[0]?.outcomes, { offered: 1, not_in_audience: 1 })
})

test('back-test: who is held out is counted as held out', () => {
  const { campaigns } = run({ ...DELAY, holdout: 0.5 }, [], [stored('zoe', view(NOW - DAY)), stored('max', view(NOW))])
  const [draft] = campaigns
  assert.equal((draft?.outcomes.holdout ?? 0) + (draft?.outcomes.offered ?? 0), 2)
  assert.equal(draft?.offered, draft?.outcomes.offered ?? 0)
})

test('back-test: nobody was there', () => {
  assert.deepEqual(run({}, [], []), {
    visitors: 0,
    pageViews: 0,
    campaigns: [{ campaignId: 'draft', offered: 0, visitors: 0, shown: 0, outcomes: {} }],
    overlaps: [],
  })
})
