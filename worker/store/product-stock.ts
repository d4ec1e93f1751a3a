/** @module The stock of one product, and when the shop told it, in D1. */

/** `stock` null: the shop does not count its pieces. `at` in ms UTC. Null: no such product on the shelf. One row read. */
export async function readStock(
  db: D1Database,
  productId: string,
): Promise<{ stock: number | null; at: number } | null> {
  return db
    .prepare('SELECT stock, stock_at AS at FROM products WHERE product_id = ?1 AND removed_at IS NULL')
    .bind(productId)
    .first<{ stock: number | null; at: number }>()
}
