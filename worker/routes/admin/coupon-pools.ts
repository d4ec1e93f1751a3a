/** @module /v1/coupon-pools: the list with figures, one of them, keeping one. */
import { Hono } from 'hono'
import { CampaignIdSchema } from '../../../contract/campaign-id.ts'
import { type CouponPoolList, CouponPoolSchema } from '../../../contract/coupon.ts'
import { parse } from '../../../contract/parse.ts'
import { poolChangeFault, poolCurrency } from '../../core/coupon/pool-change.ts'
import { codesLeft } from '../../core/coupon/pool-limits.ts'
import { listPools, putPool, readPools } from '../../store/coupon-pools.ts'
import { readShopTerms } from '../../store/shop-terms.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'

const MAX_BYTES = 16_384

export const couponPools = new Hono<AppEnv>()
  .get('/', async (c) => c.json<CouponPoolList>({ pools: await figures(c.env.DB) }))

  .get('/:id', async (c) => {
    const pool = (await figures(c.env.DB)).find(({ poolId }) => poolId === c.req.param('id'))
    return pool
      ? c.json<CouponPoolList['pools'][number]>(pool)
      : problem(c, 'not_found', { detail: 'There is no pool of coupons with this id.' })
  })

  .put('/:id', async (c) => {
    const read = await readJson(c, CouponPoolSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const id = parse(CampaignIdSchema, c.req.param('id'))
    if (!id.ok) return requestInvalid(c, [{ field: 'poolId', message: 'is not an id such as spring-10' }])
    const [pool, poolId] = [read.value, id.value]
    const [known, shop] = await Promise.all([readPools(c.env.DB, [poolId]), readShopTerms(c.env.DB)])
    const currency = poolCurrency(pool, shop.currency)
    const fault = poolChangeFault(known.get(poolId), { pool, currency })
    if (fault) return requestInvalid(c, [fault])
    await putPool(c.env.DB, { poolId, pool, currency }, Date.now())
    return c.json({ poolId, ...pool })
  })

async function figures(db: D1Database): Promise<CouponPoolList['pools']> {
  const now = Date.now()
  return (await listPools(db, now)).map((stored) => {
    const { poolId, pool, currency, given, used, takenMinor, open } = stored
    const expired = Math.max(0, given - used - open)
    return { ...pool, poolId, currency, given, used, expired, left: codesLeft(stored, now), discountMinor: takenMinor }
  })
}
