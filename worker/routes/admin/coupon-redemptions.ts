/** @module POST /v1/coupons/:code/redemptions and …/release: the shop's server uses a coupon, or gives it back. */
import { type Context, Hono } from 'hono'
import { type CouponState, RedemptionSchema, ReleaseSchema } from '../../../contract/coupon.ts'
import { redemptionOutcome } from '../../core/coupon/redemption-outcome.ts'
import { takenOff } from '../../core/coupon/taken-off.ts'
import { toldCoupon } from '../../core/coupon/told-coupon.ts'
import { type FoundCoupon, selectCoupon, toFoundCoupon } from '../../store/coupon-codes.ts'
import { releaseCoupons, useCoupons } from '../../store/coupon-uses.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { sendClaim } from '../send-claim.ts'
import { foundCoupon } from './found-coupon.ts'

const MAX_BYTES = 4096

export const couponRedemptions = new Hono<AppEnv>()
  .post('/:code/redemptions', async (c) => {
    const read = await readJson(c, RedemptionSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const found = await foundCoupon(c, c.req.param('code'))
    if ('refusal' in found) return found.refusal
    const [{ transactionId, discountMinor, valueMinor, currency }, now] = [read.value, Date.now()]
    const { coupon } = found.value
    if (redemptionOutcome(coupon, transactionId, now) !== 'redeem')
      return toldOutcome(c, found.value, transactionId, now)
    const sums = { discountMinor, beforeMinor: valueMinor, currency: currency ?? found.value.currency }
    const taken = takenOff(coupon.discount, sums)
    const use = { code: coupon.code, transactionId, at: now }
    // Of two orders at once one writes; the other reads here whose it is.
    const results = await c.env.DB.batch([
      ...useCoupons(c.env.DB, [{ ...use, takenMinor: taken?.minor ?? null, takenCurrency: taken?.currency ?? null }]),
      selectCoupon(c.env.DB, coupon.code),
    ])
    noteOwner(c, found.value)
    return toldOutcome(c, toFoundCoupon(results.at(-1)) ?? found.value, transactionId, now)
  })

  .post('/:code/release', async (c) => {
    const read = await readJson(c, ReleaseSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const found = await foundCoupon(c, c.req.param('code'))
    if ('refusal' in found) return found.refusal
    const { coupon } = found.value
    const { transactionId } = read.value
    if (coupon.redeemedAt !== null && transactionId !== undefined && transactionId !== coupon.transactionId)
      return problem(c, 'coupon_used', { detail: `It was used for order ${coupon.transactionId}, which keeps it.` })
    const results = await c.env.DB.batch([
      ...releaseCoupons(c.env.DB, 'codes', [coupon.code]),
      selectCoupon(c.env.DB, coupon.code),
    ])
    noteOwner(c, found.value)
    return c.json<CouponState>(toldCoupon(toFoundCoupon(results.at(-1)) ?? found.value, Date.now()))
  })

/** So that decisions of the one who has it know of it. */
function noteOwner(c: Context<AppEnv>, { profileId, campaignId }: FoundCoupon): void {
  if (profileId !== null && campaignId !== null)
    c.executionCtx.waitUntil(sendClaim(c.env.EVENTS, profileId, campaignId))
}

/** How it stands with the coupon after all: for this order, or why not. */
function toldOutcome(c: Context<AppEnv>, found: FoundCoupon, transactionId: string, now: number): Response {
  const { coupon } = found
  switch (redemptionOutcome(coupon, transactionId, now)) {
    case 'same':
      return c.json<CouponState>(toldCoupon(found, now))
    case 'used':
      return problem(c, 'coupon_used', {
        detail: `It was used for order ${coupon.transactionId}. Take the full price.`,
      })
    case 'expired':
      return problem(c, 'coupon_expired', { detail: 'Its deadline has passed. Take the full price.' })
    case 'redeem':
    case 'not_given':
      return problem(c, 'not_found', { detail: 'This code was not given to anybody yet. Take the full price.' })
  }
}
