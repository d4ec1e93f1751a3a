/** @module The shop's currency, time zone and origins in D1, for who reads them with each batch. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import type { ShopLocale } from '../core/shop-locale.ts'

/** Statement that reads them: one row. Give its result to `toShopLocale`. */
export const selectShopLocale = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `SELECT definition->>'currency' AS currency, definition->>'timeZone' AS time_zone, definition->'origins' AS origins
     FROM shop_settings`,
  )

/** As the owner set them, else the defaults. */
export function toShopLocale(result: D1Result | undefined): ShopLocale {
  const [row] = (result?.results ?? []) as { currency: string | null; time_zone: string | null }[]
  return { currency: row?.currency ?? DEFAULT_SHOP.currency, timeZone: row?.time_zone ?? DEFAULT_SHOP.timeZone }
}

/** The origins of the storefronts, from the same result; none: the owner set none. */
export function toOrigins(result: D1Result | undefined): string[] {
  const [row] = (result?.results ?? []) as { origins: string | null }[]
  return row?.origins ? (JSON.parse(row.origins) as string[]) : []
}
