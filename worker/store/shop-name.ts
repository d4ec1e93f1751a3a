/** @module The shop's name in D1, for who writes in it. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'

/** As the owner set it, else the default. One row read. */
export const readShopName = async (db: D1Database): Promise<string> =>
  (await db.prepare(`SELECT definition->>'name' AS name FROM shop_settings`).first<string | null>('name')) ??
  DEFAULT_SHOP.name
