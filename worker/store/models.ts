/** @module Models of the nightly fits in D1, one row each. Read by read-model.ts. */
import type { CustomersReport, RopoReport } from '../../contract/customers-report.ts'
import { type CustomerModels, defaultModels, withSettings } from '../core/nightly/customer-models.ts'
import type { PropensityModel } from '../core/propensity/model.ts'
import { readModel } from './read-model.ts'
import { readShopTerms } from './shop-terms.ts'

/** What is kept under each name. */
export interface StoredModels {
  customers: CustomerModels
  customers_report: Pick<CustomersReport, 'customers' | 'potential' | 'standings' | 'rfm' | 'retention' | 'clv'>
  propensity: PropensityModel
  ropo: Omit<RopoReport, 'fittedAt'>
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

/** What holds of customers now: as fitted, or the defaults; the owner's own limits before both. Two rows read. */
export async function readCustomerModels(db: D1Database): Promise<CustomerModels> {
  const [terms, stored] = await Promise.all([readShopTerms(db), readModel(db, 'customers')])
  // What was fitted on another currency says nothing of money in this one.
  const isUsable = stored?.body.currency === terms.currency
  return withSettings(isUsable ? stored.body : defaultModels(terms.currency), terms.lifecycle)
}
