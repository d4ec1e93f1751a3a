/** @module Hands looked-at products to the Recommender. */
import type { VisitMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import type { Click } from '../store/recommender/click-packs.ts'

/**
 * The clicks in these messages: a visitor looked at a product. Not those of events that are stored, or that came twice: what
 * is sent again bears another time by the clock of that request, and would be taken for another look. `stored`: event ids.
 */
export function clicksOf(messages: readonly VisitMessage[], stored: ReadonlySet<string>): Click[] {
  const clicks = new Map<string, Click>()
  for (const { profileId, events } of messages)
    for (const event of events)
      if (event.name === 'view_item' && !stored.has(event.id) && !clicks.has(event.id))
        clicks.set(event.id, { visitor: profileId, productId: event.params.item.productId, at: event.at })
  return [...clicks.values()]
}

/** Throws when the object cannot be reached, so that the queue delivers the batch again. */
export async function recordClicks(env: Env, clicks: readonly Click[]): Promise<void> {
  if (clicks.length > 0) await env.RECOMMENDER.getByName('shop').record(clicks)
}
