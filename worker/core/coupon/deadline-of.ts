/** @module When a code of a pool ends. */
import type { CouponPool } from '../../../contract/coupon.ts'

/** When a code given at `now` (ms UTC) is refused from on; null: never. */
export function deadlineOf(
  { validMinutes, endsAt }: Pick<CouponPool, 'validMinutes' | 'endsAt'>,
  now: number,
): number | null {
  const ends = [
    ...(validMinutes === undefined ? [] : [now + validMinutes * 60_000]),
    ...(endsAt === undefined ? [] : [endsAt]),
  ]
  return ends.length === 0 ? null : Math.min(...ends)
}
