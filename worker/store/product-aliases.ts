/** @module The other ids of products in D1: what they stand for. */
import type { AliasChange } from '../core/catalogue/claims.ts'
import type { AliasSource } from '../core/catalogue/known-product.ts'
import { forRows } from './json-rows.ts'

/** Statement that reads which of these ids stand for another product. */
export function selectAliases(db: D1Database, ids: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT alias, product_id FROM json_each(?1) CROSS JOIN product_aliases ON alias = value
       WHERE product_id <> alias`,
    )
    .bind(JSON.stringify([...new Set(ids)]))
}

/** Statement that reads what is known of these ids: also those that stand for themselves, and those of the catalogue. */
export function selectKnownAliases(db: D1Database, ids: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT alias, product_id, source FROM product_aliases WHERE alias IN (SELECT value FROM json_each(?1))
       UNION ALL
       SELECT product_id, product_id, 'catalogue' FROM products
       WHERE product_id IN (SELECT value FROM json_each(?1)) AND removed_at IS NULL`,
    )
    .bind(JSON.stringify([...new Set(ids)]))
}

/** What they stand for; a product that is on the shelf always for itself. */
export function toKnownAliases(result: D1Result | undefined): Map<string, Pick<AliasChange, 'productId' | 'source'>> {
  const rows = (result?.results ?? []) as { alias: string; product_id: string; source: AliasSource }[]
  return new Map(rows.map(({ alias, product_id, source }) => [alias, { productId: product_id, source }]))
}

/** Product ids by alias. */
export function toAliases(result: D1Result | undefined): Map<string, string> {
  const rows = (result?.results ?? []) as { alias: string; product_id: string }[]
  return new Map(rows.map((row) => [row.alias, row.product_id]))
}

/**
 * Statements that write what was decided; they get the number of the change that goes before them. Orders and pages teach
 * nothing of an id that is a product's own by now.
 */
export function putAliasChanges(db: D1Database, changes: readonly AliasChange[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO product_aliases (alias, product_id, source, change_number)
     SELECT value->>'alias', value->>'productId', value->>'source', (SELECT number FROM catalogue_clock)
     FROM json_each(?1) WHERE value->>'source' = 'catalogue' OR value->>'alias' = value->>'productId'
       OR NOT EXISTS (SELECT 1 FROM products WHERE product_id = value->>'alias' AND removed_at IS NULL)
     ON CONFLICT (alias) DO UPDATE SET product_id = excluded.product_id, source = excluded.source,
       change_number = excluded.change_number
     WHERE excluded.source = 'catalogue' OR product_aliases.source <> 'catalogue'`,
    changes,
  )
}

/** All other ids of a product, in order. */
export async function listAliases(db: D1Database, productId: string, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT alias FROM product_aliases WHERE product_id = ?1 AND alias <> ?1 ORDER BY alias LIMIT ?2')
    .bind(productId, limit)
    .all<{ alias: string }>()
  return results.map(({ alias }) => alias)
}
