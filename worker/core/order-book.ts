/** @module Orders and the people who placed them. */
import type { Order } from '../../contract/order.ts'
import { dayOf } from './activity.ts'
import { isGuest } from './identity/guest.ts'
import type { StoredEvent } from './ingest-message.ts'
import { boughtFacts } from './interest/interest-facts.ts'
import { countBought } from './interest/interests.ts'
import { latest } from './latest.ts'
import { mergeOrder, type StoredOrder } from './merge-order.ts'
import { MOST_BOUGHT, newestOf } from './newest-of.ts'
import { addToOrders } from './order-sums.ts'
import { withOrderTimes } from './order-times.ts'
import { type OrderWorth, orderWorth } from './order-worth.ts'
import { newProfile, type Profile, type ProfileState } from './profile.ts'

/** A purchase that only the browser saw: provisional, it never counts as money (safety rule 18). */
export function browserOrder(profileId: string, event: Extract<StoredEvent, { name: 'purchase' }>): StoredOrder {
  return { profileId, at: event.at, source: 'browser', status: 'placed', updatedAt: 0, ...event.params }
}

/** How the shop's report came: by its own call of the API, or by a webhook of its shop system. */
export type ReportedBy = 'api' | 'webhook'

/**
 * An order of the shop's server. It belongs to the `subject`, the profile of whom the shop names; where it names nobody,
 * to the visitor; else to whose browser saw it (mergeOrder); else to the guest, which is then the `subject`; else to nobody.
 */
export function serverOrder(order: Order, subject: string | undefined): OrderReport {
  const { transactionId, at, valueMinor, currency, items, visitor = '', status = 'paid', updatedAt = 0 } = order
  const { channel, store, refundId } = order
  const facts = { transactionId, at, valueMinor, currency, items, status, updatedAt }
  const place = { ...(channel && { channel }), ...(store && { store }), ...(refundId && { refundId }) }
  return { ...facts, ...place, profileId: subject ?? visitor, source: 'server' }
}

/** What is told of an order, or with a `refundId` of money given back on it. Other fields of a report are not kept. */
export type OrderReport = StoredOrder & { refundId?: string }

/** Who may have the order, and the shop's currency, in which prices are compared. */
export interface KnownBuyers {
  profiles: ReadonlyMap<string, Profile>
  currency: string
}

/** What a report changes, or null when it is known already as it is. Counts may be negative: a correction takes back. */
export function recordOrder(
  report: OrderReport,
  known: StoredOrder | undefined,
  people: KnownBuyers,
): {
  order: StoredOrder
  profiles: Profile[]
  counts: { at: number; name: string; value: number }[]
  units: { at: number; productId: string; units: number }[]
} | null {
  const order = mergeOrder(known, report.refundId === undefined ? keptOrder(report) : keptRefund(report))
  if (order === known) return null
  const before = known && orderWorth(known)
  const after = orderWorth(order)
  return {
    order,
    profiles: changedProfiles(order, known, people),
    counts: [...(before && known ? countsOf(before, known.at, -1) : []), ...countsOf(after, order.at, 1)],
    units: [...(before ? unitsOf(before, -1) : []), ...unitsOf(after, 1)],
  }
}

/** Only what is kept of an order: a report also says how to reach its buyer. */
function keptOrder(report: OrderReport): StoredOrder {
  const { profileId, transactionId, at, valueMinor, currency, source, status, updatedAt, items } = report
  const { channel, store } = report
  return {
    ...{ profileId, transactionId, at, valueMinor, currency, source, status, updatedAt, items },
    ...(channel === undefined || channel === 'web' ? {} : { channel }),
    ...(store === undefined ? {} : { store }),
  }
}

/** A refund as part of an order that nobody has told of yet. */
function keptRefund(report: OrderReport): StoredOrder {
  const { refundId = '', at, valueMinor, currency, status, updatedAt } = report
  const items = report.items.map(({ productId, quantity = 1 }) => ({ productId, quantity }))
  const refunds = [{ refundId, at, valueMinor, currency, status, updatedAt, items }]
  const unknown = { source: 'refund', status: 'placed', valueMinor: 0, updatedAt: 0, items: [] } as const
  return { ...keptOrder({ ...report, ...unknown, items: [] }), refunds }
}

