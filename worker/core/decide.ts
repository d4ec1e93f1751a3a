/** @module Decides which overlays may open on a page, and says for every other campaign why not. */

import { bucket } from '../../contract/bucket.ts'
import type { Trigger } from '../../contract/campaign/trigger.ts'
import type { Outcome } from '../../contract/decision.ts'
import type { Grade } from '../../contract/grade.ts'
import type { Cart } from '../../contract/item.ts'
import { isInterrupting } from '../../contract/layout.ts'
import type { Page } from '../../contract/page.ts'
import type { Purpose } from '../../contract/purpose.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import { misfit, type Subject } from './audience.ts'
import type { Offer } from './decide/offer.ts'
import { positionOf } from './decide/position-of.ts'
import { frequencyCap } from './frequency-cap.ts'
import { gradeOf } from './grade-of.ts'
import { leadScore } from './lead-score.ts'
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

/** What may open, and a reason for every campaign. `leadScore` from 0 to 100 as of `now`. */
export interface DecisionResult {
  offers: Offer[]
  /** By campaign id, every published campaign. */
  outcomes: Record<string, Outcome>
  leadScore: number
}

/** What a door is handed to decide by: so it is read without all that a decision asks. */
export type Decide = typeof decide

/**
 * At most one interrupting overlay a trigger and at most one quiet one a place, the highest priority first, ties by id.
 * Pure: the same input gives the same answer. Cost: one pass over the campaigns.
 */
export function decide(input: DecisionInput): DecisionResult {
  const profile = input.profile ?? newProfile('')
  const score = leadScore(profile, input.now)
  const subject = subjectOf(profile, score.grade, input)
  const outcomes: Record<string, Outcome> = {}
  const offers: Offer[] = []
  const taken = new Map<string, string>()
  for (const campaign of byPriority(input.campaigns)) {
    outcomes[campaign.campaignId] =
      refusalOf(campaign, profile, subject, input) ?? offerOrRival(campaign, offers, taken)
  }
  return { offers, outcomes, leadScore: score.score }
}

/** Offers a campaign at what is still free, or says which one was there before it. */
function offerOrRival(campaign: PublishedCampaign, offers: Offer[], taken: Map<string, string>): Outcome {
  const triggers = freeTriggers(campaign, taken)
  if (triggers.length === 0) {
    const [place = ''] = placesOf(campaign, campaign.triggers)
    return { kind: 'outranked', by: taken.get(place) ?? '' }
  }
  offers.push({ campaign, variant: null, isHeldOut: false, triggers })
  for (const place of placesOf(campaign, triggers)) taken.set(place, campaign.campaignId)
  return { kind: 'offered' }
}

/** Who may not be told apart is a stranger: what we measured of a visitor decides only where that is permitted. */
function subjectOf(profile: Profile, grade: Grade, { consent, cart, device, page }: DecisionInput): Subject {
  const isPermitted = consent.includes('personalise')
  const { state } = isPermitted ? profile : newProfile('')
  return {
    sessions: sessionCount(state.sessions),
    // What was ordered in this browser may be the order of a customer whom the shop named.
    orders: state.orders.confirmed + state.orders.seen || Math.min(1, state.bought.length),
    grade: isPermitted ? grade : gradeOf(0),
    device,
    language: page.language?.split('-')[0]?.toLowerCase() ?? null,
    cart: cart ?? state.cart?.value ?? null,
    cartChangedAt: state.cart?.at ?? null,
  }
}

/** The published list stays the same for thousands of page views: its order is found once. */
const ordered = new WeakMap<readonly PublishedCampaign[], readonly PublishedCampaign[]>()

function byPriority(campaigns: readonly PublishedCampaign[]): readonly PublishedCampaign[] {
  const known = ordered.get(campaigns)
  if (known) return known
  const sorted = campaigns.toSorted((a, b) => b.priority - a.priority || (a.campaignId < b.campaignId ? -1 : 1))
  ordered.set(campaigns, sorted)
  return sorted
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
  return holdout > 0 && profileId !== '' && bucket(campaignId, profileId) < holdout
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
