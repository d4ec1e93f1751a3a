/** @module First: the settings of the shop as they hold for this night, and how many customers there are. */
import type { Stage } from '../../core/nightly/customers-state.ts'
import { NOTHING_GATHERED } from '../../core/nightly/gathered.ts'
import { countCustomers } from '../../store/customers.ts'
import { readShopSettings } from '../../store/shop-settings.ts'

export async function beginCustomers(db: D1Database): Promise<Stage<'gather'>> {
  const [{ shop }, customers] = await Promise.all([readShopSettings(db), countCustomers(db)])
  const { currency, timeZone, lifecycle } = shop
  return {
    stage: 'gather',
    shop: { currency, timeZone, lifecycle, customers },
    after: '',
    gathered: NOTHING_GATHERED,
  }
}
