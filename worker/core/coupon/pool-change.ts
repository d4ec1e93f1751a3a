/** @module May a pool be changed so, and in which currency does it count? */
import type { CouponPool } from '../../../contract/coupon.ts'
import type { StoredPool } from './pool-limits.ts'

/** The currency its money is counted in: that of its budget, else of what it takes off, else the shop's. */
export function poolCurrency({ budget, discount }: CouponPool, shopCurrency: string): string {
  return budget.currency ?? (discount.kind === 'percent' ? shopCurrency : discount.currency)
}

/** What stands against it, by field; null: nothing. `known` undefined: it is a new pool. */
export function poolChangeFault(
  known: StoredPool | undefined,
  next: { pool: CouponPool; currency: string },
): { field: string; message: string } | null {
  if (!known) return null
  const hasCodes = known.free + known.given > 0
  if (hasCodes && known.pool.codes !== next.pool.codes)
    return { field: 'codes', message: `stays "${known.pool.codes}" as there are codes already; make another pool` }
  if (known.takenMinor !== 0 && known.currency !== next.currency)
    return { field: 'budget.currency', message: `stays ${known.currency}, in which its discount is counted already` }
  return null
}
