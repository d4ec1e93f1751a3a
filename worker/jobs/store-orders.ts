/** @module Stores orders of the events queue: the shop's, and those that only browsers saw. */
import type { OrdersMessage } from '../core/ingest-message.ts'
import type { KnownOrders, OrdersPlan } from '../core/ingest-orders.ts'
import type { SeenPurchase } from '../core/purchases-in.ts'
import type { OrdersChange } from '../core/social-proof/orders-news.ts'
import type { Env } from '../env.ts'
import { readOrders, type WithOrders, writeOrders } from '../store/orders-of-batch.ts'
import { namedIds } from './named-ids.ts'
import { tellCatalogueChanged } from './tell-catalogue-changed.ts'

/** Orders to be stored. */
interface Told {
  messages: readonly OrdersMessage[]
  purchases: readonly SeenPurchase[]
}

/** Says what orders change (core/ingest-orders.ts), and what is written with them (store/with-orders.ts). */
interface Planning {
  planOf: (messages: Told['messages'], purchases: Told['purchases'], known: KnownOrders) => OrdersPlan
  withOrders: WithOrders
}

/** Profiles that were touched or named, also where everything was known. */
export interface OrdersStored {
  ordered: string[]
  /** Those of them of whom orders tell nothing new: they were placed long ago. */
  past: string[]
  /** Codes of our coupons that were named, or that these orders used before. */
  coupons: string[]
  /** Null: there were none. */
  change: OrdersChange | null
}

export async function storeOrders({ messages, purchases }: Told, env: Env, by: Planning): Promise<OrdersStored> {
  if (messages.length + purchases.length === 0) return { ordered: [], past: [], coupons: [], change: null }
  const orders = messages.flatMap((message) => message.orders)
  const known = await readOrders(env.DB, { orders, purchases }, await namedIds(orders))
  const before = { profiles: new Map(known.profiles), orders: new Map(known.orders) }
  const now = Date.now()
  const plan = by.planOf(messages, purchases, known)
  await writeOrders(env.DB, plan, by.withOrders)
  if (plan.aliases.length > 0) await tellCatalogueChanged(env)
  const ordered = [...known.profiles.keys(), ...plan.links.map(({ profileId }) => profileId)]
  const past = ordered.filter((profileId) => !plan.current.has(profileId))
  return { ordered, past, coupons: [...known.coupons.keys()], change: { before, after: known, now } }
}
