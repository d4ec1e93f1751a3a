/** @module Hands on what runs ask for beside messages. */
import type { IngestMessage, NotedTrait } from '../core/ingest-message.ts'
import type { DoneEffect } from '../core/scenario/effect.ts'
import type { Env } from '../env.ts'
import { askWebhook } from './ask-webhook.ts'

/** Most messages that a queue takes at once. Source: Cloudflare, Queues, limits. */
const AT_ONCE = 100

/** Throws when not all could be handed on: then all of them are again, which changes nothing. */
export async function handEffects(
  effects: readonly DoneEffect[],
  env: Pick<Env, 'EVENTS' | 'DB' | 'OUTHOOKS'>,
): Promise<void> {
  const messages = messagesOf(effects)
  for (let from = 0; from < messages.length; from += AT_ONCE)
    await env.EVENTS.sendBatch(messages.slice(from, from + AT_ONCE).map((body) => ({ body })))
  for (const effect of effects) if (effect.kind === 'webhook') await askWebhook(env, effect)
}

/** What is noted in profiles goes by the queue to their one writer. */
function messagesOf(effects: readonly DoneEffect[]): IngestMessage[] {
  const noted = effects.flatMap((each): NotedTrait[] =>
    each.kind === 'set_trait' ? [{ profileId: each.profileId, name: each.name, value: each.value, at: each.at }] : [],
  )
  const offers = effects.flatMap((each): IngestMessage[] =>
    each.kind === 'overlay'
      ? [{ kind: 'offer', visitor: each.profileId, campaignId: each.campaignId, untilAt: each.untilAt }]
      : [],
  )
  const receivedAt = Math.max(...effects.map(({ at }) => at))
  return noted.length > 0 ? [{ kind: 'traits', receivedAt, people: [], noted }, ...offers] : offers
}
