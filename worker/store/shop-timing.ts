/** @module The shop's zone and holdout in D1, for who reads them often. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'

/** `timeZone`: IANA. `holdout`: share of people to whom nothing is ever shown or sent. As the owner set them, or the defaults. */
export async function readShopTiming(db: D1Database): Promise<{ timeZone: string; holdout: number }> {
  const row = await db
    .prepare(
      `SELECT definition->>'timeZone' AS time_zone, definition->>'holdout' AS holdout FROM shop_settings WHERE one = 1`,
    )
    .first<{ time_zone: string | null; holdout: number | null }>()
  return { timeZone: row?.time_zone ?? DEFAULT_SHOP.timeZone, holdout: row?.holdout ?? DEFAULT_SHOP.holdout }
}
