/** @module May this campaign contend for this visitor's attention on this page? */
import type { Outcome } from '../../../contract/decision.ts'
import { attentionCost, overlayKey } from '../asked.ts'
import { misfit, type Subject } from '../audience.ts'
import { isCouponOver } from '../coupon/is-coupon-over.ts'
import type { DecisionInput } from '../decide.ts'
import { frequencyCap } from '../frequency-cap.ts'
import type { ProfileState } from '../profile.ts'
import { SESSION_GAP_MS } from '../sessions.ts'
import { variantOf } from './assignment.ts'
import { attentionSpent } from './attention-left.ts'
import { dueTriggers } from './due-triggers.ts'
import { hasSomethingToShow } from './has-something-to-show.ts'
import { isOnPage } from './is-on-page.ts'
import type { LocalTime } from './local-time.ts'
import { layoutOf, type Offer } from './offer.ts'
import type { Ready } from './ready-campaigns.ts'
import { isAtTime, isWithinSpan } from './schedule.ts'

/** All that is asked of one visitor on one page, whichever the campaign. `visitorId` is empty for one without an id. */
export interface Asking {
  input: DecisionInput
  state: ProfileState
  visitorId: string
  subject: Subject
  /** What the shop's clock shows now. */
  shopTime: () => LocalTime
}

/**
 * The campaign as this visitor would get it, all its due triggers still its own, or the first reason against it. What
 * costs least is asked first.
 */
export function standingOf(
  { campaign, span }: Ready['campaigns'][number],
  { input, state, visitorId, subject, shopTime }: Asking,
): Omit<Offer, 'isHeldOut'> | Outcome {
  const { page, consent, settings, now } = input
  const { schedule } = campaign
  if (!isOnPage(campaign.pages, page)) return { kind: 'other_page', pageType: page.type }
  if (!isWithinSpan(span, now)) return { kind: 'outside_schedule' }
  if ((schedule.days || schedule.hours) && !isAtTime(schedule, shopTime())) return { kind: 'outside_schedule' }
  if (campaign.consent === 'personalise' && !consent.includes('personalise')) return { kind: 'no_consent' }
  const because = misfit(campaign.audience, subject, now)
  if (because) return { kind: 'not_in_audience', because }
  const variant = variantOf(campaign, visitorId)
  const layout = layoutOf({ campaign, variant })
  const fifths = attentionCost(layout)
  const refusal =
    frequencyCap({ campaign, layout }, state, now) ??
    attentionSpent(
      state.asked,
      { key: overlayKey(campaign.campaignId, now, fifths), fifths },
      { ...settings.shop.attention, now },
    )
  if (refusal) return refusal
  const showable = {
    hasCart: (subject.cart?.items.length ?? 0) > 0,
    hasProduct: page.product !== undefined,
    hasId: visitorId !== '',
    hasEnd: span.endsAt !== null,
  }
  const content = variant?.content ?? campaign.content
  if (!hasSomethingToShow(content, showable)) return { kind: 'nothing_to_show' }
  if (isCouponOver(content, state.campaigns[campaign.campaignId], now)) return { kind: 'nothing_to_show' }
  const due = dueTriggers(
    variant?.triggers ?? campaign.triggers,
    campaign.triggerMatch ?? 'any',
    pageViewsOf(state, now),
  )
  return 'kind' in due ? due : { campaign, variant, triggers: due }
}

/** Of this visit, this page among them. Who is not measured is on the first page each time. */
function pageViewsOf({ sessions }: ProfileState, now: number): number {
  const last = sessions.recent.at(-1)
  return last && now - last.endedAt <= SESSION_GAP_MS ? Math.max(1, last.pageViews) : 1
}
