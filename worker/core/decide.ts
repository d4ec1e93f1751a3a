/** @module Decides which overlays may open on a page, and says for every other campaign why not. */

import { bucket } from '../../contract/bucket.ts'
import type { Trigger } from '../../contract/campaign.ts'
import type { Outcome } from '../../contract/decision.ts'
import type { Cart } from '../../contract/item.ts'
import { isInterrupting } from '../../contract/layout.ts'
import type { Page } from '../../contract/page.ts'
import type { Purpose } from '../../contract/purpose.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import { misfit, type Subject } from './audience.ts'
import { frequencyCap } from './frequency-cap.ts'
import { leadScore } from './lead-score.ts'
import { positionOf } from './position-of.ts'
import { newProfile, type Profile } from './profile.ts'
import { sessionCount } from './sessions.ts'

/** `profile` is null for a visitor who permits no measuring; `cart` is what the page shows, null when it shows none. */
export interface DecisionInput {
  campaigns: readonly PublishedCampaign[]
  profile: Profile | null
  page: Page
  cart: Cart | null
  device: string
  consent: readonly Purpose[]
  now: number
}

/** A campaign that may open, with the triggers it won. */
export interface Offer {
  campaign: PublishedCampaign
  triggers: Trigger[]
}

/** What may open, and a reason for every campaign. `leadScore` from 0 to 100 as of `now`. */
export interface DecisionResult {
  offers: Offer[]
  /** By campaign id, every published campaign. */
  outcomes: Record<string, Outcome>
  leadScore: number
}

/**
 * At most one interrupting overlay a trigger and at most one quiet one a place, the highest priority first, ties by id.
 * Pure: the same input gives the same answer. Cost: one pass over the campaigns.
 */
export function decide(input: DecisionInput): DecisionResult {
  const profile = input.profile ?? newProfile('')
  const score = leadScore(profile.state.activity, input.now)
  const subject = subjectOf(profile, input)
  const outcomes: Record<string, Outcome> = {}
  const offers: Offer[] = []
  const taken = new Map<string, string>()
  for (const campaign of byPriority(input.campaigns)) {
    const refusal = refusalOf(campaign, profile, subject, input)
    const triggers = refusal ? [] : freeTriggers(campaign, taken)
    if (triggers.length > 0) {
      offers.push({ campaign, triggers })
      for (const place of placesOf(campaign, triggers)) taken.set(place, campaign.campaignId)
    }
    const rival = taken.get(placesOf(campaign, campaign.triggers)[0] ?? '') ?? ''
    outcomes[campaign.campaignId] =
      refusal ?? (triggers.length > 0 ? { kind: 'offered' } : { kind: 'outranked', by: rival })
  }
  return { offers, outcomes, leadScore: score.score }
}

/** Who may not be told apart is a stranger: what we measured of a visitor decides only where that is permitted. */
function subjectOf(profile: Profile, { consent, cart, device, page, now }: DecisionInput): Subject {
  const { state } = consent.includes('personalise') ? profile : newProfile('')
  return {
    sessions: sessionCount(state.sessions),
    orders: state.orders.confirmed + state.orders.seen,
    grade: leadScore(state.activity, now).grade,
    device,
    language: page.language?.split('-')[0]?.toLowerCase() ?? null,
    cart: cart ?? state.cart?.value ?? null,
    cartChangedAt: state.cart?.at ?? null,
  }
}

function byPriority(campaigns: readonly PublishedCampaign[]): PublishedCampaign[] {
  return [...campaigns].sort((a, b) => b.priority - a.priority || (a.campaignId < b.campaignId ? -1 : 1))
}

function refusalOf(
  campaign: PublishedCampaign,
  profile: Profile,
  subject: Subject,
  { page, consent, now }: DecisionInput,
): Outcome | null {
  if (!isOnPage(campaign, page)) return { kind: 'other_page', pageType: page.type }
  if (!isScheduled(campaign, now)) return { kind: 'outside_schedule' }
  if (campaign.consent === 'personalise' && !consent.includes('personalise')) return { kind: 'no_consent' }
  const because = misfit(campaign.audience, subject, now)
  if (because) return { kind: 'not_in_audience', because }
  const capped = frequencyCap(campaign, profile.state, now)
  if (capped) return capped
  if (isHeldOut(campaign, profile.profileId)) return { kind: 'holdout' }
  return hasSomethingToShow(campaign, subject, page) ? null : { kind: 'nothing_to_show' }
}

/** Who has no id cannot be measured against, and all of them would fall on one side. */
function isHeldOut({ campaignId, holdout }: PublishedCampaign, profileId: string): boolean {
  return profileId !== '' && bucket(campaignId, profileId) < holdout
}

function isOnPage({ pages }: PublishedCampaign, page: Page): boolean {
  if (pages.types && !pages.types.includes(page.type)) return false
  if (pages.notTypes?.includes(page.type)) return false
  return pages.urlContains === undefined || page.url.includes(pages.urlContains)
}

function isScheduled({ schedule }: PublishedCampaign, now: number): boolean {
  if (schedule.startsAt && now < Date.parse(schedule.startsAt)) return false
  return !schedule.endsAt || now < Date.parse(schedule.endsAt)
}

function hasSomethingToShow(campaign: PublishedCampaign, subject: Subject, page: Page): boolean {
  return campaign.content.every((block) => {
    if (block.kind === 'cart_items') return (subject.cart?.items.length ?? 0) > 0
    if (block.kind === 'live_viewers') return page.product !== undefined
    return true
  })
}

/** Interrupting overlays contend for a trigger, quiet ones for the place where they stand. */
function placesOf(campaign: PublishedCampaign, triggers: readonly Trigger[]): string[] {
  if (isInterrupting(campaign.layout)) return triggers.map((trigger) => trigger.kind)
  return [`${campaign.layout} ${positionOf(campaign)}`]
}

function freeTriggers(campaign: PublishedCampaign, taken: ReadonlyMap<string, string>): Trigger[] {
  return campaign.triggers.filter((trigger) => placesOf(campaign, [trigger]).every((place) => !taken.has(place)))
}
