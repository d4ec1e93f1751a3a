/** @module The numbers that browsers are told, and whether one that was shown is among them. */
import { SILENCE_MS, STOCK_MS } from '../../../contract/live.ts'
import type { Shown } from './product-news.ts'

/** Null: unknown, or nobody was told. `stockAt`: when the shop told of the stock, ms UTC. */
export interface Numbers {
  viewers: number | null
  carts: number | null
  bought: number | null
  stock: number | null
  stockAt: number | null
}

/** What was told at `at`, ms UTC, and held until the next telling. */
export type Told = Numbers & { at: number }

/** Nobody is told anything. */
export const NOBODY: Numbers = { viewers: null, carts: null, bought: null, stock: null, stockAt: null }

/** Would browsers be told the same? */
export function areSame(one: Numbers, other: Numbers): boolean {
  return (Object.keys(NOBODY) as (keyof Numbers)[]).every((each) => one[each] === other[each])
}

/** Clocks of browsers are corrected to ours by a request's way, and a number is on its way a while, ms. Our policy. */
const SLACK_MS = 5_000

/** Was the number told, and not too old when it was shown? `told`: what was in force within its `provingSpan`. */
export function isProven({ of, count, countedAt, at }: Shown, told: readonly Told[]): boolean {
  const mayBeOldMs = of === 'stock' ? STOCK_MS : SILENCE_MS
  if (at - countedAt > mayBeOldMs + SLACK_MS) return false
  return told.some((each) => each[of] === count && (of !== 'stock' || each.stockAt === countedAt))
}

/** From when to when (ms UTC) a telling had to be in force for a browser to show this number, as counted at `countedAt`. */
export function provingSpan({ of, at, countedAt }: Shown): { from: number; to: number } {
  if (of === 'stock') return { from: countedAt, to: Math.max(at, countedAt) + SLACK_MS }
  return { from: countedAt - SLACK_MS, to: countedAt + SLACK_MS }
}
