/** @module What a claim would say, for somebody who only looks. */
import type { Block } from '../../contract/campaign/block.ts'
import type { Claim, Discount } from '../../contract/claim.ts'
import type { CouponPool, DiscountRule } from '../../contract/coupon.ts'

/** Plainly none: nobody is given anything by a preview. */
const SAMPLE_CODE = 'YOUR-CODE-HERE'
const MINUTE_MS = 60_000

/** The pools that a content gives from, the first one first. */
export const poolsOf = (content: readonly Block[]): string[] =>
  content.flatMap((block) => {
    if (block.kind === 'unique_coupon') return [block.poolId]
    return block.kind === 'wheel' ? block.slices.flatMap(({ poolId }) => poolId ?? []) : []
  })

/** By the first pool that there is, with its discount and deadline; of a wheel, its first slice with that pool. */
export function sampleClaim(content: readonly Block[], pools: ReadonlyMap<string, CouponPool>): Claim {
  const poolId = poolsOf(content).find((each) => pools.has(each))
  const pool = poolId === undefined ? undefined : pools.get(poolId)
  const wheel = content.find((block) => block.kind === 'wheel')
  const slice = wheel?.slices.findIndex((each) => each.poolId !== undefined && each.poolId === poolId) ?? -1
  return {
    state: 'given',
    code: SAMPLE_CODE,
    leftMs: pool && pool.validMinutes === undefined ? null : (pool?.validMinutes ?? 15) * MINUTE_MS,
    ...(wheel && { slice: Math.max(0, slice) }),
    ...(pool && { discount: discountOf(pool.discount) }),
  }
}

/** One that is worked out from purchases as somebody gets it who never bought anything. */
function discountOf(rule: DiscountRule): Discount {
  switch (rule.kind) {
    case 'percent':
      return { percent: rule.percent }
    case 'amount':
      return { amountMinor: rule.amountMinor, currency: rule.currency }
    case 'by_purchases':
      return { percent: rule.floorPercent }
  }
}
