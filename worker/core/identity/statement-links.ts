/** @module What a statement about who somebody is adds to what is known. */
import type { Params } from '../../../contract/event.ts'
import { type IdentityKind, type IdentityLink, identityKey } from './identity-link.ts'

/** An identity without whose it is. */
export type Identity = Pick<IdentityLink, 'kind' | 'value'>

/** What the shop, or a person in a browser, names somebody by. */
export interface Named {
  customerId?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  loyaltyCard?: string | undefined
}

/** The identities of a statement, the one that tells most first: of several the first one's profile is the subject's. */
export function identitiesOf({ customerId, email, loyaltyCard, phone }: Named): Identity[] {
  const all: [IdentityKind, string | undefined][] = [
    ['customer_id', customerId],
    ['email', email],
    ['loyalty_card', loyaltyCard],
    ['phone', phone],
  ]
  return all.flatMap(([kind, value]) => (value ? [{ kind, value }] : []))
}

/**
 * The profile of somebody whom only the shop named. `keys` holds an id for each identity that must not stand in one as
 * it is (addresses, phones, cards), by `identityKey`.
 */
export function namedProfileId([first]: readonly Identity[], keys: ReadonlyMap<string, string>): string | undefined {
  if (!first) return
  return first.kind === 'customer_id' ? profileIdOfCustomer(first.value) : keys.get(identityKey(first))
}

/** The profile of a customer who was never seen in a browser. Stable, so that the same order twice makes one person. */
export const profileIdOfCustomer = (customerId: string): string => `customer:${customerId}`

/** What the shop names of a customer is one person's. */
export const linksOfPerson = (person: Named, subject: string, linkedAt: number): IdentityLink[] =>
  identitiesOf(person).map((each) => link(each, subject, 'verified', linkedAt))

/** The shop signed who is at this browser: the number is the browser's too, the rest is the customer's. */
export function linksOfProof(
  proof: Named & { customerId: string },
  profileId: string,
  linkedAt: number,
): IdentityLink[] {
  const subject = profileIdOfCustomer(proof.customerId)
  return [
    ...linksOfPerson(proof, subject, linkedAt),
    link({ kind: 'customer_id', value: proof.customerId }, profileId, 'verified', linkedAt),
  ]
}

/** What was typed in a browser (`identify`): claims, which prove nothing (safety rule 15). */
export const linksOfClaim = (claim: Params<'identify'>, profileId: string, linkedAt: number): IdentityLink[] =>
  identitiesOf(claim).map((each) => link(each, profileId, 'claimed', linkedAt))

/** An identity as a profile's. `linkedAt` in ms UTC. */
export const link = ({ kind, value }: Identity, profileId: string, level: IdentityLink['level'], linkedAt: number) => ({
  profileId,
  kind,
  value,
  level,
  linkedAt,
})
