/** @module Who ordered as a guest: a profile by the address that was given with the order, and one with nobody. */
import type { Order } from '../../../contract/order.ts'
import { identityKey } from './identity-link.ts'

/** The profile of a guest begins so; what follows is a hash of the address. */
export const GUEST = 'guest:'

/** Is it a guest's? Whoever else the order turns out to be of comes before it. */
export const isGuest = (profileId: string): boolean => profileId.startsWith(GUEST)

/**
 * The guest of an order that names an address and nobody; undefined of any other. All orders with one address are one
 * guest's: what is written about them goes to that address anyhow. `keys` as in `namedProfileId`.
 */
export function guestOf(
  { email, visitor, customerId }: Pick<Order, 'email' | 'visitor' | 'customerId'>,
  keys: ReadonlyMap<string, string>,
): string | undefined {
  if (email === undefined || visitor !== undefined || customerId !== undefined) return
  const named = keys.get(identityKey({ kind: 'email', value: email }))
  return named && GUEST + named.slice(named.indexOf(':') + 1)
}
