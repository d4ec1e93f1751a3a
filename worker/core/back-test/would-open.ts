/** @module Which of the overlays offered on a page of the past are assumed to have opened. */
import { isInterrupting } from '../../../contract/layout.ts'
import { layoutOf, type Offer } from '../decide/offer.ts'

/**
 * Those that need nothing but time, whatever the time: of the others nobody knows whether the visitor scrolled, left or
 * clicked. At most one that interrupts, the first. Those that wait for something are counted as offered only.
 */
export function wouldOpen(offers: readonly Offer[]): Offer[] {
  const opening = offers.filter(({ campaign, triggers }) =>
    campaign.triggerMatch === 'all'
      ? triggers.every(({ kind }) => kind === 'delay')
      : triggers.some(({ kind }) => kind === 'delay'),
  )
  const first = opening.find((offer) => isInterrupting(layoutOf(offer)))
  return opening.filter((offer) => offer === first || !isInterrupting(layoutOf(offer)))
}
