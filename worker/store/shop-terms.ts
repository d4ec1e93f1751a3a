/** @module What the shop set of its money and of stages of life: two of its settings, read without the others. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import type { LifecycleSettings } from '../../contract/lifecycle.ts'

/** As the owner set them, or the defaults. They were checked when they were written. One row read. */
export async function readShopTerms(db: D1Database): Promise<{ currency: string; lifecycle: LifecycleSettings }> {
  const row = await db
    .prepare(
      "SELECT definition ->> '$.currency' AS currency, definition -> '$.lifecycle' AS lifecycle FROM shop_settings WHERE one = 1",
    )
    .first<{ currency: string | null; lifecycle: string | null }>()
  return {
    currency: row?.currency ?? DEFAULT_SHOP.currency,
    lifecycle: row?.lifecycle ? (JSON.parse(row.lifecycle) as LifecycleSettings) : DEFAULT_SHOP.lifecycle,
  }
}
