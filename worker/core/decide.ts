/** @module Decides which overlays may open on a page, and says for every other campaign why not. */
import type { Outcome } from '../../contract/decision.ts'
import { arbitrate } from './decide/arbitrate.ts'
import { isHeldOut, isHeldOutOfAll } from './decide/assignment.ts'
import type { DecisionInput } from './decide/decision-input.ts'
import { interestedIn, interestIn } from './decide/interest-in.ts'
import type { Contender, Offer } from './decide/offer.ts'
import { rankingOf } from './decide/ranking.ts'
import { type ReadyCampaign, readyCampaigns } from './decide/ready-campaigns.ts'
import { type Asking, pageViewsOf, standingOf } from './decide/standing-of.ts'
import { subjectOf } from './decide/subject-of.ts'
import { newProfile, type Profile } from './profile.ts'
import { remembered } from './remembered.ts'
import type { Passes } from './segment/passes.ts'

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
 * Cost: one pass over the campaigns that run on pages of this type.
 */
export function decide(input: DecisionInput, passes: Passes): DecisionResult {
  const { settings, page, now } = input
  const profile = input.profile ?? newProfile('')
  const { profileId, state } = profile
  const subject = subjectOf(profile, input, passes)
  const { clock, ofType } = readyCampaigns(settings)
  const { campaigns, elsewhere } = ofType(page.type)
  const pageViews = pageViewsOf(state, now)
  const asking: Asking = { input, state, visitorId: profileId, subject, pageViews, shopTime: () => clock(now) }
  const contenders: Contender[] = []
  const refused: [string, Outcome][] = []
  for (const ready of campaigns) {
    const standing = standingOrFault(ready, asking)
    if ('kind' in standing) refused.push([ready.campaign.campaignId, standing])
    else contenders.push(standing)
  }
  // Seldom needed, so not worked out before it is.
  const interested = remembered((known: Profile['state']) => interestedIn(known, now))
  const ranking = rankingOf({ visitorId: profileId, now }, (contender) =>
    subject.isKnown ? interestIn(contender, interested(state)) : 0,
  )
  const { winners, outranked } = arbitrate(contenders, ranking)
  const isOutOfAll = isHeldOutOfAll(settings.shop.holdout, profileId)
  // A map, because an object of so many names in another order each time costs more than all of the rest.
  const outcomes = new Map<string, Outcome>()
  const offers = winners.map((winner): Offer => {
    const outcome = outcomeOf(winner, isOutOfAll, profileId)
    outcomes.set(winner.campaign.campaignId, outcome)
    return { ...winner, isHeldOut: outcome.kind !== 'offered' }
  })
  for (const [campaignId, outcome] of [...outranked, ...refused, ...elsewhere]) outcomes.set(campaignId, outcome)
  for (const campaignId of settings.faulty ?? []) outcomes.set(campaignId, { kind: 'faulty' })
  return { offers, outcomes }
}

/** One campaign, or segment that it names, that cannot be read must not cost the others their answer. */
function standingOrFault(ready: ReadyCampaign, asking: Asking): Contender | Outcome {
  try {
    return standingOf(ready, asking)
  } catch {
    return { kind: 'faulty' }
  }
}

function outcomeOf({ campaign, variant }: Contender, isOutOfAll: boolean, visitorId: string): Outcome {
  if (isOutOfAll) return { kind: 'global_holdout' }
  if (isHeldOut(campaign, visitorId)) return { kind: 'holdout' }
  return { kind: 'offered', ...(variant && { variant: variant.variantId }) }
}
