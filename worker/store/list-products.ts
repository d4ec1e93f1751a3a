/** @module Lists the catalogue by name, or what is found in it. */
import type { ListedProduct } from '../../contract/catalogue/listed-product.ts'
import { folded } from '../core/catalogue/folded.ts'
import { PRODUCT_COLUMNS, type ProductRow, toListedProduct } from './product-row.ts'

/** More words narrow nothing any more. */
const MOST_WORDS = 6

/**
 * `search`: words that each stand somewhere in name, brand, id, SKU or bar code, in any script, without regard to capitals
 * and accents; or another id of the product, exactly. Empty: all. `after`: a product id, to go on behind it.
 */
export interface Wanted {
  search: string
  after: string | null
  limit: number
  shelf: keyof typeof SHELVES
}

/** Those for sale, and those that no longer are: each has an index of its own. */
const SHELVES = { on: 'removed_at IS NULL', off: 'removed_at IS NOT NULL' }

/** An empty word is in every text. */
const FOUND = `(instr(found_by, ?4) AND instr(found_by, ?5) AND instr(found_by, ?6) AND instr(found_by, ?7)
  AND instr(found_by, ?8) AND instr(found_by, ?9)
  OR product_id IN (SELECT product_id FROM product_aliases WHERE alias = ?1))`

const BEHIND =
  '(?2 IS NULL OR (found_by, product_id) > (SELECT found_by, product_id FROM products WHERE product_id = ?2))'

/**
 * Those wanted, by name, and how many there are in all. Cost: an index that holds names and ids only is read through, once
 * to count and once for the list; rows are read of those that are returned.
 */
export async function listProducts(
  db: D1Database,
  { search, after, limit, shelf }: Wanted,
): Promise<{ products: ListedProduct[]; total: number }> {
  const words = folded(search).split(' ').slice(0, MOST_WORDS)
  const nothing = Array.from({ length: MOST_WORDS - words.length }, () => '')
  const values = [search.trim(), after, limit, ...words, ...nothing]
  const [count, rows] = await db.batch([
    db.prepare(`SELECT COUNT(*) AS total FROM products WHERE ${SHELVES[shelf]} AND ${FOUND}`).bind(...values),
    db
      .prepare(
        `SELECT ${PRODUCT_COLUMNS} FROM products WHERE product_id IN (
           SELECT product_id FROM products WHERE ${SHELVES[shelf]} AND ${FOUND} AND ${BEHIND}
           ORDER BY found_by, product_id LIMIT ?3
         ) ORDER BY found_by, product_id`,
      )
      .bind(...values),
  ])
  const { total } = (count?.results[0] ?? { total: 0 }) as { total: number }
  return { total, products: ((rows?.results ?? []) as ProductRow[]).map(toListedProduct) }
}

/** One product, on the shelf or off it. */
export async function readProduct(db: D1Database, productId: string): Promise<ListedProduct | null> {
  const row = await db
    .prepare(`SELECT ${PRODUCT_COLUMNS} FROM products WHERE product_id = ?1`)
    .bind(productId)
    .first<ProductRow>()
  return row && toListedProduct(row)
}
