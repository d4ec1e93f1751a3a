/** @module A catalogue in which time goes on by days, told by several. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'
import { selectAliases, toAliases } from '../../worker/store/product-aliases.ts'
import { FROM_THE_BEGINNING, listProductChanges } from '../../worker/store/product-changes.ts'
import { storeProducts } from '../../worker/store/store-products.ts'
import { openSqlite } from './sqlite-d1.ts'

export const DAY = 86_400_000
export const NOW = Date.UTC(2026, 6, 1, 12)

/** `writes` counts rows written so far. */
export function catalogue() {
  const { db, sqlite } = openSqlite()
  const writes = () => (sqlite.prepare('SELECT total_changes() AS n').get() as { n: number }).n
  const tell = (products: Product[], day = 0, source: ProductSource = 'api') =>
    storeProducts(db, products, { source, now: NOW + day * DAY })
  const all = async () => (await listProductChanges(db, { after: FROM_THE_BEGINNING, limit: 1000 })).rows
  const one = async (productId: string) => (await all()).find((product) => product.productId === productId)
  const stands = async (...ids: string[]) => Object.fromEntries(toAliases(await selectAliases(db, ids).all()))
  return { db, writes, tell, all, one, stands }
}
