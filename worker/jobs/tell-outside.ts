/** @module The owner's addresses are to be told something: it is kept, and the object Outhooks sees to it. */
import type { WebhookEndpoint, WebhookType } from '../../contract/webhook-out.ts'
import type { Tiding } from '../core/webhook-out/tiding.ts'
import { webhookBody } from '../core/webhook-out/webhook-body.ts'
import type { Env } from '../env.ts'
import { addDelivery } from '../store/webhook-deliveries.ts'
import { listListening } from '../store/webhook-endpoints.ts'

/** Statements of one batch. */
const SLICE = 100

/**
 * Each to every address that wants to hear of it. Resolves when it is kept; the same told again changes nothing. A shop
 * without addresses pays one query.
 */
export async function tellOutside(env: Pick<Env, 'DB' | 'OUTHOOKS'>, tidings: readonly Tiding[]): Promise<void> {
  const made = await tellStatements(env.DB, tidings, Date.now())
  if (made.length === 0) return
  for (let from = 0; from < made.length; from += SLICE) await env.DB.batch(made.slice(from, from + SLICE))
  await env.OUTHOOKS.getByName('shop').lookAgain()
}

/** Statements that keep what is to be told, for a transaction of somebody else, who then wakes Outhooks. `now` in ms UTC. */
export async function tellStatements(
  db: D1Database,
  tidings: readonly Tiding[],
  now: number,
): Promise<D1PreparedStatement[]> {
  if (tidings.length === 0) return []
  const endpoints = await listListening(db)
  const made = tidings.flatMap((tiding) =>
    endpoints.filter(({ events }) => events.includes(tiding.type)).map((to) => deliveryOf(db, to, tiding, now)),
  )
  return Promise.all(made)
}

/** Statement that makes the delivery of one thing to one address. `now` in ms UTC. */
export async function deliveryOf(
  db: D1Database,
  { endpointId }: Pick<WebhookEndpoint, 'endpointId'>,
  { id, type, at, data }: { id: string; type: WebhookType; at: number; data: Record<string, unknown> },
  now: number,
): Promise<D1PreparedStatement> {
  const body = webhookBody(type, new Date(at).toISOString(), data)
  return addDelivery(db, { deliveryId: await deliveryId(endpointId, id), endpointId, type, body, at: now })
}

/** The same for the same thing at the same address, and nobody can guess from it what it is made of. */
async function deliveryId(endpointId: string, id: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${endpointId}\n${id}`))
  const hex = Array.from(new Uint8Array(hash).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `msg_${hex}`
}
