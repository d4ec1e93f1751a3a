/** @module What of a stored batch scenarios hear of. */
import type { OrdersMessage } from '../core/ingest-message.ts'
import type { Happening } from '../core/scenario/happening.ts'
import type { Delivered, HappeningsOf } from '../core/scenario/happenings-of.ts'
import { LATE_MS } from '../core/scenario/late.ts'
import type { Env } from '../env.ts'
import { readSteps } from '../store/order-steps.ts'

/** `stepped`: numbers of orders of which steps were told. */
type Stored = Omit<Delivered, 'steps'> & { orders: readonly OrdersMessage[]; stepped: readonly string[] }

/**
 * Read from what is stored by now, so that a batch that comes again tells the same, and a step that was told before its
 * order, or before anybody knew whose that is, is told with it. Steps of long ago begin nothing and end nothing, so they are not told at all.
 */
export async function readHappenings(stored: Stored, env: Env, happeningsOf: HappeningsOf): Promise<Happening[]> {
  const { visits, purchases, orders, stepped } = stored
  const named = [
    ...orders.flatMap((message) => message.orders.map(({ transactionId }) => transactionId)),
    ...purchases.map(({ event }) => event.params.transactionId),
  ]
  const steps = await readSteps(env.DB, [...named, ...stepped], Date.now() - LATE_MS)
  return happeningsOf({ visits, purchases, steps })
}
