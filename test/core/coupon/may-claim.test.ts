/** @module Who may have a coupon of a campaign. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CampaignInput } from '../../../contract/campaign.ts'
import { DEFAULT_SHOP } from '../../../contract/default-shop.ts'
import { type Claimant, mayClaim } from '../../../worker/core/coupon/may-claim.ts'
import { newProfile, type Profile, type ProfileState } from '../../../worker/core/profile.ts'
import { passes } from '../../../worker/core/segment/passes.ts'
import { sampleCampaign } from '../sample-campaign.ts'

const NOW = Date.UTC(2026, 10, 22)

const profile = (state: Partial<ProfileState> = {}): Profile => {
  const blank = newProfile('7b0e6f6e-8f0c-4f0e-9d6a-0a4b1c2d3e4f')
  return { ...blank, lastSeenAt: NOW, state: { ...blank.state, pageViews: 3, ...state } }
}
const bought = { orders: { confirmed: 1, seen: 0, revenue: { EUR: 5000 } } }
const baltic = { baltic: { kind: 'text' as const, field: 'country' as const, isOneOf: ['LT'] } }
const fromLt = { country: { value: 'LT', at: NOW, key: '' } }

const cases: {
  name: string
  campaign?: Partial<CampaignInput>
  claimant?: Partial<Claimant>
  holdout?: number
  may: boolean
}[] = [
  { name: 'a known visitor who permits it', may: true },
  { name: 'one whose first page is not stored yet', claimant: { profile: newProfile(profile().profileId) }, may: true },
  {
    name: 'the same, where it is for those in a segment',
    campaign: { audience: { segments: ['baltic'] } },
    claimant: { profile: newProfile(profile().profileId) },
    may: false,
  },
  { name: 'one who permits no personalising', claimant: { consent: ['measure'] }, may: false },
  {
    name: 'one who permits none, where the campaign asks none',
    campaign: { consent: 'none', layout: 'bar' },
    claimant: { consent: ['measure'] },
    may: true,
  },
  { name: 'one who is held out of everything', holdout: 0.5, claimant: { profile: heldOut() }, may: false },
  { name: 'before the campaign begins', campaign: { schedule: { startsAt: '2026-11-23T00:00:00Z' } }, may: false },
  { name: 'after it has ended', campaign: { schedule: { endsAt: '2026-11-21T00:00:00Z' } }, may: false },
  { name: 'from another country', campaign: { audience: { countries: ['LV'] } }, may: false },
  { name: 'from that country', campaign: { audience: { countries: ['LT'] } }, may: true },
  {
    name: 'a customer, where it is for newcomers',
    campaign: { audience: { orders: 'none' } },
    claimant: { profile: profile(bought) },
    may: false,
  },
  {
    name: 'a customer, where it is for customers',
    campaign: { audience: { orders: 'some' } },
    claimant: { profile: profile(bought) },
    may: true,
  },
  { name: 'one who is not in the segment', campaign: { audience: { segments: ['baltic'] } }, may: false },
  {
    name: 'one in the segment',
    campaign: { audience: { segments: ['baltic'] } },
    claimant: { profile: profile(fromLt) },
    may: true,
  },
  {
    name: 'one in a segment it is not for',
    campaign: { audience: { notSegments: ['baltic'] } },
    claimant: { profile: profile(fromLt) },
    may: false,
  },
  {
    name: 'one with another cart and device than were asked when it was offered',
    campaign: { audience: { cart: { state: 'filled' }, devices: ['phone'] } },
    may: true,
  },
]

/** Somebody on the side that gets nothing: the first of a thousand ids that is. */
function heldOut(): Profile {
  const settings = settingsOf(0.5)
  const ids = Array.from({ length: 1000 }, (_, n) => `visitor-${n}`)
  const isOut = (profileId: string) =>
    !mayClaim(sampleCampaign(), claimantOf({ profile: { ...profile(), profileId } }), { settings, passes })
  return { ...profile(), profileId: ids.find(isOut) ?? 'nobody' }
}

function settingsOf(holdout: number) {
  return { version: 1, shop: { ...DEFAULT_SHOP, holdout }, campaigns: [], segments: baltic }
}

function claimantOf(change: Partial<Claimant> = {}): Claimant {
  return { profile: profile(), consent: ['measure', 'personalise'], country: 'LT', now: NOW, ...change }
}

for (const { name, campaign, claimant, holdout = 0, may } of cases)
  test(`a claim: ${name} ${may ? 'may' : 'may not'}`, () =>
    assert.equal(
      mayClaim(sampleCampaign(campaign), claimantOf(claimant), { settings: settingsOf(holdout), passes }),
      may,
    ))
