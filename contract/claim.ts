/** @module POST /v1/claims: a visitor's own coupon, or draw, of one campaign. */
import * as v from 'valibot'
import { CampaignIdSchema } from './campaign-id.ts'
import { ConsentSchema } from './purpose.ts'

/** Asked when the overlay opens, or the wheel is spun. A person gets one a campaign; asked again, it is the same. */
export const ClaimRequestSchema = v.object({
  v: v.literal(1),
  visitor: v.pipe(v.string(), v.uuid()),
  consent: ConsentSchema,
  campaignId: CampaignIdSchema,
  /** BCP 47 tag of the page: a translation may give from a pool of its own. */
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
})

export type ClaimRequest = v.InferOutput<typeof ClaimRequestSchema>

/**
 * `code` null: nothing was won, or it was used or is past its deadline. `leftMs`: until the code is refused, from the
 * moment of the answer; null: it has no deadline. `slice`: which of a wheel's slices was drawn, from 0.
 */
export interface Claim {
  state: 'given' | 'lost' | 'used' | 'expired'
  code: string | null
  leftMs: number | null
  slice?: number
  /** What it takes off, for the words around it. */
  discount?: Discount
}

/** `percent` above 0, at most 100; or an amount of money. */
export type Discount = { percent: number } | { amountMinor: number; currency: string }

/** Answer of `POST /v1/claims`: null where there is nothing to give, whatever the reason. */
export interface ClaimAnswer {
  claim: Claim | null
}
