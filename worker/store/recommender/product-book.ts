/** @module The Recommender's copy of the catalogue in its own SQLite: an answer needs no other database. */
import type { CardSource } from '../../core/recommend/fill/card-source.ts'
import type { KnownProduct } from '../../core/recommend/known-product.ts'

/** Products that were shown lately are remembered, twice so many: reading takes longer than finding. Our policy: some 6 MB. */
const REMEMBERED = 8_000

/** Synchronous, as the storage of an object is. */
export class ProductBook {
  readonly #sql: SqlStorage
  /** Those that were asked for last; when there are enough they take the place of those asked for before. */
  #lately = new Map<string, CardSource>()
  #before = new Map<string, CardSource>()

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
  find(productIds: readonly string[]): Map<string, CardSource> {
    const found = new Map<string, CardSource>()
    const unread: string[] = []
    for (const productId of productIds) {
      const card = this.#lately.get(productId) ?? this.#before.get(productId)
      if (card) found.set(productId, card)
      else unread.push(productId)
    }
    for (const { productId, card } of this.#read(unread)) found.set(productId, card)
    for (const [productId, card] of found) this.#lately.set(productId, card)
    if (this.#lately.size > REMEMBERED) {
      this.#before = this.#lately
      this.#lately = new Map()
    }
    return found
  }

  /** Adds or replaces it. False: it was known as it is, and nothing was written. */
  put(product: KnownProduct): boolean {
    this.#forget(product.productId)
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
    this.#forget(productId)
    return this.#sql.exec('DELETE FROM cards WHERE product_id = ?1', productId).rowsWritten > 0
  }

  #forget(productId: string): void {
    this.#lately.delete(productId)
    this.#before.delete(productId)
  }

  #read(productIds: readonly string[]): { productId: string; card: CardSource }[] {
    if (productIds.length === 0) return []
    const rows = this.#sql.exec<{ product: string }>(
      'SELECT product FROM cards WHERE product_id IN (SELECT value FROM json_each(?1))',
      JSON.stringify(productIds),
    )
    return rows.toArray().map(({ product }) => {
      const known = JSON.parse(product) as KnownProduct
      return { productId: known.productId, card: cardSource(known) }
    })
  }
}

/** Without what it is only found by: it is remembered. */
function cardSource({
  name,
  priceMinor,
  listPriceMinor,
  provenPriceMinor,
  currency,
  url,
  imageUrl,
}: KnownProduct): CardSource {
  return { name, priceMinor, listPriceMinor, provenPriceMinor, currency, url, imageUrl }
}
