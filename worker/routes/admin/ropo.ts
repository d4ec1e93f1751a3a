/** @module GET /v1/reports/ropo: purchases in stores, and what their buyers did online before. */
import { Hono } from 'hono'
import type { RopoReport } from '../../../contract/customers-report.ts'
import { noRopoReport } from '../../core/ropo/ropo-report.ts'
import { readModel } from '../../store/read-model.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'

export const ropo = new Hono<AppEnv>().get('/', async (c) => {
  const [{ shop }, stored] = await Promise.all([readShopSettings(c.env.DB), readModel(c.env.DB, 'ropo')])
  // What was summed up in another currency says nothing of this one.
  const isUsable = stored?.body.currency === shop.currency
  return c.json<RopoReport>(isUsable ? { ...stored.body, fittedAt: stored.fittedAt } : noRopoReport(shop.currency))
})
