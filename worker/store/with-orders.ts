/** @module What is written in the transaction that stores orders. */
import type { OrdersPlan } from '../core/ingest-orders.ts'
import { endRunsByOrder } from './end-runs-by-order.ts'
import { leaveGuests } from './leave-guests.ts'
import { putOrderEmails, putSteps } from './order-steps.ts'

/** How far they came, where their buyers may be written to, who is no guest, and that what waited for an order has ended. */
export function withOrders(db: D1Database, { steps, emails, guests, buyers }: OrdersPlan): D1PreparedStatement[] {
  return [
    ...putSteps(db, steps),
    ...putOrderEmails(db, emails),
    ...leaveGuests(db, guests),
    ...endRunsByOrder(db, buyers, Date.now()),
  ]
}
