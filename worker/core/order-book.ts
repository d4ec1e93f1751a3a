/** @module Orders and the people who placed them. */
import type { Order } from '../../contract/order.ts'
import { MOST_BOUGHT, newestOf } from './fold-events.ts'
import type { StoredEvent } from './ingest-message.ts'
import { latest } from './latest.ts'
import { isMoney, mergeOrder, type StoredOrder } from './merge-order.ts'
import { newProfile, type Profile, type ProfileState } from './profile.ts'

/** What is stored of the orders and customers that a batch names. */
export interface KnownOrders {
  /** By transaction id. */
  orders: Map<string, StoredOrder>
  /** Profile ids by the shop's customer number. */
  customers: Map<string, string>
}

/** A purchase that only the browser saw: provisional, it never counts as money (safety rule 18). */
export function browserOrder(profileId: string, event: Extract<StoredEvent, { name: 'purchase' }>): StoredOrder {
  return { profileId, at: event.at, source: 'browser', status: 'placed', updatedAt: 0, ...event.params }
}

/** How the shop's report came: by its own call of the API, or by a webhook of its shop system. */
export type ReportedBy = 'api' | 'webhook'

/**
 * An order of the shop's server, and whose it is: the visitor that the shop names, else whose browser saw it, else the
 * profile of that customer number, else a new one of that number, else nobody's. `identity` is set when the number is
 * not linked yet and the shop alone says whose it is. What a browser can write proves nobody (safety rule 16): neither
 * an order number, nor the visitor in a webhook, which the buyer's browser put into the cart.
 */
export function serverOrder(
  order: Order,
  by: ReportedBy,
  known: KnownOrders,
): { stored: StoredOrder; identity: { customerId: string; profileId: string } | null } {
  const { visitor, customerId, status = 'paid', updatedAt = 0, ...rest } = order
  const linked = customerId === undefined ? undefined : known.customers.get(customerId)
  const seen = known.orders.get(order.transactionId)?.profileId
  const profileId = visitor || seen || linked || (customerId === undefined ? '' : profileIdOfCustomer(customerId))
  const isProven = visitor === undefined ? !seen : by === 'api'
  const isNewLink = customerId !== undefined && linked === undefined && isProven
  const stored: StoredOrder = { ...rest, status, updatedAt, profileId, source: 'server' }
  return { stored, identity: isNewLink ? { customerId, profileId } : null }
}

/** The profile of a customer who was never seen in a browser. Stable, so that the same order twice makes one person. */
export const profileIdOfCustomer = (customerId: string): string => `customer:${customerId}`

/** What an order changes, or null when it is known already as it is. Counts may be negative: a correction takes back. */
export function recordOrder(
  next: StoredOrder,
  known: StoredOrder | undefined,
  profiles: ReadonlyMap<string, Profile>,
): {
  order: StoredOrder
  profiles: Profile[]
  counts: { at: number; name: string; value: number }[]
  units: { at: number; productId: string; units: number }[]
} | null {
  const order = mergeOrder(known, next)
  if (order === known) return null
  return {
    order,
    profiles: changedProfiles(order, known, profiles),
    counts: [...(known ? countsOf(known, -1) : []), ...countsOf(order, 1)],
    units: [...(known ? unitsOf(known, -1) : []), ...unitsOf(order, 1)],
  }
}

/** Who had the order loses it, who has it now gets it; mostly they are one. */
function changedProfiles(
  order: StoredOrder,
  known: StoredOrder | undefined,
  profiles: ReadonlyMap<string, Profile>,
): Profile[] {
  const changed = new Map<string, Profile>()
  const before = known && profiles.get(known.profileId)
  if (before) changed.set(before.profileId, withSums(before, known, -1))
  if (order.profileId !== '') {
    const owner = changed.get(order.profileId) ?? profiles.get(order.profileId) ?? newProfile(order.profileId)
    changed.set(order.profileId, withOrder(owner, order))
  }
  return [...changed.values()]
}

/**
 * The event of a browser's order was folded already; an order of the server tells the profile what it bought. That is
 * not taken back when it is cancelled: it was wanted once.
 */
function withOrder(profile: Profile, order: StoredOrder): Profile {
  const { state, ...times } = withSums(profile, order, 1)
  if (order.source === 'browser' || order.status === 'cancelled') return { ...times, state }
  const bought = order.items.reduce(
    (list, item) => newestOf(list, { productId: item.productId, at: order.at }, MOST_BOUGHT),
    state.bought,
  )
  return {
    ...times,
    firstSeenAt: Math.min(profile.firstSeenAt, order.at),
    lastSeenAt: Math.max(profile.lastSeenAt, order.at),
    state: { ...state, bought, cart: emptiedBy(order, state.cart) },
  }
}

/** An order empties the cart it came from, unless something was put into it later. */
function emptiedBy(order: StoredOrder, cart: ProfileState['cart']): ProfileState['cart'] {
  const empty = { items: [], valueMinor: 0, currency: order.currency }
  return latest(cart, { value: empty, at: order.at, key: order.transactionId })
}

function withSums(profile: Profile, order: StoredOrder, sign: 1 | -1): Profile {
  if (order.status === 'cancelled') return profile
  const { confirmed, seen, revenue } = profile.state.orders
  const orders = isMoney(order)
    ? { confirmed: confirmed + sign, seen, revenue: plus(revenue, order.currency, sign * order.valueMinor) }
    : { confirmed, seen: seen + sign, revenue }
  return { ...profile, state: { ...profile.state, orders } }
}

/** The sums with one more amount; those that come to nothing are left out. */
function plus(sums: Record<string, number>, currency: string, minor: number): Record<string, number> {
  const { [currency]: before = 0, ...others } = sums
  return before + minor === 0 ? others : { ...others, [currency]: before + minor }
}

function countsOf(order: StoredOrder, sign: 1 | -1): { at: number; name: string; value: number }[] {
  if (order.status === 'cancelled') return []
  if (!isMoney(order)) return [{ at: order.at, name: 'orders_seen', value: sign }]
  return [
    { at: order.at, name: 'orders_confirmed', value: sign },
    { at: order.at, name: `revenue_minor ${order.currency}`, value: sign * order.valueMinor },
  ]
}

function unitsOf(order: StoredOrder, sign: 1 | -1): { at: number; productId: string; units: number }[] {
  if (!isMoney(order)) return []
  return order.items.map((item) => ({ at: order.at, productId: item.productId, units: sign * (item.quantity ?? 1) }))
}
