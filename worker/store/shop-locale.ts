/** @module The shop's currency and time zone in D1, for who reads them with each batch. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import type { ShopLocale } from '../core/shop-locale.ts'

/** Statement that reads them: one row. Give its result to `toShopLocale`. */
export const selectShopLocale = (db: D1Database): D1PreparedStatement =>
  db.prepare("SELECT definition->>'currency' AS currency, definition->>'timeZone' AS time_zone FROM shop_settings")

/** As the owner set them, else the defaults. */
export function toShopLocale(result: D1Result | undefined): ShopLocale {
  const [row] = (result?.results ?? []) as { currency: string | null; time_zone: string | null }[]
  return { currency: row?.currency ?? DEFAULT_SHOP.currency, timeZone: row?.time_zone ?? DEFAULT_SHOP.timeZone }
}
