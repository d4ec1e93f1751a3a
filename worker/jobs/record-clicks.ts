/** @module Hands looked-at products to the Recommender. */
import type { VisitMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import type { Click } from '../store/recommender/click-packs.ts'

/** The clicks in these messages: a visitor looked at a product. Repeated deliveries repeat them, which is harmless. */
export function clicksOf(messages: readonly VisitMessage[]): Click[] {
  return messages.flatMap(({ profileId, events }) =>
    events.flatMap((event) =>
      event.name === 'view_item' ? [{ visitor: profileId, productId: event.params.item.productId, at: event.at }] : [],
    ),
  )
}

/** Throws when the object cannot be reached, so that the queue delivers the batch again. */
export async function recordClicks(env: Env, clicks: readonly Click[]): Promise<void> {
  if (clicks.length > 0) await env.RECOMMENDER.getByName('shop').record(clicks)
}
