/** @module Models of the nightly fits in D1, one row each. Read by read-model.ts. */
import type { CustomersReport, RopoReport } from '../../contract/customers-report.ts'
import type { CustomerModels } from '../core/nightly/customer-models.ts'
import type { PropensityModel } from '../core/propensity/model.ts'
import type { ShopHours } from '../core/send-time/shop-hours.ts'
import type { OrdersAfter } from '../core/worth/expected-worth.ts'

/** What is kept under each name. */
export interface StoredModels {
  customers: CustomerModels
  customers_report: Pick<CustomersReport, 'customers' | 'potential' | 'standings' | 'rfm' | 'retention' | 'clv'>
  propensity: PropensityModel
  ropo: Omit<RopoReport, 'fittedAt'>
  orders_after: OrdersAfter
  hours: ShopHours
}

/** Statement that keeps a model in the place of the one before. */
export function putModel<Name extends keyof StoredModels>(
  db: D1Database,
  name: Name,
  { fittedAt, body }: { fittedAt: number; body: StoredModels[Name] },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO models (name, fitted_at, body) VALUES (?1, ?2, ?3)
       ON CONFLICT (name) DO UPDATE SET fitted_at = excluded.fitted_at, body = excluded.body`,
    )
    .bind(name, fittedAt, JSON.stringify(body))
}
