/** @module What changed in the catalogue since a reader looked last, in the order in which it was written. */
import type { ListedProduct } from '../../contract/catalogue/listed-product.ts'
import type { ProductAlias } from '../core/product-aliases.ts'
import { PRODUCT_COLUMNS, type ProductRow, toListedProduct } from './product-row.ts'

/**
 * Where a reader stands: behind this row. `number` is counted by the database within the transaction that changed the row,
 * one transaction after the other, so no writer, however slow or wrong its clock, can write below a number that was read.
 * A row that changes again moves to the end.
 */
export interface ChangeCursor {
  number: number
  /** The product, or the alias. */
  id: string
}

/** Before the first change. */
export const FROM_THE_BEGINNING: ChangeCursor = { number: 0, id: '' }

/** `next`: to go on from. Fewer than were asked for: that was all for now. */
export interface Changes<Row> {
  rows: Row[]
  next: ChangeCursor
}

/** Products as they are now, also those off the shelf (`removedAt`). So many rows read as are returned. */
export async function listProductChanges(
  db: D1Database,
  { after, limit }: { after: ChangeCursor; limit: number },
): Promise<Changes<ListedProduct>> {
  const { results } = await db
    .prepare(
      `SELECT ${PRODUCT_COLUMNS}, change_number FROM products
       WHERE (change_number, product_id) > (?1, ?2) ORDER BY change_number, product_id LIMIT ?3`,
    )
    .bind(after.number, after.id, limit)
    .all<ProductRow & { change_number: number }>()
  const last = results.at(-1)
  return {
    rows: results.map(toListedProduct),
    next: last ? { number: last.change_number, id: last.product_id } : after,
  }
}

/** What ids stand for now; one that stands for itself is an alias of nothing any more. Each is final: no chains. */
export async function listAliasChanges(
  db: D1Database,
  { after, limit }: { after: ChangeCursor; limit: number },
): Promise<Changes<ProductAlias>> {
  const { results } = await db
    .prepare(
      `SELECT alias, product_id, change_number FROM product_aliases
       WHERE (change_number, alias) > (?1, ?2) ORDER BY change_number, alias LIMIT ?3`,
    )
    .bind(after.number, after.id, limit)
    .all<{ alias: string; product_id: string; change_number: number }>()
  const last = results.at(-1)
  return {
    rows: results.map(({ alias, product_id }) => ({ alias, productId: product_id })),
    next: last ? { number: last.change_number, id: last.alias } : after,
  }
}
