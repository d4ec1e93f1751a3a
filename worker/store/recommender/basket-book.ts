/** @module The Recommender's baskets in its own SQLite: what signed orders hold, each under its number. */
import { DAY_MS } from '../../core/activity.ts'
import type { Basket } from '../../core/recommend/knowledge.ts'

/** Older orders teach nothing any more, and more are more than fit. Our policy: a year and a month's rhythm. */
export const BASKETS_KEPT_MS = 400 * DAY_MS
export const MOST_BASKETS = 100_000

interface BasketRow {
  transaction_id: string
  customer: string | null
  product_ids: string
  at: number
  [column: string]: SqlStorageValue
}

/** Synchronous, as the storage of an object is. */
export class BasketBook {
  readonly #sql: SqlStorage

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec(
      `CREATE TABLE IF NOT EXISTS baskets (transaction_id TEXT PRIMARY KEY, customer TEXT, product_ids TEXT NOT NULL,
         at INTEGER NOT NULL) WITHOUT ROWID`,
    )
  }

  /** All of them, oldest first, once at the start; one at a time in memory. Those of cancelled orders hold no product. */
  *read(): Generator<Basket> {
    const rows = this.#sql.exec<BasketRow>('SELECT transaction_id, customer, product_ids, at FROM baskets ORDER BY at')
    for (const { transaction_id: transactionId, customer, product_ids, at } of rows)
      yield { transactionId, customer, productIds: JSON.parse(product_ids) as string[], at }
  }

  /** Adds or replaces what the shop tells now. False: it was known as it is, and nothing was written. */
  put({ transactionId, customer, productIds, at }: Basket): boolean {
    const { rowsWritten } = this.#sql.exec(
      `INSERT INTO baskets (transaction_id, customer, product_ids, at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (transaction_id) DO UPDATE SET customer = excluded.customer, product_ids = excluded.product_ids,
         at = excluded.at
       WHERE customer IS NOT excluded.customer OR product_ids <> excluded.product_ids OR at <> excluded.at`,
      ...[transactionId, customer, JSON.stringify(productIds), at],
    )
    return rowsWritten > 0
  }

  /** Adds what was stored before; what has been told meanwhile is newer and stays. */
  addOld({ transactionId, customer, productIds, at }: Basket): void {
    this.#sql.exec(
      'INSERT OR IGNORE INTO baskets (transaction_id, customer, product_ids, at) VALUES (?1, ?2, ?3, ?4)',
      ...[transactionId, customer, JSON.stringify(productIds), at],
    )
  }

  /** Lets go what is too old or too much. */
  expire(now: number): void {
    this.#sql.exec(
      `DELETE FROM baskets WHERE at < max(?1,
         coalesce((SELECT at FROM baskets ORDER BY at DESC LIMIT 1 OFFSET ${MOST_BASKETS}), 0))`,
      now - BASKETS_KEPT_MS,
    )
  }
}
