/** @module Prices of the catalogue in D1, by key, as the night's work goes through them. */

/** The next products by key after one, with their price in a currency; null: none in it. Fewer than `limit`: the last. */
export async function listPrices(
  db: D1Database,
  currency: string,
  { after, limit }: { after: string; limit: number },
): Promise<{ productId: string; priceMinor: number | null }[]> {
  const { results } = await db
    .prepare(
      `SELECT product_id, CASE currency WHEN ?1 THEN price_minor END AS price_minor FROM products
       WHERE product_id > ?2 ORDER BY product_id LIMIT ?3`,
    )
    .bind(currency, after, limit)
    .all<{ product_id: string; price_minor: number | null }>()
  return results.map((row) => ({ productId: row.product_id, priceMinor: row.price_minor }))
}
