/** @module Tells the owner's addresses what is due, one slice. */
import { deliverWebhook } from '../channels/deliver-webhook.ts'
import { afterTry } from '../core/webhook-out/after-try.ts'
import {
  type DueDelivery,
  giveUpDeliveries,
  giveUpUnheard,
  listDueDeliveries,
  postponeDeliveries,
  writeDelivery,
} from '../store/webhook-deliveries.ts'
import { disableEndpoint, noteEndpointTry } from '../store/webhook-endpoints.ts'
import { eachAtMost } from './each-at-most.ts'

/** Calls of one slice. Source: Cloudflare, Workers, limits: 50 requests of one run on the free plan. */
const SLICE = 20
/** Of them at one time: a seventh would wait for its turn, and its time would run out meanwhile. Source: the same limits. */
const AT_ONCE = 6
/** What waits for an address that gave no answer lets all others go first, ms. Our policy. */
const SILENT_MS = 300_000

/** False: nothing (more) was due. Cut off in the middle, a slice is told again, under the same ids. `clock` in ms UTC. */
export async function deliverWebhooks(db: D1Database, own: readonly string[], clock: () => number): Promise<boolean> {
  await giveUpUnheard(db, clock())
  const due = await listDueDeliveries(db, clock(), SLICE)
  if (due.length === 0) return false
  const written: D1PreparedStatement[] = []
  await eachAtMost(AT_ONCE, due, async (delivery) => {
    written.push(...(await tried(db, delivery, own, clock)))
  })
  await db.batch(written)
  return due.length === SLICE
}

async function tried(
  db: D1Database,
  due: DueDelivery,
  known: readonly string[],
  clock: () => number,
): Promise<D1PreparedStatement[]> {
  const { deliveryId, endpointId, ownOrigin } = due
  const own = ownOrigin === null ? known : [...known, ownOrigin]
  const answer = await deliverWebhook({ ...due, own }, clock)
  const { delivery, isGone } = afterTry(due, answer, clock())
  const isDelivered = delivery.state === 'delivered'
  return [
    ...(answer.status === null ? [postponeDeliveries(db, endpointId, { now: clock(), ms: SILENT_MS })] : []),
    writeDelivery(db, deliveryId, delivery),
    noteEndpointTry(db, endpointId, isDelivered ? null : answer.at),
    ...(isGone ? [disableEndpoint(db, endpointId, answer.at), giveUpDeliveries(db, endpointId)] : []),
  ]
}
