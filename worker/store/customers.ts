/** @module People with a confirmed order in D1, by key, as the night's work goes through them. */
import type { ChangedValue, ValuedCustomer } from '../core/nightly/with-tallied.ts'
import type { OrderSums } from '../core/order-sums.ts'
import { forRows } from './json-rows.ts'

interface CustomerRow {
  profile_id: string
  orders: string
  clv_minor: number | null
  clv_currency: string | null
}

/** The next customers by key after one, members of persons left out; fewer than `limit`: the last. */
export async function listCustomers(db: D1Database, after: string, limit: number): Promise<ValuedCustomer[]> {
  const { results } = await db
    .prepare(
      `SELECT profile_id, state -> '$.orders' AS orders, clv_minor, clv_currency
       FROM profiles INDEXED BY profiles_customers
       WHERE orders > 0 AND person_id IS NULL AND profile_id > ?1 ORDER BY profile_id LIMIT ?2`,
    )
    .bind(after, limit)
    .all<CustomerRow>()
  return results.map((row) => ({
    profileId: row.profile_id,
    sums: JSON.parse(row.orders) as OrderSums,
    clvMinor: row.clv_minor,
    clvCurrency: row.clv_currency,
  }))
}

/** People without a confirmed order who were here since an hour (whole hours since 1970). Reads an index entry of each. */
export async function countPotential(db: D1Database, sinceHour: number): Promise<number> {
  const row = await db
    .prepare(
      `SELECT COUNT(*) AS people FROM profiles INDEXED BY profiles_by_seen
       WHERE seen_hour >= ?1 AND person_id IS NULL AND orders <= 0`,
    )
    .bind(sinceHour)
    .first<{ people: number }>()
  return row?.people ?? 0
}

/** Statements that write values; of who is no customer any more nothing is written. */
export function putCustomerValues(db: D1Database, values: readonly ChangedValue[]): D1PreparedStatement[] {
  return forRows(
    db,
    `UPDATE profiles SET clv_minor = told.value ->> 'clvMinor', clv_currency = told.value ->> 'clvCurrency'
     FROM json_each(?1) AS told WHERE profile_id = told.value ->> 'profileId' AND orders > 0`,
    values,
  )
}
