/** @module Visits for tests, checked and filled in by the contract's own schema. */
import * as v from 'valibot'
import type { CampaignInput } from '../../contract/campaign.ts'
import { ShopSettingsSchema } from '../../contract/settings.ts'
import { type Visit, VisitSchema } from '../../contract/visit.ts'
import type { PublishedSettings } from '../../worker/core/published-settings.ts'
import { sampleCampaign } from './sample-campaign.ts'
import { NOW } from './sample-event.ts'

/** The visitor of `sampleVisit`. */
export const VISITOR = '0b1e8c5a-6a7e-4e0e-9d57-3f0e2f1c7a11'

/** A visit to a product page that permits everything, without events, and what is to be different. */
export function sampleVisit(change: Partial<Visit> = {}): Visit {
  const visit = v.parse(VisitSchema, {
    v: 1,
    visitor: VISITOR,
    sentAt: NOW,
    consent: ['measure', 'personalise'],
    page: { url: 'https://shop.example/p/teapot', type: 'product', language: 'lt' },
    events: [],
  })
  return { ...visit, ...change }
}

/** Published settings with these campaigns, of a shop that holds nobody out. */
export function sampleSettings(...campaigns: Partial<CampaignInput>[]): PublishedSettings {
  return { version: 1, shop: v.parse(ShopSettingsSchema, { holdout: 0 }), campaigns: campaigns.map(sampleCampaign) }
}
