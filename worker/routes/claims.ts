/** @module POST /v1/claims: a visitor's own coupon, or turn of a wheel, of one campaign. */
import { Hono } from 'hono'
import { type ClaimAnswer, type ClaimRequest, ClaimRequestSchema } from '../../contract/claim.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import { contentOf } from '../core/content-of.ts'
import { claimOf, type StoredClaim } from '../core/coupon/claim-of.ts'
import { claimPlan } from '../core/coupon/claim-plan.ts'
import { CODE_BYTES } from '../core/coupon/generated-code.ts'
import type { mayClaim } from '../core/coupon/may-claim.ts'
import { poolsOf, prizeOf } from '../core/coupon/prize-of.ts'
import { variantOf } from '../core/decide/assignment.ts'
import { newProfile } from '../core/profile.ts'
import type { PublishedSettings } from '../core/published-settings.ts'
import { networkCrowd } from '../core/social-proof/network-crowd.ts'
import type { Env } from '../env.ts'
import { giveCoupon, readClaim, recordLoss } from '../store/claims.ts'
import { readPools } from '../store/coupon-pools.ts'
import { readVisitor } from '../store/profiles.ts'
import { readPublished } from '../store/published-settings.ts'
import type { AppEnv } from './app-env.ts'
import { readJson } from './read-json.ts'
import { sendClaim } from './send-claim.ts'

const MAX_BYTES = 4096

/**
 * New claims in a minute. Of the whole shop: ten times what a shop of a million page views a month gives in its busiest
 * minute, and few enough that a flood of strangers costs hours, not seconds. Of one network: enough for an office where a
 * link went round, and too few to leave the others none. Our policy (docs/reference/coupons.md).
 */
const MOST_PER_MINUTE = { shop: 60, network: 6 }

/** May they have it, by everything that a condition may ask (core/coupon/may-claim.ts)? */
export type MayClaim = (
  campaign: PublishedCampaign,
  claimant: Parameters<typeof mayClaim>[1],
  settings: PublishedSettings,
) => boolean

/** One answer for whatever stands against it: a stranger learns neither who is known nor what there is to win. */
export const claims = (may: MayClaim) =>
  new Hono<AppEnv>().post('/', async (c) => {
    const read = await readJson(c, ClaimRequestSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const now = Date.now()
    const country = (c.req.raw.cf?.country as string | undefined) ?? null
    const crowd = networkCrowd(c.req.header('cf-connecting-ip') ?? null, now)
    const { known, given } = await storedClaim(c.env, read.value, { country, crowd, now, may })
    if (given) c.executionCtx.waitUntil(sendClaim(c.env.EVENTS, read.value.visitor, read.value.campaignId))
    const stored = known ?? given
    return c.json<ClaimAnswer>({ claim: stored && claimOf(stored, now) })
  })

interface Asking {
  country: string | null
  /** Its network (social-proof/network-crowd.ts); null: not known. */
  crowd: number | null
  now: number
  may: MayClaim
}

/** What the person has, and what is given now because it has nothing yet. The same reads whatever comes of it. */
async function storedClaim(
  env: Env,
  { visitor, campaignId, consent, language }: ClaimRequest,
  { country, crowd, now, may }: Asking,
): Promise<{ known: StoredClaim | null; given: StoredClaim | null }> {
  const settings = await readPublished(env.SETTINGS, now)
  const campaign = settings.campaigns.find((each) => each.campaignId === campaignId)
  const said = campaign && contentOf({ campaign, variant: variantOf(campaign, visitor) }, language ?? null)
  const prize = said ? prizeOf(said) : null
  const [stored, known, pools] = await Promise.all([
    readVisitor(env.DB, visitor),
    readClaim(env.DB, { visitor, campaignId }),
    readPools(env.DB, poolsOf(prize)),
  ])
  if (known || !campaign || !prize) return { known, given: null }
  // Who opens an overlay in the first second or two is not stored yet.
  const profile = stored ?? newProfile(visitor)
  if (!may(campaign, { profile, consent, country, now }, settings)) return { known, given: null }
  const plan = claimPlan(prize, pools, { chance: chance(), revenue: profile.state.orders.revenue, now })
  const moment = { now, crowd, mostPerMinute: MOST_PER_MINUTE }
  switch (plan?.kind) {
    case undefined:
      return { known, given: null }
    case 'give':
      return { known, given: await giveCoupon(env.DB, { visitor, campaignId, ...plan }, moment) }
    case 'lose':
      return { known, given: await recordLoss(env.DB, { visitor, campaignId, slice: plan.slice }, moment) }
  }
}

function chance() {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return { random: random / 2 ** 32, bytes: crypto.getRandomValues(new Uint8Array(CODE_BYTES)) }
}
