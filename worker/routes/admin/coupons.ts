/** @module GET /v1/coupons/:code: does it hold, what does it take off, whose is it. */
import { Hono } from 'hono'
import type { CouponState } from '../../../contract/coupon.ts'
import { toldCoupon } from '../../core/coupon/told-coupon.ts'
import type { AppEnv } from '../app-env.ts'
import { foundCoupon } from './found-coupon.ts'

export const coupons = new Hono<AppEnv>().get('/:code', async (c) => {
  const found = await foundCoupon(c, c.req.param('code'))
  return 'refusal' in found ? found.refusal : c.json<CouponState>(toldCoupon(found.value, Date.now()))
})
