/** @module What the shop set of its money, its clock and stages of life: some of its settings, read without the others. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import type { LifecycleSettings } from '../../contract/lifecycle.ts'

/** `timeZone`: IANA. */
export interface ShopTerms {
  currency: string
  timeZone: string
  lifecycle: LifecycleSettings
}

/** As the owner set them, or the defaults. They were checked when they were written. One row read. */
export async function readShopTerms(db: D1Database): Promise<ShopTerms> {
  const row = await db
    .prepare(
      `SELECT definition ->> '$.currency' AS currency, definition ->> '$.timeZone' AS time_zone,
         definition -> '$.lifecycle' AS lifecycle
       FROM shop_settings WHERE one = 1`,
    )
    .first<{ currency: string | null; time_zone: string | null; lifecycle: string | null }>()
  return {
    currency: row?.currency ?? DEFAULT_SHOP.currency,
    timeZone: row?.time_zone ?? DEFAULT_SHOP.timeZone,
    lifecycle: row?.lifecycle ? (JSON.parse(row.lifecycle) as LifecycleSettings) : DEFAULT_SHOP.lifecycle,
  }
}
