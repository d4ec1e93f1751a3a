/** @module Joins ids that turned out to be one product's, in D1. */
import type { ProductAlias } from '../core/product-aliases.ts'
import { nextChange } from './catalogue-clock.ts'

/** Statements that take products off the shelf which turned out to be another one's id, and hand on what stood for them. */
export function replaceProducts(db: D1Database, replaced: readonly ProductAlias[], now: number): D1PreparedStatement[] {
  return replaced.flatMap(({ alias, productId }) => [
    db
      .prepare(
        `UPDATE products SET removed_at = ?2, updated_at = ?2, change_number = (SELECT number FROM catalogue_clock)
         WHERE product_id = ?1`,
      )
      .bind(alias, now),
    handOn(db, { alias, productId }),
  ])
}

/** Statement: what stood for a product that is another one's id now stands for that. No chains. */
function handOn(db: D1Database, { alias, productId }: ProductAlias): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE product_aliases SET product_id = ?2, change_number = (SELECT number FROM catalogue_clock)
       WHERE product_id = ?1 AND alias <> ?1`,
    )
    .bind(alias, productId)
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
    handOn(db, { alias, productId }),
  ])
  return (joined?.results.length ?? 0) > 0
}
