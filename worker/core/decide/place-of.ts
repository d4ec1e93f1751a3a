/** @module The place in window or page for which quiet overlays contend. */
import { type Contender, layoutOf } from './offer.ts'
import { positionOf } from './position-of.ts'

/** Two with the same place cannot both stand there; in a slot of the page, they share it. */
export function placeOf(contender: Contender): string {
  const { campaign, variant } = contender
  const layout = layoutOf(contender)
  const { name, selector, place } = campaign.slot ?? {}
  if (layout === 'inline') return name === undefined ? `inline ${place} ${selector}` : `inline ${name}`
  return `${layout} ${positionOf({ layout, position: variant?.position ?? campaign.position })}`
}
