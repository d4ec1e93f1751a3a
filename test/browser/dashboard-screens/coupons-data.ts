/** @module A believable shop's coupons for looking at their screens. */
import type { CodeUpload, CouponPoolList, CouponState } from '../../../contract/coupon.ts'
import { CouponPoolSchema } from '../../../contract/coupon.ts'
import { parse } from '../../../contract/parse.ts'
import { DAY_MS, NOW } from './shop-data.ts'

const HOUR_MS = 3_600_000

const pools: CouponPoolList['pools'] = [
  {
    poolId: 'newcomers',
    name: 'Ten percent for newcomers',
    codes: 'generated',
    prefix: 'SPRING',
    discount: { kind: 'percent', percent: 10 },
    validMinutes: 2880,
    budget: { codes: 1000 },
    isOpen: true,
    ...{ given: 412, used: 87, expired: 301, left: 588, discountMinor: 61_240, currency: 'EUR' },
  },
  {
    poolId: 'regulars',
    name: 'For regulars, by what they bought',
    codes: 'generated',
    discount: {
      kind: 'by_purchases',
      floorPercent: 5,
      ceilingPercent: 15,
      stepPercent: 1,
      perMinor: 10_000,
      currency: 'EUR',
    },
    budget: { discountMinor: 100_000, currency: 'EUR' },
    mostPerHour: 50,
    isOpen: true,
    ...{ given: 64, used: 21, expired: 0, left: null, discountMinor: 18_905, currency: 'EUR' },
  },
  {
    poolId: 'black-friday',
    name: 'Black Friday, codes of Shopify',
    codes: 'uploaded',
    discount: { kind: 'amount', amountMinor: 1000, currency: 'EUR' },
    endsAt: NOW + 3 * DAY_MS,
    budget: {},
    isOpen: true,
    ...{ given: 500, used: 133, expired: 0, left: 0, discountMinor: 133_000, currency: 'EUR' },
  },
]

const coupon: CouponState = {
  code: 'SPRING-KJ4T-9WQZ-2BXM',
  poolId: 'newcomers',
  state: 'given',
  discount: { percent: 10 },
  issuedAt: NOW - 5 * HOUR_MS,
  expiresAt: NOW + 43 * HOUR_MS,
  redeemedAt: null,
  transactionId: null,
  profileId: '0193a1c2-0000-4000-8000-00000000000a',
  campaignId: 'exit-offer',
}

const upload: CodeUpload = {
  added: 498,
  refused: [
    { line: 17, code: 'BF-0016', message: 'is here already' },
    { line: 203, code: 'BF 0202', message: 'is not a code of 3 to 40 letters, digits, - and _' },
  ],
}

/** Undefined: about something else; `errors`: it is refused; null: there is none. */
export function couponsAnswer(
  { path, method, body }: { path: string; method: string; body: unknown },
  isEmpty: boolean,
): { body: unknown } | { errors: { field: string; message: string }[] } | null | undefined {
  if (path === '/v1/coupon-pools') return { body: { pools: isEmpty ? [] : pools } satisfies CouponPoolList }
  if (path.endsWith('/codes')) return { body: upload }
  if (path.startsWith('/v1/coupon-pools/') && method === 'PUT') {
    const parsed = parse(CouponPoolSchema, body)
    return parsed.ok ? { body: parsed.value } : { errors: parsed.errors }
  }
  if (!path.startsWith('/v1/coupons/')) return undefined
  if (path.includes('GONE')) return null
  if (path.endsWith('/redemptions'))
    return { body: { ...coupon, state: 'used', redeemedAt: NOW, transactionId: 'TILL-2231' } }
  return { body: coupon }
}
