/** @module The place in window or page for which quiet overlays contend. */
import { layoutOf, type Offer } from './offer.ts'
import { positionOf } from './position-of.ts'

/** Two offers with the same place cannot both stand there; in a slot of the page, they share it. */
export function placeOf(offer: Offer): string {
  const { campaign, variant } = offer
  const layout = layoutOf(offer)
  const { name, selector, place } = campaign.slot ?? {}
  if (layout === 'inline') return name === undefined ? `inline ${place} ${selector}` : `inline ${name}`
  return `${layout} ${positionOf({ layout, position: variant?.position ?? campaign.position })}`
}
