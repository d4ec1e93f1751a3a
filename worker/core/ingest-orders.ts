/** @module What orders of a batch change, as data: profiles, counters, and who is said to be whom. */
import type { Order } from '../../contract/order.ts'
import { DAY_MS } from './activity.ts'
import type { AliasChange } from './catalogue/claims.ts'
import type { Coupon } from './coupon/coupon.ts'
import { type CouponChanges, couponUses } from './coupon/coupon-uses.ts'
import { isGuest } from './identity/guest.ts'
import { type GuestsLeft, guestsLeft } from './identity/guests-left.ts'
import { addLink, type IdentityLink } from './identity/identity-link.ts'
import { linksOfOrder, subjectOfOrder } from './identity/order-links.ts'
import type { OrdersMessage } from './ingest-message.ts'
import type { StoredOrder } from './merge-order.ts'
import { browserOrder, type OrderReport, recordOrder, serverOrder, withPurchase } from './order-book.ts'
import { aliasesOf, type KnownAliases, withProductIds } from './product-aliases.ts'
import { newProfile, type Profile } from './profile.ts'
import type { SeenPurchase } from './purchases-in.ts'
import type { StoredStep } from './scenario/order-happening.ts'
import { stepsBetween, type Telling } from './scenario/steps-between.ts'
import type { ShopLocale } from './shop-locale.ts'
import { Tally } from './tally.ts'

/** What is already stored of the things a batch names. Changed to what they will be. */
export interface KnownOrders {
  profiles: Map<string, Profile>
  /** By transaction id. */
  orders: Map<string, StoredOrder>
  /** Ids for profiles of people whom the shop names without a number, and of guests, by `identityKey`; all that the batch names. */
  namedIds: ReadonlyMap<string, string>
  /** What is known of the ids that lines are named by. */
  aliases: KnownAliases
  /** Those of our coupons that the batch names or that its orders used before, by code. */
  coupons: ReadonlyMap<string, Coupon>
  shop: ShopLocale
}

/** What to write, in one transaction. */
export interface OrdersPlan {
  profiles: Profile[]
  orders: StoredOrder[]
  /** What is said, each link once at its strongest; what is known stronger stays. */
  links: IdentityLink[]
  /** Other ids of products, as these orders newly say them: for the orders that come after. */
  aliases: AliasChange[]
  coupons: CouponChanges
  tally: Tally
  /** How far these orders came by what was told. */
  steps: StoredStep[]
  /** Where their buyers may be written to about them; `at` in ms UTC: since when. */
  emails: { transactionId: string; email: string; at: number }[]
  /** Who ordered and when (ms UTC), also in a browser that nobody else tells of: what waits for an order ends. */
  buyers: { profileId: string; transactionId: string; at: number }[]
  /** Orders of guests that turned out to be others', and who is no guest any more. */
  guests: GuestsLeft
  /** Profiles of whom orders tell something new; the others were told of the past, or of nothing. */
  current: ReadonlySet<string>
}

/** An order that is older when it is first told is history, read in from a file. Our policy: tills may be a night late. */
const PAST_MS = 2 * DAY_MS

/**
 * Folds orders into what is known: the shop's, and those that only browsers saw. Delivered twice, a message changes
 * nothing the second time; in any order and any batch size, the same messages give the same orders and profiles. Only
 * the ids of their products go by what was known when an order came.
 */
