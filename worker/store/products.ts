/** @module The catalogue in D1: rows of `products`, written as they were decided. */
import type { ListedProduct } from '../../contract/catalogue/listed-product.ts'
import type { KnownProduct } from '../core/catalogue/known-product.ts'
import { forRows } from './json-rows.ts'
import { PRODUCT_COLUMNS, type ProductRow, toListedProduct } from './product-row.ts'

/** Statements that write these rows; they get the number of the change that goes before them (catalogue-clock.ts). */
export function putProducts(db: D1Database, products: readonly KnownProduct[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT OR REPLACE INTO products (${PRODUCT_COLUMNS}, stock_at, found_by, change_number)
     SELECT value->>'productId', value->>'sku', value->>'gtin', value->>'held', value->>'attributes', value->>'name',
       value->>'brand', value->>'category', value->>'description', value->>'priceMinor', value->>'listPriceMinor',
       value->>'currency', value->>'availability', value->>'stock', value->>'url', value->>'imageUrl',
       value->>'source', value->>'firstSeenAt', value->>'updatedAt', value->>'removedAt', value->>'provenPriceMinor',
       value->>'stockAt', value->>'foundBy', (SELECT number FROM catalogue_clock)
     FROM json_each(?1)`,
    products,
  )
}

/** Statement: the shop told the stock of these again, as it was. Nobody else needs to know. */
export function putStockTimes(db: D1Database, productIds: readonly string[], now: number): D1PreparedStatement {
  return db
    .prepare('UPDATE products SET stock_at = ?2 WHERE product_id IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify(productIds), now)
}

/** The products of these ids, in no order: also those off the shelf (`removedAt`), for who bought or saw them. */
export async function readProducts(db: D1Database, productIds: readonly string[]): Promise<ListedProduct[]> {
  if (productIds.length === 0) return []
  const { results } = await db
    .prepare(`SELECT ${PRODUCT_COLUMNS} FROM products WHERE product_id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(productIds))
    .all<ProductRow>()
  return results.map(toListedProduct)
}
