/** @module Deletes what products cost long ago, in D1. */

/** Each night goes through so much of the catalogue: all of it within a month, 7,000 products a night of 200,000. */
const NIGHTS = 30

/**
 * Deletes states that ended before `before` (ms UTC); the one that held then stays, for it says what the price was.
 * `night`: a number that grows by one each night. A thirtieth of the products by their ids; safe to run twice.
 */
export async function deleteOldStates(
  db: D1Database,
  { before, night }: { before: number; night: number },
): Promise<void> {
  await db
    .prepare(
      `WITH part AS (
         SELECT product_id FROM products ORDER BY product_id
         LIMIT (SELECT CAST(COUNT(*) / ?2 AS INTEGER) + 1 FROM products)
         OFFSET (SELECT CAST((CAST(COUNT(*) / ?2 AS INTEGER) + 1) * ?3 AS INTEGER) FROM products)
       )
       DELETE FROM product_history WHERE product_id IN (SELECT product_id FROM part)
         AND at < (SELECT max(at) FROM product_history AS held
                   WHERE held.product_id = product_history.product_id AND held.at <= ?1)`,
    )
    .bind(before, NIGHTS, night % NIGHTS)
    .run()
}
