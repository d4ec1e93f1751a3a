/** @module Reads what is stored of products that are told. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'
import { idsOf } from '../core/catalogue/ids-of.ts'
import type { AliasSource, KnownAlias, KnownCatalogue, KnownProduct } from '../core/catalogue/known-product.ts'
import { PRIOR_MS } from '../core/catalogue/proven-price.ts'
import { selectLastChange, toLastChange } from './catalogue-clock.ts'
import { forRows } from './json-rows.ts'
import { selectStates, toStates } from './product-history.ts'
import { PRODUCT_COLUMNS, type ProductRow, toListedProduct } from './product-row.ts'

type KnownRow = ProductRow & { found_by: string; stock_at: number }

/** The products of these ids, on the shelf or off it; and after which change that was so. One round trip. */
export async function readKnownProducts(
  db: D1Database,
  productIds: readonly string[],
): Promise<{ products: Map<string, KnownProduct>; seen: number }> {
  const [last, rows] = await db.batch<KnownRow>([
    selectLastChange(db),
    db
      .prepare(
        `SELECT ${PRODUCT_COLUMNS}, found_by, stock_at FROM products
         WHERE product_id IN (SELECT value FROM json_each(?1))`,
      )
      .bind(JSON.stringify(productIds)),
  ])
  const products = (rows?.results ?? []).map(toKnownProduct)
  return { products: new Map(products.map((product) => [product.productId, product])), seen: toLastChange(last) }
}

/** The rest of what decides about those that differ: their history, and whose the ids are. One round trip. */
export async function readKnownCatalogue(
  db: D1Database,
  told: readonly Product[],
  { products, now }: { products: KnownCatalogue['products']; now: number },
): Promise<KnownCatalogue> {
  const wanted = new Set(told.flatMap(idsOf))
  const named = new Set(told.flatMap(({ productId }) => [productId, ...(products.get(productId)?.held ?? [])]))
  const existing = told.flatMap(({ productId }) => (products.has(productId) ? [productId] : []))
  const aliases = forRows(db, ALIASES, [...new Set([...wanted, ...named])])
  const own = forRows(db, OWN, [...wanted])
  const history = selectStates(db, existing, now - PRIOR_MS)
  const results = await db.batch([...history, ...aliases, ...own])
  const [ownFrom, aliasesFrom] = [results.length - own.length, history.length]
  return {
    products,
    history: toStates(results.slice(0, aliasesFrom)),
    aliases: new Map(results.slice(aliasesFrom, ownFrom).flatMap(toKnownAliases)),
    own: new Map(results.slice(ownFrom).flatMap(toOwn)),
  }
}

const ALIASES = `SELECT told.alias, told.product_id, told.source, owner.source AS owner_source, owner.removed_at
  FROM product_aliases AS told LEFT JOIN products AS owner ON owner.product_id = told.product_id
  WHERE told.alias IN (SELECT value FROM json_each(?1))`

const OWN = `SELECT product_id, source FROM products WHERE product_id IN (SELECT value FROM json_each(?1))`

interface AliasRow {
  alias: string
  product_id: string
  source: AliasSource
  owner_source: string | null
  removed_at: number | null
}

function toKnownAliases(result: D1Result): [string, KnownAlias][] {
  return (result.results as AliasRow[]).map(({ alias, product_id, source, owner_source, removed_at }) => {
    const owner = owner_source === null ? null : { source: owner_source as ProductSource, removedAt: removed_at }
    return [alias, { productId: product_id, source, owner }]
  })
}

function toOwn(result: D1Result): [string, ProductSource][] {
  const rows = result.results as { product_id: string; source: string }[]
  return rows.map((row) => [row.product_id, row.source as ProductSource])
}

function toKnownProduct(row: KnownRow): KnownProduct {
  const held = JSON.parse(row.aliases) as string[]
  return { ...toListedProduct(row), held, foundBy: row.found_by, stockAt: row.stock_at }
}
