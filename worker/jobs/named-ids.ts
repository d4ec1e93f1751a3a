/** @module Ids for the profiles of people whom the shop names by an address, a phone or a card alone. */
import { identityKey } from '../core/identity/identity-link.ts'
import { identitiesOf, type Named } from '../core/identity/statement-links.ts'
import { sha256 } from '../routes/admin/sha256.ts'

/** By `identityKey`, for all that these orders name. Hashed: ids stand in addresses and logs, where people must not. */
export async function namedIds(orders: readonly Named[]): Promise<Map<string, string>> {
  const identities = orders.flatMap(identitiesOf).filter(({ kind }) => kind !== 'customer_id')
  return new Map(
    await Promise.all(
      identities.map(async (identity) => {
        const key = identityKey(identity)
        return [key, `${identity.kind}:${(await sha256(key)).slice(0, 32)}`] as const
      }),
    ),
  )
}
