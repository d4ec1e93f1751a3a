/** @module The shop's settings in D1, written and read whole; shop-terms.ts, shop-locale.ts and shop-name.ts read some. */
import { parse } from '../../contract/parse.ts'
import { type ShopSettings, ShopSettingsSchema } from '../../contract/settings.ts'

/** The settings as the owner set them, or the defaults; `version` counts publications, 0: never. */
export async function readShopSettings(db: D1Database): Promise<{ version: number; shop: ShopSettings }> {
  const row = await db
    .prepare('SELECT version, definition FROM shop_settings WHERE one = 1')
    .first<{ version: number; definition: string }>()
  const parsed = parse(ShopSettingsSchema, row ? JSON.parse(row.definition) : {})
  // Settings of an older version may lack a field, never hold a wrong one: they were checked when they were written.
  if (!parsed.ok) throw new Error(`stored settings are not valid: ${JSON.stringify(parsed.errors)}`)
  return { version: row?.version ?? 0, shop: parsed.value }
}

/** Statement that stores the settings. */
export function putShopSettings(db: D1Database, shop: ShopSettings): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO shop_settings (one, version, definition) VALUES (1, 0, ?1)
       ON CONFLICT (one) DO UPDATE SET definition = excluded.definition`,
    )
    .bind(JSON.stringify(shop))
}

/** Statement that counts one more publication; keeps default settings where none were set. */
export function countPublication(db: D1Database): D1PreparedStatement {
  return db.prepare(
    `INSERT INTO shop_settings (one, version, definition) VALUES (1, 1, '{}')
     ON CONFLICT (one) DO UPDATE SET version = version + 1`,
  )
}
