/** @module Lives through a visitor's stored page views again, with a draft beside the live campaigns. */
import { isInterrupting } from '../../../contract/layout.ts'
import type { Purpose } from '../../../contract/purpose.ts'
import { layoutOf, type Offer } from '../decide/offer.ts'
import type { Decide, DecisionResult } from '../decide.ts'
import { type BatchContext, foldEvents } from '../fold-events.ts'
import type { StoredEvent } from '../ingest-message.ts'
import { leadScore } from '../lead-score.ts'
import type { PublishedSettings } from '../published-settings.ts'
import { ordersBefore, type PastVisitor, profileBefore } from './past-visitor.ts'
import { wouldOpen } from './would-open.ts'

/** One page view as it would have been decided; `shown`: what is assumed to have opened. */
export interface Replayed {
  decision: DecisionResult
  shown: Offer[]
}

/**
 * Each page view since a moment (ms UTC), decided with all that was known until then. Overlays that are assumed to have
 * opened count for the caps of the pages that follow; nothing is assumed to have been closed or used. Cost: one decision
 * a page view.
 */
export function* replay(
  visitor: PastVisitor,
  { settings, since }: { settings: PublishedSettings; since: number },
  decide: Decide,
): Generator<Replayed> {
  const { state } = visitor.profile
  const device = state.device?.value ?? 'desktop'
  const country = state.country?.value ?? null
  let profile = profileBefore(visitor)
  for (const event of visitor.events) {
    const language = event.name === 'page_view' ? (event.params.page.language ?? null) : null
    const batch: BatchContext = { device, country, language }
    profile = foldEvents(profile, [event], batch)
    if (event.name !== 'page_view' || event.at < since) continue
    const asOf = { ...profile, state: { ...profile.state, orders: ordersBefore(state.orders, event.at) } }
    const decision = decide({
      settings,
      profile: asOf,
      score: leadScore(asOf, event.at).score,
      page: event.params.page,
      // What the page's cart held is told by the event of the cart that was last before it.
      cart: null,
      device,
      country,
      consent: event.consent as Purpose[],
      now: event.at,
    })
    const shown = wouldOpen(decision.offers)
    profile = foldEvents(
      profile,
      shown.map((offer) => exposure(offer, event)),
      batch,
    )
    yield { decision, shown }
  }
}

/** As the browser would have told of it. */
function exposure(offer: Offer, { id, at, consent }: StoredEvent): StoredEvent {
  const { campaign, isHeldOut } = offer
  const layout = layoutOf(offer)
  const { campaignId, version } = campaign
  const params = { campaignId, version, interrupting: isInterrupting(layout), layout }
  return { id, at, consent, name: isHeldOut ? 'holdout_exposure' : 'view_promotion', params }
}
