/** @module Audiences for ad platforms: a segment, for what, and in which platform's form. */
import * as v from 'valibot'
import { line } from '../campaign/line.ts'
import { CampaignIdSchema } from '../campaign-id.ts'

/** Whose form the file has: how addresses are made alike before they are hashed, and what its columns are called. */
export const AD_PLATFORMS = ['google', 'meta', 'other'] as const

export type AdPlatform = (typeof AD_PLATFORMS)[number]

/** Show them ads; spare them ads, such as who has bought; find others like them. The people's permission is the same for all. */
export const AD_PURPOSES = ['reach', 'spare', 'find_alike'] as const

export type AdPurpose = (typeof AD_PURPOSES)[number]

/** Most audiences of a shop. Our policy. */
export const MOST_AUDIENCES = 100

/** Body of `PUT /v1/audiences/:id`. */
export const AdAudienceSchema = v.strictObject({
  name: line(120),
  segmentId: CampaignIdSchema,
  platform: v.optional(v.picklist(AD_PLATFORMS), 'google'),
  purpose: v.optional(v.picklist(AD_PURPOSES), 'reach'),
})

export type AdAudienceInput = v.InferOutput<typeof AdAudienceSchema>

/** As stored; never with its key. Times in ms UTC. */
export interface AdAudience extends AdAudienceInput {
  audienceId: string
  createdAt: number
  keyMadeAt: number
  /** When a platform last fetched it whole, and how many people were in it; null: never. */
  fetchedAt: number | null
  fetchedPeople: number | null
}

/** Answer of the first `PUT`, and of `POST /v1/audiences/:id/key`: the key is told this once. `path`: with it, on our host. */
export interface AdAudienceKey extends AdAudience {
  key: string
  path: string
}

/** `GET /v1/audiences`, by name. */
export interface AdAudienceList {
  audiences: AdAudience[]
}
