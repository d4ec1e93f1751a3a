/** @module Where products lead, in D1. */

/** So many products are asked, the first by their ids. Our policy: it is asked before messages go. */
const MOST_ASKED = 200

/** Links of products on the shelf that the owner gave by feed, file or API; not of those that pages told of. At most 200 rows. */
export async function listProductLinks(db: D1Database): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT url FROM (SELECT url, source, removed_at FROM products ORDER BY product_id LIMIT ?1)
       WHERE url IS NOT NULL AND source <> 'page' AND removed_at IS NULL`,
    )
    .bind(MOST_ASKED)
    .all<{ url: string }>()
  return results.map(({ url }) => url)
}
