/** @module Coupons: pools of codes, what they take off, and how the shop redeems one. */
import * as v from 'valibot'
import { line } from './campaign/line.ts'
import { CurrencySchema } from './currency.ts'
import { MinorSchema } from './item.ts'

const percent = v.pipe(v.number(), v.gtValue(0), v.maxValue(100))

/** A code as it is compared: trimmed, in capitals. */
export const CodeSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toUpperCase(),
  v.regex(/^[A-Z0-9][A-Z0-9_-]{2,39}$/, 'is not a code of 3 to 40 letters, digits, - and _'),
)

/**
 * What a code takes off. `by_purchases`: worked out from what the person has bought before (signed orders): from
 * `floorPercent` with no order, rising in whole steps of `stepPercent` for every `perMinor` spent, up to `ceilingPercent`.
 */
export const DiscountRuleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('percent'), percent }),
  v.strictObject({ kind: v.literal('amount'), amountMinor: MinorSchema, currency: CurrencySchema }),
  v.pipe(
    v.strictObject({
      kind: v.literal('by_purchases'),
      floorPercent: percent,
      ceilingPercent: percent,
      stepPercent: percent,
      perMinor: v.pipe(MinorSchema, v.minValue(1)),
      currency: CurrencySchema,
    }),
    v.check(({ floorPercent, ceilingPercent }) => floorPercent <= ceilingPercent, 'has a floor above its ceiling'),
  ),
])

export type DiscountRule = v.InferOutput<typeof DiscountRuleSchema>

const CouponPoolFields = v.strictObject({
  name: line(120),
  codes: v.picklist(['generated', 'uploaded']),
  /** Of generated codes: what they begin with. */
  prefix: v.optional(
    v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z0-9]{0,12}$/, 'is not letters and digits')),
  ),
  discount: DiscountRuleSchema,
  validMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(525_600))),
  /** From when on no code of it holds, ms UTC, such as the end that the shop system has for uploaded codes; absent: never. */
  endsAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  budget: v.optional(
    v.strictObject({
      codes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      discountMinor: v.optional(MinorSchema),
      currency: v.optional(CurrencySchema),
    }),
    {},
  ),
  /** Most codes given in any hour, against strangers who would take them all; absent: only the shop's limit a minute. */
  mostPerHour: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  /** False: no more codes are given; those given hold. @default true */
  isOpen: v.optional(v.boolean(), true),
})

/**
 * Body of `PUT /v1/coupon-pools/:id`. `codes: generated`: made by the Worker, and the shop asks it whether they hold;
 * `uploaded`: made in the shop system, and given out one by one. `validMinutes`: until a code is refused, from when it
 * was given; absent: for ever. `budget`: no more are given once so many codes were, or so much was taken off.
 */
export const CouponPoolSchema = v.pipe(
  CouponPoolFields,
  v.forward(
    v.check(
      ({ codes, discount }) => codes === 'generated' || discount.kind !== 'by_purchases',
      'is worked out for each person, so it is for generated codes only: the shop system has fixed what its own take off',
    ),
    ['discount'],
  ),
)

export type CouponPool = v.InferOutput<typeof CouponPoolSchema>

/** Body of `POST /v1/coupons/:code/redemptions`, from the shop's server. Sent again for the same order it changes nothing. */
export const RedemptionSchema = v.object({
  transactionId: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  /** What was taken off, and of what. */
  discountMinor: v.optional(MinorSchema),
  valueMinor: v.optional(MinorSchema),
  currency: v.optional(CurrencySchema),
})

/** Body of `POST /v1/coupons/:code/release`: the order that was cancelled; absent: whichever the code was used for. */
export const ReleaseSchema = v.object({
  transactionId: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(128))),
})

/** Body of `POST /v1/coupon-pools/:id/codes` that is no text. */
export const CodesSchema = v.object({ codes: v.array(v.string()) })

/** Answer of `POST /v1/coupon-pools/:id/codes`. `line`: from 1, in a text; in JSON the place in the list. */
export interface CodeUpload {
  added: number
  refused: { line: number; code: string; message: string }[]
}

/**
 * `GET /v1/coupons/:code`, and the answer to a redemption and a release. Times in ms UTC. `discount` of a code that was
 * not given yet is what its pool would give a stranger.
 */
export interface CouponState {
  code: string
  poolId: string
  state: 'unissued' | 'given' | 'used' | 'expired'
  discount: { percent: number } | { amountMinor: number; currency: string }
  issuedAt: number | null
  expiresAt: number | null
  redeemedAt: number | null
  transactionId: string | null
  /** To which profile it was given, of which campaign; null: to nobody we know. */
  profileId: string | null
  campaignId: string | null
}

/**
 * `GET /v1/coupon-pools`; `GET /v1/coupon-pools/:id` is one of them. `left`: codes that may still be given; null: as many
 * as are asked for. `discountMinor`: what used codes took off, in `currency`.
 */
export interface CouponPoolList {
  pools: (CouponPool & {
    poolId: string
    given: number
    used: number
    expired: number
    left: number | null
    discountMinor: number
    currency: string
  })[]
}
