/** @module Turns the offers of a decision into what the browser is given: public content only. */

import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import { isInterrupting } from '../../contract/layout.ts'
import type { ProductCard } from '../../contract/product.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { Offer } from './decide.ts'
import { positionOf } from './position-of.ts'

/** How many recommendations the offers want at most; 0: none. */
export function wantedRecommendations(offers: readonly Offer[]): number {
  const counts = offers.flatMap(({ campaign }) =>
    campaign.content.flatMap((block) => (block.kind === 'recommendations' ? [block.count] : [])),
  )
  return Math.max(0, ...counts)
}

/** Overlays with their recommendations filled in; a block with fewer products than its `fewest` is left out. */
export function overlaysOf(offers: readonly Offer[], products: readonly ProductCard[]): Overlay[] {
  return offers.map(({ campaign, triggers }) => ({
    campaignId: campaign.campaignId,
    version: campaign.version,
    layout: campaign.layout,
    position: positionOf(campaign),
    interrupting: isInterrupting(campaign.layout),
    triggers,
    content: fill(campaign.content, products),
    staySeconds: campaign.staySeconds,
    quietDaysAfterClose: campaign.frequency.quietDaysAfterClose,
    stopAfterConversion: campaign.frequency.stopAfterConversion,
  }))
}

function fill(content: Offer['campaign']['content'], products: readonly ProductCard[]): FilledBlock[] {
  return content.flatMap((block): FilledBlock[] => {
    if (block.kind !== 'recommendations') return [block]
    const shown = products.slice(0, block.count)
    return shown.length < block.fewest ? [] : [{ kind: block.kind, title: block.title, products: shown }]
  })
}
