/** @module The stock of one product, and when the shop told it, in D1. */

/** `stock` null: the shop does not count its pieces. `at` in ms UTC. Null: no such product. One row read. */
export async function readStock(
  db: D1Database,
  productId: string,
): Promise<{ stock: number | null; at: number } | null> {
  return db
    .prepare('SELECT stock, updated_at AS at FROM products WHERE product_id = ?1')
    .bind(productId)
    .first<{ stock: number | null; at: number }>()
}
