/** @module What a statement about who somebody is adds to what is known. */
import type { Params } from '../../../contract/event.ts'
import type { Order } from '../../../contract/order.ts'
import type { ReportedBy } from '../order-book.ts'
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

/** What an order names its buyer by. In a webhook that is the customer number alone: the rest was typed at a checkout. */
export const namedByOrder = (order: Order, by: ReportedBy): Identity[] =>
  identitiesOf(by === 'webhook' ? { customerId: order.customerId } : order)

/**
 * An order of the shop proves that what it names is one person's. Of the visitor it proves the customer number alone, and
 * only where the shop itself names both, by its own call: what a browser wrote into a cart (`webhook`) is a claim, and
 * so is an e-mail that anybody may type at a checkout (safety rule 16).
 */
export function linksOfOrder(
  order: Order,
  { by, subject, linkedAt }: { by: ReportedBy; subject: string | undefined; linkedAt: number },
): IdentityLink[] {
  const named = identitiesOf(order)
  const { visitor } = order
  const proven = namedByOrder(order, by).map(({ kind }) => kind)
  const ofSubject = named.map((each) =>
    link(each, subject ?? '', proven.includes(each.kind) ? 'verified' : 'claimed', linkedAt),
  )
  const ofVisitor = named.map((each) =>
    link(each, visitor ?? '', by === 'api' && each.kind === 'customer_id' ? 'verified' : 'claimed', linkedAt),
  )
  return [...(subject === undefined ? [] : ofSubject), ...(visitor === undefined ? [] : ofVisitor)]
}

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

const link = ({ kind, value }: Identity, profileId: string, level: IdentityLink['level'], linkedAt: number) => ({
  profileId,
  kind,
  value,
  level,
  linkedAt,
})
