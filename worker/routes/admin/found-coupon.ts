/** @module The coupon that an address names: as it is kept, or the answer that there is none. */
import type { Context } from 'hono'
import { CodeSchema } from '../../../contract/coupon.ts'
import { parse } from '../../../contract/parse.ts'
import { type FoundCoupon, selectCoupon, toFoundCoupon } from '../../store/coupon-codes.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

/** `{ value }`, or `{ refusal }` to be returned as it is. Capitals do not matter. */
export async function foundCoupon(
  c: Context<AppEnv>,
  written: string,
): Promise<{ value: FoundCoupon } | { refusal: Response }> {
  const code = parse(CodeSchema, written)
  const value = code.ok ? toFoundCoupon(await selectCoupon(c.env.DB, code.value).all()) : null
  return value ? { value } : { refusal: problem(c, 'not_found', { detail: 'There is no coupon with this code.' }) }
}
