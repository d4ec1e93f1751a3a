/** @module Takes off the shelf what a whole catalogue no longer lists, slice by slice, and single products. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import { nextChange } from './catalogue-clock.ts'

/**
 * A range of ids, in the order in which the database sorts them (by their UTF-8 bytes): behind `after` up to and with `to`;
 * null: from the first, to the last. `kept`: those of the range that are still listed, in any order, at most 700 kB of ids.
 */
export interface Slice {
  after: string | null
  to: string | null
  kept: readonly string[]
}

/** Only the range is read. Behind the last character there is no id. */
const MISSING = `source = ?1 AND product_id > ?2 AND product_id <= coalesce(?3, char(1114111)) AND removed_at IS NULL
  AND product_id NOT IN (SELECT value FROM json_each(?4))`

/**
 * Takes off what `source` told of and no longer lists in this slice; what others told of stays. Put back when it is told
 * again. Nothing missing: nothing is written. Returns how many went. Cost: the products of the range are read. `now` in
 * ms UTC.
 */
export async function removeMissing(
  db: D1Database,
  { after, to, kept }: Slice,
  { source, now }: { source: ProductSource; now: number },
): Promise<number> {
  const range = [source, after ?? '', to, JSON.stringify(kept)]
  const found = await db
    .prepare(`SELECT COUNT(*) AS missing FROM products WHERE ${MISSING}`)
    .bind(...range)
    .first<{ missing: number }>()
  if (!found?.missing) return 0
  const [, removed] = await db.batch([
    nextChange(db),
    db
      .prepare(
        `UPDATE products SET removed_at = ?5, updated_at = ?5, change_number = (SELECT number FROM catalogue_clock)
         WHERE ${MISSING} RETURNING product_id`,
      )
      .bind(...range, now),
  ])
  return removed?.results.length ?? 0
}

const ON_SHELF = 'product_id = ?1 AND removed_at IS NULL'

/** Takes one product off the shelf, whoever told of it. False: there is no such product on it. */
export async function takeOffShelf(db: D1Database, productId: string, now: number): Promise<boolean> {
  if ((await db.prepare(`SELECT 1 AS found FROM products WHERE ${ON_SHELF}`).bind(productId).first()) === null)
    return false
  await db.batch([
    nextChange(db),
    db
      .prepare(
        `UPDATE products SET removed_at = ?2, updated_at = ?2, change_number = (SELECT number FROM catalogue_clock)
         WHERE ${ON_SHELF}`,
      )
      .bind(productId, now),
  ])
  return true
}
