/** @module First: the settings of the shop as they hold for this night. */
import type { Stage } from '../../core/nightly/customers-state.ts'
import { NOTHING_GATHERED } from '../../core/nightly/gathered.ts'
import { readModel } from '../../store/read-model.ts'
import { readShopSettings } from '../../store/shop-settings.ts'

export async function beginCustomers(db: D1Database): Promise<Stage<'gather'>> {
  const [{ shop }, before] = await Promise.all([readShopSettings(db), readModel(db, 'customers_report')])
  const { currency, timeZone, lifecycle } = shop
  return {
    stage: 'gather',
    shop: { currency, timeZone, lifecycle, customersBefore: before?.body.customers ?? 0 },
    after: '',
    gathered: NOTHING_GATHERED,
  }
}
