/** @module The other ids of products in D1. All SQL on `product_aliases` lives here. */
import type { ProductAlias } from '../core/product-aliases.ts'
import { forRows } from './json-rows.ts'

/** Statement that reads which of these ids stand for another product; an id that is a product's own stands for itself. */
export function selectAliases(db: D1Database, ids: readonly string[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT alias, product_id FROM product_aliases AS told
       WHERE alias IN (SELECT value FROM json_each(?1))
         AND NOT EXISTS (SELECT 1 FROM product_aliases AS own WHERE own.product_id = told.alias)
         AND NOT EXISTS (SELECT 1 FROM products WHERE products.product_id = told.alias)`,
    )
    .bind(JSON.stringify([...new Set(ids)]))
}

/** Product ids by alias. */
export function toAliases(result: D1Result | undefined): Map<string, string> {
  const rows = (result?.results ?? []) as { alias: string; product_id: string }[]
  return new Map(rows.map((row) => [row.alias, row.product_id]))
}

/** Statements that keep them; what is known as it is writes nothing. */
export function putAliases(db: D1Database, aliases: readonly ProductAlias[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO product_aliases (alias, product_id)
     SELECT value->>'alias', value->>'productId' FROM json_each(?1) WHERE true
     ON CONFLICT (alias) DO UPDATE SET product_id = excluded.product_id WHERE product_id <> excluded.product_id`,
    aliases,
  )
}