export function ingestOrders(
  messages: readonly OrdersMessage[],
  purchases: readonly SeenPurchase[],
  known: KnownOrders,
): OrdersPlan {
  const plan = { tally: new Tally(), links: new Map<string, IdentityLink>(), steps: [] as StoredStep[] }
  const changed = { profiles: new Set<string>(), orders: new Set<string>() }
  const [current, before] = [new Set(purchases.map(({ profileId }) => profileId)), new Map(known.orders)]
  for (const message of messages) takeOrders(message)
  for (const { profileId, event } of purchases)
    keep(named(browserOrder(profileId, event), known.aliases), { toldAt: event.at })
  return {
    profiles: [...changed.profiles].flatMap((id) => known.profiles.get(id) ?? []),
    orders: [...changed.orders].flatMap((id) => known.orders.get(id) ?? []),
    ...{ links: linksOf(plan.links, known.orders), aliases: aliasesOf(messages.flatMap(ordersOf), known.aliases) },
    coupons: couponUses(messages, known.orders, known.coupons),
    ...{ emails: messages.flatMap(ordersOf).flatMap(emailOf), buyers: buyersOf(messages, purchases, known.orders) },
    ...{ tally: plan.tally, steps: plan.steps, current, guests: guestsLeft(before, known.orders, changed.profiles) },
  }

  function takeOrders({ receivedAt, by = 'api', isFile, orders }: OrdersMessage): void {
    for (const order of orders) {
      // An order of tomorrow is a clock that is wrong: it would keep its owner at the top of every list.
      const at = Math.min(order.at, receivedAt)
      const subject = subjectOfOrder(order, by, known.namedIds)
      const report = named(serverOrder({ ...order, at }, subject), known.aliases)
      plan.tally.count(receivedAt, 'orders_received')
      const owner = order.refundId === undefined ? known.orders.get(order.transactionId)?.profileId : undefined
      const isStored = keep(report, { toldAt: receivedAt, isFile })
      plan.tally.count(receivedAt, isStored ? 'orders_stored' : 'orders_duplicate')
      if (isNews(order, receivedAt, isStored ? owner : undefined)) add(current, report.profileId, owner, order.visitor)
      for (const link of linksOfOrder(order, { by, subject, linkedAt: at })) addLink(plan.links, link)
      if (order.visitor && order.visitor !== report.profileId) emptyCart(order.visitor, report)
    }
  }

  /** The browser in which an order was made that is somebody's: it must not be reminded of its cart. */
  function emptyCart(visitor: string, report: OrderReport): void {
    if (report.status !== 'cancelled') put(withPurchase(known.profiles.get(visitor) ?? newProfile(visitor), report))
  }

  /** Returns false when the report changed nothing. */
  function keep(report: OrderReport, told: Telling): boolean {
    const before = known.orders.get(report.transactionId)
    const result = recordOrder(report, before, { profiles: known.profiles, currency: known.shop.currency })
    if (!result) return false
    plan.steps.push(...stepsBetween(before, result.order, told))
    known.orders.set(report.transactionId, result.order)
    changed.orders.add(report.transactionId)
    for (const profile of result.profiles) put(profile)
    for (const { at, name, value } of result.counts) plan.tally.count(at, name, value)
    for (const { at, productId, units } of result.units) plan.tally.product(at, productId, 'units', units)
    return true
  }

  function put(profile: Profile): void {
    known.profiles.set(profile.profileId, profile)
    changed.profiles.add(profile.profileId)
  }
}

/** Of a guest who has none of these orders there is nothing to be said. */
function linksOf(links: ReadonlyMap<string, IdentityLink>, orders: KnownOrders['orders']): IdentityLink[] {
  const owners = new Set([...orders.values()].map(({ profileId }) => profileId))
  return [...links.values()].filter(({ profileId }) => !isGuest(profileId) || owners.has(profileId))
}

const ordersOf = ({ orders }: OrdersMessage): Order[] => orders

/** Whose these orders are, and the browsers in which they were made, also where nobody else tells of them. */
function buyersOf(
  messages: readonly OrdersMessage[],
  purchases: readonly SeenPurchase[],
  known: KnownOrders['orders'],
): OrdersPlan['buyers'] {
  const orders = messages.flatMap(ordersOf)
  const bought = orders.filter(({ status, refundId }) => status !== 'cancelled' && refundId === undefined)
  const told = [
    // As it is kept: an order of tomorrow that is told again must not end what began since.
    ...bought.map(({ transactionId, at, visitor }) => ({
      ...{ transactionId, at: known.get(transactionId)?.at ?? at, who: visitor },
    })),
    ...purchases.map(({ profileId, event: { at, params } }) => ({ ...params, at, who: profileId })),
  ]
  return told.flatMap(({ transactionId, at, who }) =>
    [...new Set([who, known.get(transactionId)?.profileId])].flatMap((profileId) =>
      profileId ? [{ profileId, transactionId, at }] : [],
    ),
  )
}

/** What goes back is no order of its own, and a correction may come without it. */
const emailOf = ({ transactionId, refundId, email, at, updatedAt }: Order): OrdersPlan['emails'] =>
  email && refundId === undefined ? [{ transactionId, email, at: updatedAt || at }] : []

const named = (report: OrderReport, aliases: KnownAliases): OrderReport => ({
  ...report,
  items: withProductIds(report.items, aliases),
})

/**
 * Lately placed or changed; and what was known and is another now, such as paid at last, whenever it was ordered. `owner`:
 * whose it was before it changed, undefined where it was not known or did not change.
 */
const isNews = ({ at, updatedAt = 0 }: Order, now: number, owner: string | undefined): boolean =>
  owner !== undefined || Math.max(at, updatedAt) > now - PAST_MS

function add(set: Set<string>, ...ids: (string | undefined)[]): void {
  for (const id of ids) if (id) set.add(id)
}
