/** @module What somebody would get of a draft, were it published. */
import type { Condition } from '../../contract/condition.ts'
import type { Outcome } from '../../contract/decision.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import type { Visit } from '../../contract/visit.ts'
import type { Decide } from './decide.ts'
import { leadScore } from './lead-score.ts'
import type { Profile } from './profile.ts'
import type { PublishedSettings } from './published-settings.ts'

/** `profile`: somebody of the segment. `segments`: what those that the draft names ask. `now` in ms UTC. */
export interface PreviewDecisionInput {
  preview: { campaign: PublishedCampaign; segments: Record<string, Condition> }
  settings: PublishedSettings
  profile: Profile
  visit: Visit
  country: string | null
  now: number
}

/** What the door of previews is handed. */
export type PreviewOutcome = (input: PreviewDecisionInput) => Outcome | null

/**
 * As decided on this page for a person like that one: what this very person saw, closed or used before is left out, and
 * so is chance, by which one would be held out.
 */
export function previewDecision(
  { preview, settings, profile, visit, country, now }: PreviewDecisionInput,
  decide: Decide,
): Outcome | null {
  const { campaign, segments } = preview
  const others = settings.campaigns.filter(({ campaignId }) => campaignId !== campaign.campaignId)
  const campaigns = [...others, campaign].map((each) => ({ ...each, holdout: 0 }))
  const published = {
    ...settings,
    shop: { ...settings.shop, holdout: 0 },
    campaigns,
    segments: { ...settings.segments, ...segments },
  }
  const fresh = { ...profile, state: { ...profile.state, asked: [], campaigns: {}, interrupted: null } }
  const { outcomes } = decide({
    settings: published,
    profile: fresh,
    score: leadScore(fresh, now).score,
    page: visit.page,
    cart: visit.cart,
    device: visit.device,
    country,
    consent: ['measure', 'personalise', 'message'],
    now,
  })
  return outcomes.get(campaign.campaignId) ?? null
}
