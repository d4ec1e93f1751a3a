/** @module What is known in D1 of the ids that visits name products by, and of the pages that these were seen on. */
import type { KnownSeen } from '../core/catalogue/sightings.ts'
import { selectAliases, toAliases } from './product-aliases.ts'
import { selectShopLocale, toOrigins } from './shop-locale.ts'

/**
 * What `named` ids stand for, and which of the `seen` are products that not only a page told of. One round trip; a row is
 * read of each that is found.
 */
export async function readSeen(
  db: D1Database,
  named: readonly string[],
  seen: readonly string[],
): Promise<Pick<KnownSeen, 'aliases' | 'own'>> {
  const { results } = await db
    .prepare(
      `SELECT alias, product_id FROM product_aliases
       WHERE alias IN (SELECT value FROM json_each(?1)) AND product_id <> alias
       UNION ALL
       SELECT product_id, product_id FROM products
       WHERE product_id IN (SELECT value FROM json_each(?2)) AND source <> 'page'`,
    )
    .bind(JSON.stringify(named), JSON.stringify(seen))
    .all<{ alias: string; product_id: string }>()
  const [aliases, own] = [new Map<string, { productId: string }>(), new Set<string>()]
  for (const { alias, product_id: productId } of results)
    if (alias === productId) own.add(alias)
    else aliases.set(alias, { productId })
  return { aliases, own }
}

/** The products to which these paths belong, and the shop's origins. One round trip. */
export async function readPlaces(
  db: D1Database,
  paths: readonly string[],
): Promise<{ belongTo: Map<string, string>; origins: string[] }> {
  const [found, shop] = await db.batch([selectAliases(db, paths), selectShopLocale(db)])
  return { belongTo: toAliases(found), origins: toOrigins(shop) }
}
