/** @module Which other ids stand for a product, in the Recommender's own SQLite. Half a million of them fit in no memory. */
import type { ProductAlias } from '../../core/product-aliases.ts'

/** Ids that were asked for are remembered, so many: those of pages and carts repeat. Our policy: some 5 MB. */
const MOST_REMEMBERED = 50_000

/** Synchronous, as the storage of an object is. */
export class AliasBook {
  readonly #sql: SqlStorage
  /** What an id stands for, mostly itself. Oldest first. */
  readonly #remembered = new Map<string, string>()
  /** Most shops have none: then nothing is looked up. */
  #isEmpty: boolean

  constructor(sql: SqlStorage) {
    this.#sql = sql
    sql.exec('CREATE TABLE IF NOT EXISTS aliases (alias TEXT PRIMARY KEY, product_id TEXT NOT NULL) WITHOUT ROWID')
    this.#isEmpty = sql.exec('SELECT 1 FROM aliases LIMIT 1').toArray().length === 0
  }

  /** The product that an id stands for; itself where it is a product's own, or nothing is known of it. */
  productIdOf(id: string): string {
    if (this.#isEmpty) return id
    const known = this.#remembered.get(id)
    if (known !== undefined) return known
    const [row] = this.#sql
      .exec<{ product_id: string }>(
        `SELECT product_id FROM aliases WHERE alias = ?1 AND NOT EXISTS (SELECT 1 FROM cards WHERE product_id = ?1)`,
        id,
      )
      .toArray()
    const productId = row?.product_id ?? id
    if (this.#remembered.size >= MOST_REMEMBERED) this.#forgetOldest()
    this.#remembered.set(id, productId)
    return productId
  }

  /** Learns what these stand for. False: all of it was known, and nothing was written. */
  put(aliases: readonly ProductAlias[]): boolean {
    const { rowsWritten } = this.#sql.exec(
      `INSERT INTO aliases (alias, product_id)
       SELECT value->>'alias', value->>'productId' FROM json_each(?1) WHERE true
       ON CONFLICT (alias) DO UPDATE SET product_id = excluded.product_id WHERE product_id <> excluded.product_id`,
      JSON.stringify(aliases),
    )
    this.#isEmpty &&= aliases.length === 0
    for (const { alias } of aliases) this.#remembered.delete(alias)
    return rowsWritten > 0
  }

  /** What stands on the shelf now, or no longer, may stand for something else. */
  forget(id: string): void {
    this.#remembered.delete(id)
  }

  #forgetOldest(): void {
    const [oldest] = this.#remembered.keys()
    if (oldest !== undefined) this.#remembered.delete(oldest)
  }
}
