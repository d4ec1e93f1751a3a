/** @module May this campaign contend for this visitor's attention on this page? */
import type { Variant } from '../../../contract/campaign/variant.ts'
import type { Outcome } from '../../../contract/decision.ts'
import type { Layout } from '../../../contract/layout.ts'
import { attentionCost, overlayKey } from '../asked.ts'
import { misfit, type Subject } from '../audience.ts'
import { contentOf } from '../content-of.ts'
import { isCouponOver } from '../coupon/is-coupon-over.ts'
import { frequencyCap } from '../frequency-cap.ts'
import type { ProfileState } from '../profile.ts'
import { SESSION_GAP_MS } from '../sessions.ts'
import { variantOf } from './assignment.ts'
import { attentionSpent } from './attention-left.ts'
import type { DecisionInput } from './decision-input.ts'
import { dueTriggers } from './due-triggers.ts'
import { hasSomethingToShow } from './has-something-to-show.ts'
import { isLetIn } from './is-let-in.ts'
import { isOnPage } from './is-on-page.ts'
import type { LocalTime } from './local-time.ts'
import { type Contender, layoutOf } from './offer.ts'
import type { ReadyCampaign } from './ready-campaigns.ts'
import { isAtTime, isWithinSpan } from './schedule.ts'

/** All that is asked of one visitor on one page, whichever the campaign. `visitorId` is empty for one without an id. */
export interface Asking {
  input: DecisionInput
  state: ProfileState
  visitorId: string
  subject: Subject
  /** Of this visit, this page among them. */
  pageViews: number
  /** What the shop's clock shows now. */
  shopTime: () => LocalTime
}

/**
 * The campaign as this visitor would get it, all its due triggers still its own, or the first reason against it. What
 * costs least is asked first.
 */
export function standingOf(ready: ReadyCampaign, asking: Asking): Contender | Outcome {
  const { campaign } = ready
  const { input, state, visitorId, subject } = asking
  const refusal = elsewhere(ready, asking)
  if (refusal) return refusal
  const because = misfit(campaign.audience, subject, input.now)
  if (because) return { kind: 'not_in_audience', because }
  if (!isLetIn(campaign, state, { isKnown: subject.isKnown, now: input.now }))
    return { kind: 'not_in_audience', because: 'not_offered' }
  const variant = variantOf(campaign, visitorId)
  const layout = layoutOf({ campaign, variant })
  const capped = frequencyCap({ campaign, layout }, state, input.now) ?? spent(campaign.campaignId, layout, asking)
  if (capped) return capped
  if (!hasContent(ready, variant, asking)) return { kind: 'nothing_to_show' }
  const triggers = variant?.triggers ?? campaign.triggers
  const due = dueTriggers(triggers, campaign.triggerMatch ?? 'any', asking.pageViews)
  return 'kind' in due ? due : { campaign, variant, triggers: due }
}

/** Not on this page, not now, or not without consent. */
function elsewhere({ campaign, span }: ReadyCampaign, { input, shopTime }: Asking): Outcome | null {
  const { page, consent, now } = input
  const { pages, schedule } = campaign
  if (!isOnPage(pages, page)) return { kind: 'other_page', pageType: page.type }
  if (!isWithinSpan(span, now)) return { kind: 'outside_schedule' }
  if ((schedule.days || schedule.hours) && !isAtTime(schedule, shopTime())) return { kind: 'outside_schedule' }
  return campaign.consent === 'personalise' && !consent.includes('personalise') ? { kind: 'no_consent' } : null
}

function spent(campaignId: string, layout: Layout, { input, state }: Asking): Outcome | null {
  const { settings, now } = input
  const fifths = attentionCost(layout)
  const next = { key: overlayKey(campaignId, now, fifths), fifths }
  return fifths === 0 ? null : attentionSpent(state.asked, next, settings.shop.attention, now)
}

function hasContent(
  { campaign, span }: ReadyCampaign,
  variant: Variant | null,
  { input, state, visitorId, subject }: Asking,
): boolean {
  const content = contentOf({ campaign, variant }, input.page.language ?? null)
  const showable = {
    hasCart: (subject.cart?.items.length ?? 0) > 0,
    hasProduct: input.page.product !== undefined,
    hasId: visitorId !== '',
    hasEnd: span.endsAt !== null,
  }
  return (
    hasSomethingToShow(content, showable) && !isCouponOver(content, state.campaigns[campaign.campaignId], input.now)
  )
}

/** Pages of this visit, this one among them. Who is not measured is on the first page each time. */
export function pageViewsOf({ sessions }: ProfileState, now: number): number {
  const last = sessions.recent.at(-1)
  return last && now - last.endedAt <= SESSION_GAP_MS ? Math.max(1, last.pageViews) : 1
}
