/** @module What products cost and whether they could be had, in D1. All SQL on `product_history` lives here. */
import type { ProductState } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'
import type { HistoryRow } from '../core/catalogue/plan-products.ts'
import { forRows, jsonRows } from './json-rows.ts'

const COLUMNS = 'h.product_id, h.at, h.price_minor, h.list_price_minor, h.currency, h.availability, h.stock'

interface StateRow {
  product_id: string
  at: number
  price_minor: number | null
  list_price_minor: number | null
  currency: string | null
  availability: Product['availability']
  stock: number | null
}

/** Statements that read the states of these products that held at `from` (ms UTC) or later. */
export function selectStates(db: D1Database, productIds: readonly string[], from: number): D1PreparedStatement[] {
  return jsonRows(productIds).map((ids) =>
    db
      .prepare(
        `SELECT ${COLUMNS} FROM json_each(?1) AS told JOIN product_history AS h
       ON h.product_id = told.value
       AND h.at >= coalesce((SELECT max(at) FROM product_history WHERE product_id = told.value AND at <= ?2), 0)
     ORDER BY h.product_id, h.at`,
      )
      .bind(ids, from),
  )
}

/** States by product, oldest first. */
export function toStates(results: readonly D1Result[]): Map<string, ProductState[]> {
  const states = new Map<string, ProductState[]>()
  for (const row of results.flatMap((result) => result.results as StateRow[])) {
    const known = states.get(row.product_id)
    if (known) known.push(toState(row))
    else states.set(row.product_id, [toState(row)])
  }
  return states
}

/** Statements that add states. */
export function addStates(db: D1Database, rows: readonly HistoryRow[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT OR REPLACE INTO product_history (product_id, at, price_minor, list_price_minor, currency, availability, stock)
     SELECT value->>'productId', value->>'at', value->>'priceMinor', value->>'listPriceMinor', value->>'currency',
       value->>'availability', value->>'stock'
     FROM json_each(?1)`,
    rows,
  )
}

/** The newest states of one product, newest first. */
export async function listStates(db: D1Database, productId: string, limit: number): Promise<ProductState[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM product_history AS h WHERE h.product_id = ?1 ORDER BY h.at DESC LIMIT ?2`)
    .bind(productId, limit)
    .all<StateRow>()
  return results.map(toState)
}

function toState(row: StateRow): ProductState {
  return {
    at: row.at,
    priceMinor: row.price_minor,
    listPriceMinor: row.list_price_minor,
    currency: row.currency,
    availability: row.availability,
    stock: row.stock,
  }
}
