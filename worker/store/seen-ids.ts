/** @module What is known in D1 of the ids that visits name products by. */
import type { KnownSeen } from '../core/catalogue/sightings.ts'
import { selectShopLocale, toOrigins } from './shop-locale.ts'

/**
 * What `named` ids and paths stand for, which of the `seen` are products that not only a page told of, and the shop's
 * origins. One round trip; a row is read of each that is found.
 */
export async function readSeen(db: D1Database, named: readonly string[], seen: readonly string[]): Promise<KnownSeen> {
  const [found, shop] = await db.batch([
    db
      .prepare(
        `SELECT alias, product_id FROM product_aliases
         WHERE alias IN (SELECT value FROM json_each(?1)) AND product_id <> alias
         UNION ALL
         SELECT product_id, product_id FROM products
         WHERE product_id IN (SELECT value FROM json_each(?2)) AND source <> 'page'`,
      )
      .bind(JSON.stringify(named), JSON.stringify(seen)),
    selectShopLocale(db),
  ])
  const [aliases, own] = [new Map<string, { productId: string }>(), new Set<string>()]
  for (const { alias, product_id: productId } of (found?.results ?? []) as { alias: string; product_id: string }[])
    if (alias === productId) own.add(alias)
    else aliases.set(alias, { productId })
  return { aliases, own, origins: toOrigins(shop) }
}
