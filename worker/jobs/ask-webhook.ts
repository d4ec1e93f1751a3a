/** @module A scenario's step tells an address of the owner. */
import { uuidv7 } from 'uuidv7'
import { newWebhookSecret } from '../channels/standard-webhooks.ts'
import type { Effect } from '../core/scenario/effect.ts'
import type { Env } from '../env.ts'
import { addEndpoint, readEndpointId } from '../store/webhook-endpoints.ts'
import { deliveryOf } from './tell-outside.ts'

/** What a step of the kind `webhook` asks for. */
export type WebhookEffect = Extract<Effect, { kind: 'webhook' }>

/**
 * Resolves when it is kept and will be told; asked twice with one `effectId` it is told once. Throws when it was not kept.
 * An address that nobody has set up is one from now on: it wants nothing else, and the owner sees its secret by renewing
 * it. One that is gone or switched off keeps what it misses as failed.
 */
export async function askWebhook(env: Pick<Env, 'DB' | 'OUTHOOKS'>, effect: WebhookEffect): Promise<void> {
  const { effectId, url, scenarioId, runId, profileId, at } = effect
  const now = Date.now()
  const endpointId = (await readEndpointId(env.DB, url)) ?? (await madeFor(env.DB, url, now))
  const data = { scenarioId, runId, profileId }
  const tiding = { id: `scenario.step:${effectId}`, type: 'scenario.step' as const, at, data }
  await env.DB.batch([await deliveryOf(env.DB, { endpointId }, tiding, now)])
  await env.OUTHOOKS.getByName('shop').lookAgain()
}

async function madeFor(db: D1Database, url: string, now: number): Promise<string> {
  const endpointId = uuidv7()
  await addEndpoint(db, {
    ...{ endpointId, url, events: [], secret: newWebhookSecret(), ownOrigin: null, madeAt: now },
  })
  // Two steps at the same moment: the first one's row stays.
  return (await readEndpointId(db, url)) ?? endpointId
}
