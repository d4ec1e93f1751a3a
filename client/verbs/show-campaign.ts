/** @module `vitrine('show', campaignId)`: opens an overlay that is offered on this page, without waiting for its trigger. */
import { core } from './core.ts'

/** How often and how long the offer of this page is waited for. Our policy, ms. */
const LOOK_MS = 250
const WAIT_MS = 5_000

/** Does nothing where the overlay is not offered: audience, caps and holdout hold for this door too. */
export function showCampaign(campaignId: string): void {
  const giveUpAt = core.now() + WAIT_MS
  const look = () => {
    if (!core.show()?.open(campaignId) && core.now() < giveUpAt) core.later(look, LOOK_MS)
  }
  look()
}
