/** @module Joins ids that turned out to be one product's, in D1. */
import type { ProductAlias } from '../core/product-aliases.ts'
import { nextChange } from './catalogue-clock.ts'
import { forRows } from './json-rows.ts'

/** Statements that take products off the shelf which turned out to be another one's id. */
export function replaceProducts(db: D1Database, replaced: readonly ProductAlias[], now: number): D1PreparedStatement[] {
  return replaced.map(({ alias }) =>
    db
      .prepare(
        `UPDATE products SET removed_at = ?2, updated_at = ?2, change_number = (SELECT number FROM catalogue_clock)
         WHERE product_id = ?1`,
      )
      .bind(alias, now),
  )
}

/** Statements, behind those that write these aliases: what stood for one of them now stands for its product. No chains. */
export function handOn(db: D1Database, aliases: readonly ProductAlias[]): D1PreparedStatement[] {
  return forRows(
    db,
    `UPDATE product_aliases SET product_id = told.value->>'productId', change_number = (SELECT number FROM catalogue_clock)
     FROM json_each(?1) AS told
     WHERE product_aliases.product_id = told.value->>'alias' AND product_aliases.alias <> product_aliases.product_id
       AND told.value->>'productId' <> told.value->>'alias'
       AND EXISTS (SELECT 1 FROM product_aliases AS joined
                   WHERE joined.alias = told.value->>'alias' AND joined.product_id = told.value->>'productId')`,
    aliases,
  )
}

/**
 * Makes an id that is nobody's another id of a product on the shelf: told by a page, so it takes nothing from anybody.
 * False: it is somebody's by now.
 */
export async function joinId(db: D1Database, { alias, productId }: ProductAlias): Promise<boolean> {
  const [, joined] = await db.batch([
    nextChange(db),
    db
      .prepare(
        `INSERT INTO product_aliases (alias, product_id, source, change_number)
         SELECT ?1, product_id, 'page', (SELECT number FROM catalogue_clock) FROM products
         WHERE product_id = ?2 AND removed_at IS NULL AND NOT EXISTS (SELECT 1 FROM products WHERE product_id = ?1)
         ON CONFLICT (alias) DO UPDATE SET product_id = excluded.product_id, source = excluded.source,
           change_number = excluded.change_number
         WHERE product_aliases.product_id = product_aliases.alias
         RETURNING alias`,
      )
      .bind(alias, productId),
    ...handOn(db, [{ alias, productId }]),
  ])
  return (joined?.results.length ?? 0) > 0
}
