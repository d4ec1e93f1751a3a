/** @module The codes that the messages of one run give. */
import { claimPlan } from '../core/coupon/claim-plan.ts'
import { couponState } from '../core/coupon/coupon.ts'
import { CODE_BYTES } from '../core/coupon/generated-code.ts'
import type { MessageCoupon } from '../core/message/message-facts.ts'
import type { Profile } from '../core/profile.ts'
import { giveCoupon, readClaim, runClaimId } from '../store/claims.ts'
import { readPools } from '../store/coupon-pools.ts'
import { readMembers } from '../store/person-row.ts'

/**
 * By pool: one code a run and pool, made once with its deadline, so that a message that is written again, or a reminder
 * later in the run, says the same. None where the pool gives none, the code is used or past its deadline, or a reminder
 * is of one that was never given.
 */
export async function giveCodes(
  db: D1Database,
  blocks: readonly { poolId: string; isReminder?: boolean | undefined }[],
  { profile, runId, now }: { profile: Profile; runId: string; now: number },
): Promise<Record<string, MessageCoupon>> {
  if (blocks.length === 0) return {}
  // A browser's own row: those of one person are found by any of them, also when more come to it.
  const { profileIds } = await readMembers(db, profile.profileId)
  const visitor = profileIds[0] ?? profile.profileId
  const found = await Promise.all(
    [...new Set(blocks.map(({ poolId }) => poolId))].map(async (poolId) => {
      const mayGive = blocks.some((block) => block.poolId === poolId && !block.isReminder)
      const key = { visitor, campaignId: runClaimId(runId, poolId) }
      const coupon = await codeOf(db, key, { poolId, mayGive, profile, now })
      return coupon ? ([[poolId, coupon]] as const) : []
    }),
  )
  return Object.fromEntries(found.flat())
}

async function codeOf(
  db: D1Database,
  key: { visitor: string; campaignId: string },
  { mayGive, ...wanted }: { poolId: string; mayGive: boolean; profile: Profile; now: number },
): Promise<MessageCoupon | null> {
  const known = (await readClaim(db, key)) ?? (mayGive ? await given(db, key, wanted) : null)
  const coupon = known?.coupon
  if (!coupon || couponState(coupon, wanted.now) !== 'given') return null
  return { code: coupon.code, discount: coupon.discount, expiresAt: coupon.expiresAt }
}

async function given(
  db: D1Database,
  key: { visitor: string; campaignId: string },
  { poolId, profile, now }: { poolId: string; profile: Profile; now: number },
) {
  const chance = { random: 0, bytes: crypto.getRandomValues(new Uint8Array(CODE_BYTES)) }
  const { revenue } = profile.state.orders
  const plan = claimPlan({ kind: 'code', poolId }, await readPools(db, [poolId]), { chance, revenue, now })
  return plan?.kind === 'give' ? giveCoupon(db, { ...key, ...plan }, { now, crowd: null, mostPerMinute: null }) : null
}
