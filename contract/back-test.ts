/** @module POST /v1/back-tests: what a draft would have come to, had it been live. */
import * as v from 'valibot'
import type { Outcome } from './decision.ts'
import { RawCampaignSchema } from './raw-campaign.ts'

/** `campaign`: the draft, whatever its status; the live one with its id gives way to it. */
export const BackTestSchema = v.strictObject({
  campaign: RawCampaignSchema,
  /** Days back. @default 14 */
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 14),
})

/** What one campaign would have come to. Numbers of page views, but `visitors`. */
export interface BackTested {
  campaignId: string
  /** It might have opened, by its triggers. */
  offered: number
  /** Different visitors to whom it was. */
  visitors: number
  /** Of `offered` those on which it is assumed to have opened: see `assumed` in the docs. */
  shown: number
  /** Of the page views how many had which outcome. */
  outcomes: Partial<Record<Outcome['kind'], number>>
}

/** On how many page views the draft met another campaign. */
export interface Overlap {
  campaignId: string
  /** Both might have opened. */
  together: number
  /** The draft took its place. */
  outranked: number
  /** It took the draft's place. */
  outranksDraft: number
}

/** `isWhole` false: there were more visitors than are looked at, or it took too long; then it is the newest of them. */
export interface BackTest {
  campaignId: string
  /** ms UTC. */
  from: number
  to: number
  visitors: number
  pageViews: number
  isWhole: boolean
  /** The draft first, then those it met most. */
  campaigns: BackTested[]
  overlaps: Overlap[]
}
