/** @module May a pool give one more code? */
import type { CouponPool } from '../../../contract/coupon.ts'

/** A pool as it is kept, with its sums. `takenMinor` in `currency`. */
export interface StoredPool {
  poolId: string
  pool: CouponPool
  currency: string
  /** Uploaded and not given yet. */
  free: number
  given: number
  used: number
  takenMinor: number
}

/** What must still hold when the code is written, because others give at the same moment. */
export interface PoolLimits {
  /** More than so many were never given. */
  mostGiven: number
  /** No more is given once so much was taken off, minor units of the pool's currency. */
  mostTakenMinor: number
  /** Null: no limit of its own. */
  mostPerHour: number | null
}

/** The limits it has at `now` (ms UTC), or null: it is closed, over or empty, or its budget is used up. */
export function poolLimits({ pool, free, given, takenMinor }: StoredPool, now: number): PoolLimits | null {
  const { codes = Number.MAX_SAFE_INTEGER, discountMinor = Number.MAX_SAFE_INTEGER } = pool.budget
  const limits = { mostGiven: codes, mostTakenMinor: discountMinor, mostPerHour: pool.mostPerHour ?? null }
  const isEmpty = pool.codes === 'uploaded' && free <= 0
  const isOver = pool.endsAt !== undefined && now >= pool.endsAt
  return pool.isOpen && !isOver && !isEmpty && given < codes && takenMinor < discountMinor ? limits : null
}

/** Codes that may still be given; null: as many as are asked for. `now` in ms UTC. */
export function codesLeft(stored: StoredPool, now: number): number | null {
  const { pool, free, given } = stored
  if (!poolLimits(stored, now)) return 0
  const ofBudget = pool.budget.codes === undefined ? null : pool.budget.codes - given
  return pool.codes === 'uploaded' ? Math.min(free, ofBudget ?? free) : ofBudget
}
