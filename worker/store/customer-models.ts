/** @module What holds of the shop's customers now, read from D1. */
import { type CustomerModels, defaultModels, withSettings } from '../core/nightly/customer-models.ts'
import { readModel } from './read-model.ts'
import { readShopTerms } from './shop-terms.ts'

/** As fitted, or the defaults; the owner's own limits before both. Two rows read. */
export async function readCustomerModels(db: D1Database): Promise<CustomerModels> {
  const [terms, stored] = await Promise.all([readShopTerms(db), readModel(db, 'customers')])
  // What was fitted on another currency says nothing of money in this one.
  const isUsable = stored?.body.currency === terms.currency
  return withSettings(isUsable ? stored.body : defaultModels(terms.currency), terms.lifecycle)
}
