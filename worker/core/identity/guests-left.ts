/** @module Which orders leave their guests, because somebody else is known to have placed them. */
import type { StoredOrder } from '../merge-order.ts'
import { isGuest } from './guest.ts'

/** `moved`: orders with whose they were and are. `orderless`: guests who have none of the orders of the batch any more. */
export interface GuestsLeft {
  moved: { transactionId: string; from: string; to: string }[]
  orderless: string[]
}

type Orders = ReadonlyMap<string, StoredOrder>

/**
 * From one guest to another, too, where the address was corrected. The orders of a batch are by number; `changed`: ids of
 * the profiles that it changed.
 */
export function guestsLeft(before: Orders, after: Orders, changed: Iterable<string>): GuestsLeft {
  const owners = new Set([...after.values()].map(({ profileId }) => profileId))
  return {
    moved: [...before.values()].flatMap(({ transactionId, profileId: from }) => {
      const to = after.get(transactionId)?.profileId ?? from
      return isGuest(from) && to !== from ? [{ transactionId, from, to }] : []
    }),
    orderless: [...changed].filter((profileId) => isGuest(profileId) && !owners.has(profileId)),
  }
}
