/** @module The Recommender's copy of the catalogue in its own SQLite: an answer needs no other database. */
import type { KnownProduct } from '../../core/recommend/known-product.ts'

/** Synchronous, as the storage of an object is. */
export class ProductBook {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec('CREATE TABLE IF NOT EXISTS cards (product_id TEXT PRIMARY KEY, product TEXT NOT NULL) WITHOUT ROWID')
  }

  /** All of them, once at the start; one at a time in memory. */
  *read(): Generator<KnownProduct> {
    for (const { product } of this.#sql.exec<{ product: string }>('SELECT product FROM cards'))
      yield JSON.parse(product) as KnownProduct
  }

  /** Those of these ids that are on the shelf, by id. */
  find(productIds: readonly string[]): Map<string, KnownProduct> {
    if (productIds.length === 0) return new Map()
    const rows = this.#sql.exec<{ product: string }>(
      'SELECT product FROM cards WHERE product_id IN (SELECT value FROM json_each(?1))',
      JSON.stringify(productIds),
    )
    const products = rows.toArray().map(({ product }) => JSON.parse(product) as KnownProduct)
    return new Map(products.map((product) => [product.productId, product]))
  }

  /** Adds or replaces it. False: it was known as it is, and nothing was written. */
  put(product: KnownProduct): boolean {
    const { rowsWritten } = this.#sql.exec(
      `INSERT INTO cards (product_id, product) VALUES (?1, ?2)
       ON CONFLICT (product_id) DO UPDATE SET product = excluded.product WHERE product <> excluded.product`,
      product.productId,
      JSON.stringify(product),
    )
    return rowsWritten > 0
  }

  /** False: it was not there. */
  delete(productId: string): boolean {
    return this.#sql.exec('DELETE FROM cards WHERE product_id = ?1', productId).rowsWritten > 0
  }
}
