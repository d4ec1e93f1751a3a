/** @module Stores products: what is new and what changed, with history and aliases, all or none. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'
import { type ProductsPlan, planProducts } from '../core/catalogue/plan-products.ts'
import { toldProducts } from '../core/catalogue/told-products.ts'
import { hasChangedSince, nextChangeAfter } from './catalogue-clock.ts'
import { handOn, replaceProducts } from './join-ids.ts'
import { readKnownCatalogue, readKnownProducts } from './known-catalogue.ts'
import { putAliasChanges } from './product-aliases.ts'
import { addStates } from './product-history.ts'
import { putProducts, putStockTimes } from './products.ts'

/** What became of them. `refused`: what was told twice, and ids that are another product's; the rest of it is stored. */
export interface StoredProducts {
  added: number
  changed: number
  unchanged: number
  refused: { productId: string; reason: string }[]
}

/** Others who write at the same time come first so often; then it is trouble. Our policy: ten shop programs at once. */
const MOST_TRIES = 15
/** Each waits up to so long and so much longer after each try, ms, by chance: who waited longest is not last again. */
const WAIT_MS = 20

/**
 * At most 500 at a time (MAX_PRODUCTS). What is as it was writes nothing; the rest is written in one transaction, which
 * goes by what was read: where others changed the catalogue in between, it is read and decided again. Products that were
 * off the shelf are put back. `now` in ms UTC. Two reads and a write, one read where nothing changed.
 */
export async function storeProducts(
  db: D1Database,
  products: readonly Product[],
  telling: { source: ProductSource; now: number },
): Promise<StoredProducts> {
  for (let tries = 1; ; tries++)
    try {
      return await tryToStore(db, products, telling)
    } catch (error) {
      if (tries === MOST_TRIES || !hasChangedSince(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * WAIT_MS * tries))
    }
}

async function tryToStore(
  db: D1Database,
  products: readonly Product[],
  telling: { source: ProductSource; now: number },
): Promise<StoredProducts> {
  const { now } = telling
  const { products: known, seen } = await readKnownProducts(
    db,
    products.map(({ productId }) => productId),
  )
  const told = toldProducts(products, known, telling)
  if (told.different.length === 0) {
    if (told.stocked.length > 0) await putStockTimes(db, told.stocked, now).run()
    return { added: 0, changed: 0, unchanged: told.unchanged, refused: told.refused }
  }
  const catalogue = await readKnownCatalogue(db, told.different, { products: known, now })
  const plan = planProducts(told.different, catalogue, telling)
  await write(db, plan, { seen, stocked: told.stocked, now })
  const { added, changed } = plan
  return { added, changed, unchanged: told.unchanged + plan.unchanged, refused: [...told.refused, ...plan.refused] }
}

async function write(
  db: D1Database,
  plan: ProductsPlan,
  { seen, stocked, now }: { seen: number; stocked: string[]; now: number },
): Promise<void> {
  const changes = [
    ...putProducts(db, plan.products),
    ...addStates(db, plan.history),
    ...putAliasChanges(db, plan.aliases),
    ...handOn(db, plan.aliases),
    ...replaceProducts(db, plan.replaced, now),
  ]
  const statements = [
    ...(changes.length > 0 ? [nextChangeAfter(db, seen), ...changes] : []),
    ...(stocked.length > 0 ? [putStockTimes(db, stocked, now)] : []),
  ]
  if (statements.length > 0) await db.batch(statements)
}
