/** @module What links of previews show, in KV, by the SHA-256 of their keys. The keys `preview:…` live here. */
import type { Campaign } from '../../contract/campaign.ts'
import type { Condition } from '../../contract/condition.ts'

/** How long a link shows its draft, seconds. Our policy. */
export const PREVIEW_SECONDS = 3600

/**
 * The campaign as it was when the link was made. `as`: the segment by its name, and somebody who was in it then, null:
 * nobody was. `segments`: what those that the campaign names ask, by id.
 */
export interface Preview {
  campaign: Campaign
  /** As it was published; 1: never. */
  version: number
  variant: string | null
  language: string | null
  as: { segment: string; profileId: string | null } | null
  segments: Record<string, Condition>
}

const named = (keyHash: string) => `preview:${keyHash}`

/** Keeps it until it expires by itself. */
export const recordPreview = (kv: KVNamespace, keyHash: string, preview: Preview): Promise<void> =>
  kv.put(named(keyHash), JSON.stringify(preview), { expirationTtl: PREVIEW_SECONDS })

/** What it shows, or null: it was never made, or has expired. */
export const readPreview = (kv: KVNamespace, keyHash: string): Promise<Preview | null> =>
  kv.get<Preview>(named(keyHash), 'json')
