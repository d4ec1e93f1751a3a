/** @module Lists the catalogue by name, or what is found in it. */
import type { ListedProduct } from '../../contract/catalogue/listed-product.ts'
import { folded } from '../core/catalogue/folded.ts'
import { PRODUCT_COLUMNS, type ProductRow, toListedProduct } from './product-row.ts'

/** More words narrow nothing any more. */
const MOST_WORDS = 6

/**
 * `search`: words that each stand somewhere in name, brand, id, SKU or bar code, in any script, without regard to capitals
 * and accents; or another id of the product, exactly. Empty: all. `after`: a product id, to go on behind it. `isRemoved`:
 * those off the shelf instead of those on it.
 */
export interface Wanted {
  search: string
  after: string | null
  limit: number
  isRemoved: boolean
}

/**
 * Those wanted, by name, and how many there are in all. Cost: an index that holds names and ids only is read through, some
 * 30 ms of 100,000 products; rows are read of those that are returned.
 */
export async function listProducts(
  db: D1Database,
  { search, after, limit, isRemoved }: Wanted,
): Promise<{ products: ListedProduct[]; total: number }> {
  const words = folded(search).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  const named = words.map((_, n) => `instr(found_by, ?${n + 4}) > 0`).join(' AND ')
  const byAlias = 'product_id IN (SELECT product_id FROM product_aliases WHERE alias = ?1)'
  const shelf = `removed_at IS ${isRemoved ? 'NOT ' : ''}NULL`
  const isFound = words.length > 0 ? `${shelf} AND (${named} OR ${byAlias})` : shelf
  const behind = '(found_by, product_id) > (SELECT found_by, product_id FROM products WHERE product_id = ?2)'
  const values = [search.trim(), after, limit, ...words]
  const [count, rows] = await db.batch([
    db.prepare(`SELECT COUNT(*) AS total FROM products WHERE ${isFound}`).bind(...(words.length > 0 ? values : [])),
    db
      .prepare(
        `SELECT ${PRODUCT_COLUMNS} FROM products WHERE product_id IN (
           SELECT product_id FROM products WHERE ${isFound} ${after === null ? '' : `AND ${behind}`}
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
