/** @module What the shop's server said of who may be written to, out of what it says of customers and orders. */
import { namedByOrder } from '../identity/order-links.ts'
import { identitiesOf, namedProfileId } from '../identity/statement-links.ts'
import type { OrdersMessage, TraitsMessage } from '../ingest-message.ts'

/** The shop's word about one address. Times in ms UTC. */
export interface ShopWord {
  email: string
  subscribed: boolean
  /** 0: the shop did not say since when. */
  sinceAt: number
  toldAt: number
  toldBy: 'api' | 'order' | 'webhook'
  /** The customer whom it named with it; null: nobody. */
  profileId: string | null
}

/**
 * A yes without a moment is as old as can be, so that it outweighs nothing that was said here; a no without one is of now.
 * What is said to be so from tomorrow on is a clock that is wrong. `namedIds` as in ingest-orders.ts.
 */
export function shopWords(
  { traits, orders }: { traits: readonly TraitsMessage[]; orders: readonly OrdersMessage[] },
  namedIds: ReadonlyMap<string, string>,
): ShopWord[] {
  const ofPeople = traits.flatMap(({ receivedAt, people }) =>
    people.flatMap((person) =>
      wordOf(person, { toldAt: receivedAt, toldBy: 'api', profileId: namedProfileId(identitiesOf(person), namedIds) }),
    ),
  )
  const ofOrders = orders.flatMap(({ receivedAt, by = 'api', orders: all }) =>
    all.flatMap((order) => {
      const profileId = namedProfileId(namedByOrder(order, by), namedIds)
      return wordOf(order, { toldAt: receivedAt, toldBy: by === 'webhook' ? 'webhook' : 'order', profileId })
    }),
  )
  return [...ofPeople, ...ofOrders]
}

function wordOf(
  said: { email?: string | undefined; subscribed?: boolean | undefined; subscribedAt?: number | undefined },
  by: { toldAt: number; toldBy: ShopWord['toldBy']; profileId: string | undefined },
): ShopWord[] {
  const { email, subscribed } = said
  if (email === undefined || subscribed === undefined) return []
  const sinceAt = Math.min(said.subscribedAt ?? (subscribed ? 0 : by.toldAt), by.toldAt)
  return [{ email, subscribed, sinceAt, ...by, profileId: by.profileId ?? null }]
}
