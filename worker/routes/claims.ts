/** @module POST /v1/claims: a visitor's own coupon, or turn of a wheel, of one campaign. */
import { Hono } from 'hono'
import { type ClaimAnswer, type ClaimRequest, ClaimRequestSchema } from '../../contract/claim.ts'
import { claimOf, type StoredClaim } from '../core/coupon/claim-of.ts'
import { claimPlan } from '../core/coupon/claim-plan.ts'
import { CODE_BYTES } from '../core/coupon/generated-code.ts'
import { mayClaim } from '../core/coupon/may-claim.ts'
import { poolsOf, prizeOf } from '../core/coupon/prize-of.ts'
import type { Profile } from '../core/profile.ts'
import type { Env } from '../env.ts'
import { giveCoupon, readClaim, recordLoss } from '../store/claims.ts'
import { readPools } from '../store/coupon-pools.ts'
import { readVisitor } from '../store/profiles.ts'
import { readPublished } from '../store/published-settings.ts'
import type { AppEnv } from './app-env.ts'
import { readJson } from './read-json.ts'

const MAX_BYTES = 4096

/**
 * New claims of the whole shop in a minute: ten times what a shop of a million page views a month gives in its busiest
 * minute, and few enough that a flood of strangers costs hours, not seconds. Our policy (docs/reference/coupons.md).
 */
const MOST_PER_MINUTE = 60

/** One answer for whatever stands against it: a stranger learns neither who is known nor what there is to win. */
export const claims = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, ClaimRequestSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const now = Date.now()
  const country = (c.req.raw.cf?.country as string | undefined) ?? null
  const stored = await storedClaim(c.env, read.value, { country, now })
  return c.json<ClaimAnswer>({ claim: stored && claimOf(stored, now) })
})

/** What the person has, given now if it may be. The same reads whatever comes of it. */
async function storedClaim(
  env: Env,
  { visitor, campaignId, consent }: ClaimRequest,
  { country, now }: { country: string | null; now: number },
): Promise<StoredClaim | null> {
  const { campaigns } = await readPublished(env.SETTINGS, now)
  const campaign = campaigns.find((each) => each.campaignId === campaignId)
  const prize = campaign ? prizeOf(campaign.content) : null
  const [profile, known, pools] = await Promise.all([
    readVisitor(env.DB, visitor),
    readClaim(env.DB, { visitor, campaignId }),
    readPools(env.DB, poolsOf(prize)),
  ])
  if (known || !campaign || !prize || !profile || !mayClaim(campaign, { profile, consent, country })) return known
  const plan = claimPlan(prize, pools, { chance: chance(), revenue: revenueOf(profile), now })
  const moment = { now, mostPerMinute: MOST_PER_MINUTE }
  switch (plan?.kind) {
    case undefined:
      return null
    case 'give':
      return giveCoupon(env.DB, { visitor, campaignId, ...plan }, moment)
    case 'lose':
      return recordLoss(env.DB, { visitor, campaignId, slice: plan.slice }, moment)
  }
}

const revenueOf = ({ state }: Profile): Record<string, number> => state.orders.revenue

function chance() {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return { random: random / 2 ** 32, bytes: crypto.getRandomValues(new Uint8Array(CODE_BYTES)) }
}
