/** @module Whom an order names, and what it adds to what is known of them. */
import type { Order } from '../../../contract/order.ts'
import type { ReportedBy } from '../order-book.ts'
import { guestOf } from './guest.ts'
import type { IdentityLink } from './identity-link.ts'
import { type Identity, identitiesOf, link, namedProfileId } from './statement-links.ts'

/** What an order names its buyer by. In a webhook that is the customer number alone: the rest was typed at a checkout. */
export const namedByOrder = (order: Order, by: ReportedBy): Identity[] =>
  identitiesOf(by === 'webhook' ? { customerId: order.customerId } : order)

/** The profile of whom an order names, else of its guest; undefined: it names a visitor, or nobody. */
export const subjectOfOrder = (order: Order, by: ReportedBy, keys: ReadonlyMap<string, string>): string | undefined =>
  namedProfileId(namedByOrder(order, by), keys) ?? guestOf(order, keys)

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
