/** @module Products in D1 by ids that others name them by. */
import type { NamedProduct } from '../core/message/facts-of.ts'
import { PRODUCT_COLUMNS, type ProductRow, toListedProduct } from './product-row.ts'

/** By each of these ids, also where it is only an alias; unknown ones are left out. Also those off the shelf. One query. */
export async function readProductsNamed(db: D1Database, ids: readonly string[]): Promise<Map<string, NamedProduct>> {
  if (ids.length === 0) return new Map()
  const { results } = await db
    .prepare(
      `SELECT asked_id, stock_at, ${PRODUCT_COLUMNS} FROM
         (SELECT w.value AS asked_id,
            coalesce((SELECT a.product_id FROM product_aliases AS a WHERE a.alias = w.value), w.value) AS found_id
          FROM json_each(?1) AS w)
       CROSS JOIN products ON product_id = found_id`,
    )
    .bind(JSON.stringify([...new Set(ids)]))
    .all<ProductRow & { asked_id: string; stock_at: number }>()
  return new Map(results.map((row) => [row.asked_id, { ...toListedProduct(row), stockAt: row.stock_at }]))
}
