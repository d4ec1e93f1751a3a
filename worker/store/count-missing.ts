/** @module How much of what was listed a whole catalogue no longer lists, before anything is taken off the shelf. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Slice } from './remove-missing.ts'

/** Of the products that `source` told of, on the shelf and in this slice: how many there are, and how many are missing. */
export async function countMissing(
  db: D1Database,
  { after, to, kept }: Slice,
  source: ProductSource,
): Promise<{ listed: number; missing: number }> {
  const row = await db
    .prepare(
      `SELECT COUNT(*) AS listed, coalesce(SUM(product_id NOT IN (SELECT value FROM json_each(?4))), 0) AS missing
       FROM products
       WHERE source = ?1 AND product_id > ?2 AND (?3 IS NULL OR product_id <= ?3) AND removed_at IS NULL`,
    )
    .bind(source, after ?? '', to, JSON.stringify(kept))
    .first<{ listed: number; missing: number }>()
  return row ?? { listed: 0, missing: 0 }
}
