/** @module What happened to products by day, in D1. All SQL on `product_days` lives here. */
import type { ProductDayRow } from '../core/tally.ts'
import { forRows } from './json-rows.ts'

/** Statements that add to the days of products. */
export function addProductDays(db: D1Database, rows: readonly ProductDayRow[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO product_days (day, product_id, views, carts, units)
     SELECT value->>'day', value->>'productId', value->>'views', value->>'carts', value->>'units'
     FROM json_each(?1) WHERE true
     ON CONFLICT (day, product_id) DO UPDATE SET views = views + excluded.views, carts = carts + excluded.carts,
       units = units + excluded.units`,
    rows,
  )
}

/**
 * Product ids by pieces sold since a day, most first. Signed orders only (safety rule 18). What was sold under an id before
 * it was known to be another product's counts for that product.
 */
export async function listBestSellers(db: D1Database, sinceDay: number, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `WITH sold AS (
         SELECT product_id, SUM(units) AS units FROM product_days WHERE day >= ?1 GROUP BY product_id HAVING SUM(units) > 0
       )
       SELECT coalesce(told.product_id, sold.product_id) AS own_id
       FROM sold LEFT JOIN product_aliases AS told ON told.alias = sold.product_id
       GROUP BY own_id ORDER BY SUM(units) DESC, own_id LIMIT ?2`,
    )
    .bind(sinceDay, limit)
    .all<{ own_id: string }>()
  return results.map((row) => row.own_id)
}
