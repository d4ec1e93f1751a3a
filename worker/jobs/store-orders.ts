/** @module Stores orders of the events queue: the shop's, and those that only browsers saw. */
import type { OrdersMessage } from '../core/ingest-message.ts'
import { ingestOrders } from '../core/ingest-orders.ts'
import type { SeenPurchase } from '../core/ingest-visits.ts'
import type { Env } from '../env.ts'
import { readOrders, writeOrders } from '../store/orders-of-batch.ts'
import { namedIds } from './named-ids.ts'

/** Returns the profiles that it touched or that were named, also where everything was known. */
export async function storeOrders(
  messages: readonly OrdersMessage[],
  purchases: readonly SeenPurchase[],
  env: Env,
): Promise<string[]> {
  if (messages.length + purchases.length === 0) return []
  const orders = messages.flatMap((message) => message.orders)
  const known = await readOrders(env.DB, { orders, purchases }, await namedIds(orders))
  const plan = ingestOrders(messages, purchases, known)
  await writeOrders(env.DB, plan)
  return [...known.profiles.keys(), ...plan.links.map(({ profileId }) => profileId)]
}
