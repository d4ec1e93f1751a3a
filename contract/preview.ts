/** @module Previews: one draft shown on the shop's own pages to whoever has its link. Nothing of it is kept or counted. */
import * as v from 'valibot'
import { LanguageSchema } from './campaign/language-code.ts'
import { CampaignIdSchema } from './campaign-id.ts'
import type { Claim } from './claim.ts'
import type { Outcome } from './decision.ts'
import { RawCampaignSchema } from './raw-campaign.ts'
import type { Overlay } from './visit.ts'

/** Body of `POST /v1/previews`; see `PreviewKey` in contract/campaign-admin.ts. */
export const PreviewRequestSchema = v.object({
  campaign: v.optional(RawCampaignSchema),
  campaignId: v.optional(CampaignIdSchema),
  version: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  variant: v.optional(v.pipe(v.string(), v.maxLength(31))),
  language: v.optional(LanguageSchema),
  as: v.optional(CampaignIdSchema),
})

export type PreviewRequest = v.InferOutput<typeof PreviewRequestSchema>

/**
 * Answer of `POST /v1/preview`, whose body is that of `POST /v1/debug` with the key of the link. `overlay` null: on this page something that it cannot do without is not known. `sample`: what a claim would
 * say, with a code that is plainly none. `as`: what somebody of that segment would get here; `outcome` null: nobody is in
 * it. `language`: of the words, where the link says one.
 */
export interface PreviewAnswer {
  name: string
  overlay: Overlay | null
  sample: Claim
  as: { segment: string; outcome: Outcome | null } | null
  language: string | null
}
