/** @module GET /v1/reports/customers: what the shop's customers are like, as of the last fit. */
import { Hono } from 'hono'
import type { CustomersReport } from '../../../contract/customers-report.ts'
import { EMPTY_REPORT } from '../../core/nightly/empty-report.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import { readModel } from '../../store/read-model.ts'
import type { AppEnv } from '../app-env.ts'

export const customersReport = new Hono<AppEnv>().get('/', async (c) => {
  const db = c.env.DB
  const [models, stored, fitting] = await Promise.all([
    readCustomerModels(db),
    readModel(db, 'customers_report'),
    c.env.NIGHTLY.getByName('shop').progress(),
  ])
  const { currency, limits, fittedAt } = models
  // Models of another currency than the shop's now count for nothing; the report was made with them.
  const figures = fittedAt === null ? EMPTY_REPORT : (stored?.body ?? EMPTY_REPORT)
  return c.json<CustomersReport>({ currency, fittedAt, fitting, limits, ...figures })
})
