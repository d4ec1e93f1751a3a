/** @module What the owner's screens read of one campaign, and what its writes answer. */
import type { Campaign } from './campaign.ts'

/** A campaign as it stands for visitors, or the fields of one that is still being written: any JSON object. */
export type RawCampaign = Record<string, unknown>

/** A sentence about one field: `field` as `content[0].text`, empty for the whole. */
export interface FieldNote {
  field: string
  message: string
}

/** A version that was published once. Times in ms UTC. */
export interface CampaignVersion {
  version: number
  publishedAt: number
  /** Name of the admin key; absent: not known. */
  publishedBy?: string
  status: Campaign['status']
  name: string
}

/**
 * GET /v1/campaigns/:id. `live`: as it was published last, whatever its status; null: never. `draft`: what was saved since
 * and is not published; it may be unfinished. `versions`: newest first. `warnings`: what does no harm but should be known,
 * and `errors`: what must be mended before it can be published; both of the draft where there is one.
 */
export interface CampaignDetail {
  campaignId: string
  live: { version: number; publishedAt: number; definition: Campaign } | null
  draft: { savedAt: number; definition: RawCampaign } | null
  versions: CampaignVersion[]
  warnings: FieldNote[]
  errors: FieldNote[]
  /** By version in a test and of those held out, since the beginning; empty where nothing was counted yet. */
  figures: VariantFigures[]
}

/** In `drafts` of GET /v1/campaigns: what waits to be published. `version` 0: nothing of the campaign ever was. */
export interface WaitingDraft {
  campaignId: string
  name: string
  layout: string
  savedAt: number
  version: number
}

/**
 * Answer of every write: PUT /v1/campaigns/:id (publish; the draft is gone then), PUT and DELETE …/draft, POST …/status
 * with `{ status }`, POST …/roll-back with `{ version }`. A write may say `?version=N`: the version that it builds on
 * (0: none), and `?draft=SAVED_AT`: the draft that it builds on (0: none); is there another by now, it is refused as
 * `campaign_changed` (409) and nothing happens. A draft is saved though it has errors; they come back with it.
 */
export interface CampaignWritten {
  campaignId: string
  status: Campaign['status']
  /** 0: never published. */
  version: number
  settingsVersion: number
  warnings: FieldNote[]
  /** Of a draft only: what must be mended before it can be published. */
  errors?: FieldNote[]
  /** Of a draft only: when it was saved, ms UTC. */
  savedAt?: number
}

/** GET /v1/campaigns/:id/versions/:n */
export interface CampaignAtVersion extends CampaignVersion {
  campaignId: string
  definition: Campaign
}

/** Figures of one version in a test, and of those held out. `shown` of these: would have been shown. */
export interface VariantFigures {
  /** Null: those held out; '': a campaign without versions. */
  variant: string | null
  shown: number
  clicked: number
  closed: number
  /** Reached the goal of the campaign; null: that is not counted by version. */
  converted: number | null
}

/**
 * POST /v1/previews with `{ campaign, variant?, language?, as? }`: a link key that shows this, and only to whoever has it.
 * The campaign is checked as for publishing. In the place of `campaign` may stand `campaignId`, with or without `version`;
 * without: its draft, else what is published. `as`: a segment; the panel says whether somebody of it would get it.
 * It goes behind the address of a page as `?vitrine=debug#vitrine-preview=KEY`.
 */
export interface PreviewKey {
  key: string
  /** ms UTC. */
  expiresAt: number
}
