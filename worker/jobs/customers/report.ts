/** @module Last: models and report take the place of those of the night before, together. */
import { DAY_MS } from '../../core/activity.ts'
import { hourOf } from '../../core/hour-of.ts'
import { withSettings } from '../../core/nightly/customer-models.ts'
import { customersReport } from '../../core/nightly/customers-report.ts'
import type { Stage } from '../../core/nightly/customers-state.ts'
import { countPotential } from '../../store/customers.ts'
import { putModel } from '../../store/models.ts'

export async function reportCustomers(db: D1Database, state: Stage<'report'>, begunAt: number): Promise<null> {
  const { shop, models, retention, tallied } = state
  const { inactiveDays } = withSettings(models, shop.lifecycle).limits
  const potential = await countPotential(db, hourOf(begunAt - inactiveDays * DAY_MS))
  const body = customersReport({ shop, models, retention, tallied, potential, now: begunAt })
  await db.batch([
    putModel(db, 'customers', { fittedAt: begunAt, body: models }),
    putModel(db, 'customers_report', { fittedAt: begunAt, body }),
  ])
  return null
}
