/** @module Turns the offers of a decision into what the browser is given: public content only. */

import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import { isInterrupting } from '../../contract/layout.ts'
import type { ProductCard } from '../../contract/product.ts'
import type { Overlay } from '../../contract/visit.ts'
import { layoutOf, type Offer } from './decide/offer.ts'
import { positionOf } from './decide/position-of.ts'

/** How many recommendations the offers want at most; 0: none. */
export function wantedRecommendations(offers: readonly Offer[]): number {
  const counts = offers.flatMap(({ campaign }) =>
    campaign.content.flatMap((block) => (block.kind === 'recommendations' ? [block.count] : [])),
  )
  return Math.max(0, ...counts)
}

/** Overlays with their recommendations filled in; a block with fewer products than its `fewest` is left out. */
export function overlaysOf(offers: readonly Offer[], products: readonly ProductCard[]): Overlay[] {
  return offers.map((offer) => overlayOf(offer, products))
}

function overlayOf(offer: Offer, products: readonly ProductCard[]): Overlay {
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
    content: isHeldOut ? [] : fill(variant?.content ?? campaign.content, products),
    staySeconds,
    quietDaysAfterClose: frequency.quietDaysAfterClose,
    quietDaysAfterShow: frequency.quietDaysAfterShow ?? 0,
    stopAfterConversion: frequency.stopAfterConversion,
    goal: campaign.goal ?? 'click',
  }
}

/** A block that is not filled in is left out. */
function fill(content: Offer['campaign']['content'], products: readonly ProductCard[]): FilledBlock[] {
  return content.flatMap((block): FilledBlock[] => {
    switch (block.kind) {
      case 'recommendations': {
        const shown = products.slice(0, block.count)
        return shown.length < block.fewest ? [] : [{ kind: block.kind, title: block.title, products: shown }]
      }
      case 'unique_coupon':
      case 'countdown':
      case 'proof':
      case 'wheel':
        return []
      default:
        return [block]
    }
  })
}
