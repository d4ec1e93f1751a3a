/** @module Which numbers about a product may be told, and to the owner why the others are not. */
import { STOCK_MS, type Viewers } from '../../../contract/live.ts'
import type { ProductProofs, ProofNow } from '../../../contract/proofs.ts'
import type { Numbers, Told } from './told-numbers.ts'

/** What is known at a moment. `stock`: what the shop told last, and when (ms UTC); its `stock` null: it does not count. */
export interface Known {
  viewers: number
  carts: number
  bought: number
  stock: { stock: number | null; at: number } | null
}

/** What may be told at `now` (ms UTC): a stock only while it is fresh. */
export function tellable({ viewers, carts, bought, stock }: Known, now: number): Numbers {
  const isFresh = stock !== null && stock.stock !== null && now - stock.at < STOCK_MS
  return { viewers, carts, bought, stock: isFresh ? stock.stock : null, stockAt: isFresh ? stock.at : null }
}

/** The message to browsers: none of the numbers that are 0 or unknown, but the viewers. */
export function viewersMessage({ viewers, carts, bought, stock, stockAt, at }: Told): Viewers {
  return {
    count: viewers ?? 0,
    at,
    ...(carts ? { carts } : {}),
    ...(bought ? { bought } : {}),
    ...(stock !== null && stockAt !== null ? { stock, stockAt } : {}),
  }
}

/** The numbers as the owner sees them. */
export function proofsNow(known: Known, now: number): ProductProofs['now'] {
  const counted = (count: number): ProofNow => ({ count, at: now, untold: count === 0 ? 'none' : null })
  return {
    viewers: counted(known.viewers),
    carts: counted(known.carts),
    bought: counted(known.bought),
    stock: stockNow(known.stock, now),
  }
}

function stockNow(told: Known['stock'], now: number): ProofNow {
  if (told === null) return { count: null, at: null, untold: 'never_told' }
  const { stock, at } = told
  if (stock === null) return { count: null, at, untold: 'not_counted' }
  if (now - at >= STOCK_MS) return { count: stock, at, untold: 'too_old' }
  return { count: stock, at, untold: stock === 0 ? 'none' : null }
}
