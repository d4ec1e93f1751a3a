/** @module The orders of many customers in D1, without what was bought, by customer. */
import type { OrderSource, OrderStatus } from '../../contract/order-words.ts'
import type { StoredOrder, StoredRefund } from '../core/merge-order.ts'

interface OrderRow {
  customer: string
  transaction_id: string
  ordered_at: number
  value_minor: number
  currency: string
  source: OrderSource
  status: OrderStatus
  refunds: string
}

/**
 * Orders by the row that stands for the person: those of that profile itself, and of all profiles that are members of it.
 * `items` are left empty.
 */
export async function ordersOfCustomers(
  db: D1Database,
  profileIds: readonly string[],
): Promise<Map<string, StoredOrder[]>> {
  const { results } = await db
    .prepare(
      `WITH wanted AS (SELECT value AS customer FROM json_each(?1)),
       owners AS (
         SELECT customer, customer AS profile_id FROM wanted
         UNION ALL
         SELECT customer, m.profile_id FROM wanted
           CROSS JOIN profiles AS m INDEXED BY profiles_by_person ON m.person_id = customer
       )
       SELECT customer, transaction_id, ordered_at, value_minor, currency, source, status, refunds
       FROM owners CROSS JOIN orders AS o ON o.profile_id = owners.profile_id`,
    )
    .bind(JSON.stringify(profileIds))
    .all<OrderRow>()
  const byCustomer = new Map<string, StoredOrder[]>(profileIds.map((profileId) => [profileId, []]))
  for (const row of results) byCustomer.get(row.customer)?.push(toOrder(row))
  return byCustomer
}

function toOrder(row: OrderRow): StoredOrder {
  const refunds = row.refunds === '[]' ? null : (JSON.parse(row.refunds) as StoredRefund[])
  return {
    profileId: row.customer,
    transactionId: row.transaction_id,
    at: row.ordered_at,
    valueMinor: row.value_minor,
    currency: row.currency,
    source: row.source,
    status: row.status,
    updatedAt: 0,
    items: [],
    ...(refunds && { refunds }),
  }
}
