/** @module Turns the offers of a decision into what the browser is given: public content only. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import { isInterrupting } from '../../contract/layout.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import type { Overlay } from '../../contract/visit.ts'
import { contentOf } from './content-of.ts'
import { layoutOf, type Offer } from './decide/offer.ts'
import { positionOf } from './decide/position-of.ts'
import { type BlockFacts, fillBlock } from './fill-block.ts'
import { shopMoment } from './shop-moment.ts'

/** What the overlays of one page view are filled with. `now` in ms UTC; `language`: BCP 47 tag of the page. */
export interface OverlayFacts extends Omit<BlockFacts, 'leftMs'> {
  now: number
  /** IANA zone of the shop. */
  timeZone: string
  language: string | null
}

/**
 * Overlays with what is known filled in; a block that has nothing true to show is left out. For who is held out it is the
 * same: only the browser can tell whether the facts are there without which nobody would have seen it.
 */
export function overlaysOf(offers: readonly Offer[], facts: OverlayFacts): Overlay[] {
  return offers.map((offer) => overlayOf(offer, facts))
}

function overlayOf(offer: Offer, facts: OverlayFacts): Overlay {
  const { campaign, variant, isHeldOut, triggers } = offer
  const { campaignId, version, slot, tab, staySeconds, frequency } = campaign
  const layout = layoutOf(offer)
  return {
    campaignId,
    version,
    ...(variant && { variant: variant.variantId }),
    layout,
    position: positionOf({ layout, position: variant?.position ?? campaign.position }),
    ...(slot && { slot }),
    ...(tab !== undefined && { tab }),
    interrupting: isInterrupting(layout),
    triggers,
    triggerMatch: campaign.triggerMatch ?? 'any',
    ...(isHeldOut && { isHeldOut }),
    content: filled(offer, facts),
    staySeconds,
    quietDaysAfterClose: frequency.quietDaysAfterClose,
    quietDaysAfterShow: frequency.quietDaysAfterShow ?? 0,
    stopAfterConversion: frequency.stopAfterConversion,
    goal: campaign.goal ?? 'click',
  }
}

function filled(offer: Offer, facts: OverlayFacts): FilledBlock[] {
  const known = { ...facts, leftMs: leftMs(offer.campaign, facts) }
  return contentOf(offer, facts.language).flatMap((block) => fillBlock(block, known) ?? [])
}

function leftMs({ schedule: { endsAt } }: PublishedCampaign, { now, timeZone }: OverlayFacts): number | null {
  const left = endsAt === undefined ? 0 : shopMoment(endsAt, timeZone) - now
  return left > 0 ? left : null
}
