/** @module Decides which overlays may open on a page, and says for every other campaign why not. */
import type { Outcome } from '../../contract/decision.ts'
import type { Cart } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { Purpose } from '../../contract/purpose.ts'
import type { Subject } from './audience.ts'
import { arbitrate } from './decide/arbitrate.ts'
import { type Holdout, isHeldOut, isHeldOutOfAll } from './decide/assignment.ts'
import { interestedIn, interestIn } from './decide/interest-in.ts'
import type { LocalTime } from './decide/local-time.ts'
import type { Offer } from './decide/offer.ts'
import { rankingOf } from './decide/ranking.ts'
import { readyCampaigns } from './decide/ready-campaigns.ts'
import { type Asking, standingOf } from './decide/standing-of.ts'
import { subjectOf } from './decide/subject-of.ts'
import { newProfile, type Profile } from './profile.ts'
import type { PublishedSettings } from './published-settings.ts'
import { remembered } from './remembered.ts'
import type { Passes } from './segment/passes.ts'

/** `profile` is null for a visitor who permits no measuring; `cart` is what the page shows, null when it shows none. */
export interface DecisionInput {
  settings: PublishedSettings
  profile: Profile | null
  /** Lead score of that profile as of `now`, 0 to 100. */
  score: number
  page: Page
  cart: Cart | null
  device: string
  /** Where the request came from: two capitals, or null. */
  country: string | null
  consent: readonly Purpose[]
  now: number
}

/** What may open, and a reason for every campaign. */
export interface DecisionResult {
  /** In the order in which they go first where two are ready at one moment. */
  offers: Offer[]
  /** By campaign id, every published campaign; those that came as far as to contend first. */
  outcomes: ReadonlyMap<string, Outcome>
}

/** What planning a visit is handed to decide by: so it is read without all that a decision asks. */
export type Decide = (input: DecisionInput) => DecisionResult

/**
 * Who is refused does not contend. All others do, those too from whom the visitor is held out: they take the place that
 * they would have taken, and nothing is drawn there (docs/decisions/0014). Pure: the same input gives the same answer.
 * Cost: one pass over the campaigns.
 */
export function decide(input: DecisionInput, passes: Passes): DecisionResult {
  const { settings, now } = input
  const profile = input.profile ?? newProfile('')
  const subject = subjectOf(profile, input, passes)
  const { contenders, holdouts, refused } = standings(input, profile, subject)
  // Seldom needed, so not worked out before it is.
  const interested = remembered((state: Profile['state']) => interestedIn(state, now))
  const ranking = rankingOf(settings.worth ?? {}, { visitorId: profile.profileId, now }, (offer) =>
    subject.isKnown ? interestIn(offer, interested(profile.state)) : 0,
  )
  const { offers, outranked } = arbitrate(contenders, ranking)
  // A map, because an object of so many names in another order each time costs more than all of the rest.
  const outcomes = new Map<string, Outcome>()
  for (const offer of offers) {
    const { campaignId } = offer.campaign
    outcomes.set(campaignId, outcomeOf(offer, holdouts.get(campaignId) ?? null))
  }
  for (const [campaignId, outcome] of outranked) outcomes.set(campaignId, outcome)
  for (const [campaignId, outcome] of refused) outcomes.set(campaignId, outcome)
  return { offers, outcomes }
}

/** Who may contend, from what of it the visitor is held out, and why all others may not. */
function standings(input: DecisionInput, { profileId, state }: Profile, subject: Subject) {
  const { settings, now } = input
  const { clock, campaigns } = readyCampaigns(settings)
  let time: LocalTime | undefined
  const shopTime = () => (time ??= clock(now))
  const asking: Asking = { input, state, visitorId: profileId, subject, shopTime }
  const isOutOfAll = isHeldOutOfAll(settings.shop.holdout, profileId)
  const contenders: Offer[] = []
  const holdouts = new Map<string, Holdout>()
  const refused: [string, Outcome][] = []
  for (const ready of campaigns) {
    const { campaign } = ready
    const standing = standingOf(ready, asking)
    if ('kind' in standing) refused.push([campaign.campaignId, standing])
    else {
      const holdout = isOutOfAll ? 'global_holdout' : isHeldOut(campaign, profileId) ? 'holdout' : null
      holdouts.set(campaign.campaignId, holdout)
      contenders.push({ ...standing, isHeldOut: holdout !== null })
    }
  }
  return { contenders, holdouts, refused }
}

function outcomeOf({ variant }: Offer, holdout: Holdout): Outcome {
  if (holdout) return { kind: holdout }
  return { kind: 'offered', ...(variant && { variant: variant.variantId }) }
}