/** Who had the order loses it, who has it now gets it; mostly they are one. */
function changedProfiles(
  order: StoredOrder,
  known: StoredOrder | undefined,
  { profiles, currency }: KnownBuyers,
): Profile[] {
  const changed = new Map<string, Profile>()
  const before = known && profiles.get(known.profileId)
  if (before) {
    const rest =
      isGuest(before.profileId) && order.profileId !== before.profileId ? withoutBought(before, known) : before
    changed.set(before.profileId, withSums(rest, known, { sign: -1, currency }))
  }
  if (order.profileId !== '') {
    const owner = changed.get(order.profileId) ?? profiles.get(order.profileId) ?? newProfile(order.profileId)
    changed.set(order.profileId, withOrder(owner, order, currency))
  }
  return [...changed.values()]
}

/**
 * The event of a browser's order was folded already; an order of the server tells the profile what it bought. That is
 * not taken back when it is cancelled: it was wanted once. Who takes money back was there, too.
 */
function withOrder(profile: Profile, order: StoredOrder, currency: string): Profile {
  const returns = (order.refunds ?? []).map(({ at }) => at)
  const owner = seenAt(withSums(profile, order, { sign: 1, currency }), returns)
  return order.source !== 'server' || order.status === 'cancelled' ? owner : withPurchase(owner, order)
}

/** The profile of who bought: what, when, and that the cart it came from is empty. A refund buys nothing. */
export function withPurchase(profile: Profile, order: OrderReport): Profile {
  const there = seenAt(profile, [order.at])
  if (order.refundId !== undefined) return there
  const bought = order.items.reduce(
    (list, item) => newestOf(list, { productId: item.productId, at: order.at }, MOST_BOUGHT),
    profile.state.bought,
  )
  const orderedAts = withOrderTimes(profile.state.orderedAts, [order.at])
  return { ...there, state: { ...profile.state, bought, orderedAts, cart: emptiedBy(order, profile.state.cart) } }
}

/** A guest whose order turned out to be another's never bought it. */
function withoutBought(profile: Profile, { at, items }: StoredOrder): Profile {
  const isOf = (each: { productId: string; at: number }) =>
    each.at === at && items.some(({ productId }) => productId === each.productId)
  const { bought, orderedAts } = profile.state
  return {
    ...profile,
    state: {
      ...profile.state,
      ...{ bought: bought.filter((each) => !isOf(each)), orderedAts: orderedAts.filter((each) => each !== at) },
    },
  }
}

function seenAt(profile: Profile, moments: readonly number[]): Profile {
  return {
    ...profile,
    firstSeenAt: Math.min(profile.firstSeenAt, ...moments),
    lastSeenAt: Math.max(profile.lastSeenAt, ...moments),
  }
}

/** An order empties the cart it came from, unless something was put into it later. */
function emptiedBy(order: StoredOrder, cart: ProfileState['cart']): ProfileState['cart'] {
  const empty = { items: [], valueMinor: 0, currency: order.currency }
  return latest(cart, { value: empty, at: order.at, key: order.transactionId })
}

/** All that is counted of an order, added or taken back: so it is the same whichever of its reports came first. */
function withSums(profile: Profile, order: StoredOrder, { sign, currency: ours }: Counting): Profile {
  const { confirmed, seen, money } = orderWorth(order)
  const orders = money.reduce(
    (sums, { at, currency, minor }) =>
      addToOrders(sums, { day: dayOf(at), orders: sign * confirmed, currency, minor: sign * minor }),
    { ...profile.state.orders, seen: profile.state.orders.seen + sign * seen },
  )
  const interests = countBought(profile.state.interests, interestsIn(order, ours), sign)
  return { ...profile, state: { ...profile.state, orders, interests } }
}

interface Counting {
  sign: 1 | -1
  /** The shop's. */
  currency: string
}

/** What was wanted enough to be ordered, also where it was cancelled or given back. */
function interestsIn({ source, items, at, currency }: StoredOrder, ours: string) {
  return source === 'refund'
    ? []
    : boughtFacts(
        items.map((item) => ({ currency, ...item })),
        at,
        ours,
      )
}

function countsOf(worth: OrderWorth, at: number, sign: 1 | -1): { at: number; name: string; value: number }[] {
  return [
    ...(worth.seen ? [{ at, name: 'orders_seen', value: sign }] : []),
    ...(worth.confirmed ? [{ at, name: 'orders_confirmed', value: sign }] : []),
    ...worth.money.map((sum) => ({ at: sum.at, name: `revenue_minor ${sum.currency}`, value: sign * sum.minor })),
  ]
}

const unitsOf = (worth: OrderWorth, sign: 1 | -1): OrderWorth['units'] =>
  worth.units.map((line) => ({ ...line, units: sign * line.units }))
