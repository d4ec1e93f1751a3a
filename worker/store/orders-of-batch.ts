/** @module Reads what a batch of orders needs to know, and writes what it changes in one transaction. */
import type { Order } from '../../contract/order.ts'
import { guestOf } from '../core/identity/guest.ts'
import { identitiesOf, namedProfileId } from '../core/identity/statement-links.ts'
import type { KnownOrders, OrdersPlan } from '../core/ingest-orders.ts'
import type { SeenPurchase } from '../core/purchases-in.ts'
import { nextChange } from './catalogue-clock.ts'
import { addCounters } from './counters.ts'
import { putCouponChanges, selectCoupons, toCoupons } from './coupon-uses.ts'
import { handOn } from './join-ids.ts'
import { putOrders, selectOrders, toOrders } from './orders.ts'
import { putAliasChanges, selectKnownAliases, toKnownAliases } from './product-aliases.ts'
import { addProductDays } from './product-days.ts'
import { putProfiles, selectProfiles, toProfiles } from './profiles-of-batch.ts'
import { putLinks } from './put-links.ts'
import { selectShopLocale, toShopLocale } from './shop-locale.ts'

/** What is stored of these orders and of whose they are or were. Two round trips. */
export async function readOrders(
  db: D1Database,
  { orders, purchases }: { orders: readonly Order[]; purchases: readonly SeenPurchase[] },
  namedIds: ReadonlyMap<string, string>,
): Promise<KnownOrders> {
  const transactionIds = [
    ...orders.map(({ transactionId }) => transactionId),
    ...purchases.map(({ event }) => event.params.transactionId),
  ]
  const known = new Map(
    toOrders(await selectOrders(db, transactionIds).all()).map((order) => [order.transactionId, order]),
  )
  const owners = [
    ...[...known.values()].map(({ profileId }) => profileId),
    ...purchases.map(({ profileId }) => profileId),
    ...orders.flatMap((order) =>
      [order.visitor ?? [], namedProfileId(identitiesOf(order), namedIds) ?? [], guestOf(order, namedIds) ?? []].flat(),
    ),
  ]
  const items = [...orders, ...purchases.map(({ event }) => event.params)].flatMap((each) => each.items)
  const [profiles, aliases, coupons, shop] = await db.batch([
    selectProfiles(db, [...new Set(owners)]),
    selectKnownAliases(
      db,
      items.flatMap(({ productId, variantId, sku, gtin }) =>
        [productId, variantId ?? [], sku ?? [], gtin ?? []].flat(),
      ),
    ),
    selectCoupons(
      db,
      orders.flatMap(({ coupons: named = [] }) =>
        named.map((coupon) => (typeof coupon === 'string' ? coupon : coupon.code)),
      ),
      orders.map(({ transactionId }) => transactionId),
    ),
    selectShopLocale(db),
  ])
  return {
    orders: known,
    profiles: new Map(toProfiles(profiles).map((profile) => [profile.profileId, profile])),
    namedIds,
    aliases: toKnownAliases(aliases),
    coupons: toCoupons(coupons),
    shop: toShopLocale(shop),
  }
}

/** Statements of what else orders change, in their transaction. */
export type WithOrders = (db: D1Database, plan: OrdersPlan) => D1PreparedStatement[]

/** Writes a plan: all of it or nothing. */
export async function writeOrders(db: D1Database, plan: OrdersPlan, withOrders: WithOrders): Promise<void> {
  const statements = [
    ...putProfiles(db, plan.profiles),
    ...putOrders(db, plan.orders),
    ...putLinks(db, plan.links),
    ...(plan.aliases.length > 0
      ? [nextChange(db), ...putAliasChanges(db, plan.aliases), ...handOn(db, plan.aliases)]
      : []),
    ...putCouponChanges(db, plan.coupons),
    ...addCounters(db, plan.tally.counters()),
    ...addProductDays(db, plan.tally.productDays()),
    ...withOrders(db, plan),
  ]
  if (statements.length > 0) await db.batch(statements)
}
