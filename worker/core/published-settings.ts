/** @module What is published: what every page view is decided by. */
import type { Condition } from '../../contract/condition.ts'
import type { RecommendationSlot } from '../../contract/recommend/slot.ts'
import type { PublishedCampaign, ShopSettings } from '../../contract/settings.ts'
import type { CustomerModels } from './nightly/customer-models.ts'

/**
 * What lies in KV and in every isolate's memory. Only live campaigns are in it, and slots with a place of their own as such
 * (worker/core/recommend/slot-campaign.ts). What was published by an older version
 * lacks what may be absent.
 */
export interface PublishedSettings {
  /** Grows with every publication. */
  version: number
  shop: ShopSettings
  campaigns: PublishedCampaign[]
  /** What the owner stored of recommendation slots, paused ones too. To be read by slotsOf, which adds the ready-made ones. */
  storedSlots?: RecommendationSlot[]
  /** Ids of live ones that are left out: what is stored of them is broken. */
  faulty?: string[]
  /** What the segments ask that the campaigns name, by id. One that is missing has nobody in it. */
  segments?: Record<string, Condition>
  /** By which stages and RFM groups are told; without what only overnight work needs. */
  models?: CustomerModels
  /** What one exposure of a campaign is expected to bring, minor units, by id: see worker/core/worth/expected-worth.ts. */
  worth?: Record<string, number>
}
