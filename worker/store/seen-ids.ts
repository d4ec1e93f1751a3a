/** @module What is known in D1 of the ids that visits name products by, and of the pages that these were seen on. */
import type { KnownSeen } from '../core/catalogue/sightings.ts'
import { selectAliases, toAliases } from './product-aliases.ts'
import { selectShopLocale, toOrigins } from './shop-locale.ts'

/**
 * What these ids stand for, each once, and which of them are products that not only a page told of. One round trip; a row is
 * read of each id and of each that is found: `IN (SELECT …)` would read each id twice.
 */
export async function readSeen(db: D1Database, ids: readonly string[]): Promise<Pick<KnownSeen, 'aliases' | 'own'>> {
  const { results } = await db
    .prepare(
      `SELECT value AS id, told.product_id AS stands_for, own.product_id AS own FROM json_each(?1)
       LEFT JOIN product_aliases AS told ON told.alias = value AND told.product_id <> told.alias
       LEFT JOIN products AS own ON own.product_id = value AND own.source <> 'page'
       WHERE stands_for IS NOT NULL OR own IS NOT NULL`,
    )
    .bind(JSON.stringify(ids))
    .all<{ id: string; stands_for: string | null; own: string | null }>()
  return {
    aliases: new Map(
      results.flatMap(({ id, stands_for }) => (stands_for === null ? [] : [[id, { productId: stands_for }]])),
    ),
    own: new Set(results.flatMap(({ own }) => own ?? [])),
  }
}

/** The products to which these paths belong, and the shop's origins. One round trip. */
export async function readPlaces(
  db: D1Database,
  paths: readonly string[],
): Promise<{ belongTo: Map<string, string>; origins: string[] }> {
  const [found, shop] = await db.batch([selectAliases(db, paths), selectShopLocale(db)])
  return { belongTo: toAliases(found), origins: toOrigins(shop) }
}
