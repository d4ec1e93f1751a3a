/** @module A stored order as the shop told it, in the form in which it can be told again. */
import type { Order } from '../../contract/order.ts'
import type { Identity, Named } from './identity/statement-links.ts'
import type { StoredOrder } from './merge-order.ts'

/**
 * The order and its refunds, each as POST /v1/orders takes it. An order that only a browser saw is left out: told again
 * by the shop's server it would count as money (safety rule 18). Whose it is, is said so that it is the same profile's.
 */
export function exportedOrders(stored: StoredOrder, named: readonly Identity[]): Order[] {
  const { transactionId, channel, store, refunds = [] } = stored
  const place = { ...(channel && { channel }), ...(store !== undefined && { store }) }
  const common = { transactionId, ...namedBy(stored.profileId, named), ...place }
  const { at, valueMinor, currency, items, status, updatedAt } = stored
  const order: Order[] =
    stored.source === 'server' ? [{ ...common, at, valueMinor, currency, items, status, updatedAt }] : []
  return [...order, ...refunds.map((refund) => ({ ...common, ...refund }))]
}

const CUSTOMER = 'customer:'
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

/** What the profile was named by; nothing for an order of nobody. */
function namedBy(profileId: string, named: readonly Identity[]): Named & { visitor?: string } {
  const first = (kind: Identity['kind']) => named.find((each) => each.kind === kind)?.value
  if (UUID.test(profileId)) return { visitor: profileId }
  const [customerId, email] = [
    profileId.startsWith(CUSTOMER) ? profileId.slice(CUSTOMER.length) : undefined,
    first('email'),
  ]
  const [loyaltyCard, phone] = [first('loyalty_card'), first('phone')]
  return {
    ...(customerId && { customerId }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(loyaltyCard && { loyaltyCard }),
  }
}
