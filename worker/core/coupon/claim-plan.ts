/** @module What to write for a new claim: which pool gives, what it takes off and until when. Chance is handed in. */
import type { Discount } from '../../../contract/claim.ts'
import { deadlineOf } from './deadline-of.ts'
import { discountOf } from './discount-of.ts'
import { drawnSlice } from './drawn-slice.ts'
import { generatedCode } from './generated-code.ts'
import { type PoolLimits, poolLimits, type StoredPool } from './pool-limits.ts'
import type { Prize } from './prize-of.ts'

/** `random` in [0, 1) for the wheel; `bytes`: `CODE_BYTES` random ones for a code. */
export interface Chance {
  random: number
  bytes: Uint8Array
}

/** `code` null: the next one that was uploaded. Times in ms UTC; `expiresAt` null: it holds for ever. */
export interface GivenPlan {
  kind: 'give'
  poolId: string
  code: string | null
  discount: Discount
  expiresAt: number | null
  limits: PoolLimits
  slice: number | null
}

/** A code to be given, or a wheel's slice without a prize. */
export type ClaimPlan = GivenPlan | { kind: 'lose'; slice: number }

/**
 * Null where nothing can be given. A wheel turns only while each of its prizes can be given: else who draws one would
 * have less of a chance than is published. `revenue` as for `discountOf`; `now` in ms UTC.
 */
export function claimPlan(
  prize: Prize,
  pools: ReadonlyMap<string, StoredPool>,
  { chance, revenue, now }: { chance: Chance; revenue: Readonly<Record<string, number>>; now: number },
): ClaimPlan | null {
  const give = (poolId: string, slice: number | null) => {
    const stored = pools.get(poolId)
    const limits = stored && poolLimits(stored, now)
    if (!stored || !limits) return null
    const { codes, prefix = '', discount: rule } = stored.pool
    return {
      kind: 'give' as const,
      poolId,
      code: codes === 'uploaded' ? null : generatedCode(prefix, chance.bytes),
      discount: discountOf(rule, revenue),
      expiresAt: deadlineOf(stored.pool, now),
      limits,
      slice,
    }
  }
  if (prize.kind === 'code') return give(prize.poolId, null)

  const plans = prize.slices.map(({ poolId }, slice) =>
    poolId === null ? { kind: 'lose' as const, slice } : give(poolId, slice),
  )
  if (plans.includes(null)) return null
  return (
    plans[
      drawnSlice(
        prize.slices.map(({ odds }) => odds),
        chance.random,
      )
    ] ?? null
  )
}
