/** @module Feeds: addresses from which the catalogue is fetched again and again. */
import * as v from 'valibot'
import { line } from '../campaign/line.ts'
import { CampaignIdSchema } from '../campaign-id.ts'
import { CurrencySchema } from '../currency.ts'
import type { ImportSummary } from './catalogue-import.ts'
import { FEED_FORMATS } from './feed-format.ts'

/** How often a feed may be fetched, hours. */
export const FEED_HOURS = [1, 3, 6, 12, 24] as const

/**
 * Body of `PUT /v1/feeds/:id`. `format` absent: told by its beginning. `currency`: of prices without one; absent: the shop's.
 * `isWhole`: the feed lists all products of the shop; what was once in it and no longer is goes off the shelf.
 */
export const FeedSchema = v.strictObject({
  name: line(120),
  url: v.pipe(v.string(), v.trim(), v.url('is not a web address'), v.maxLength(2048)),
  format: v.optional(v.picklist(FEED_FORMATS)),
  currency: v.optional(CurrencySchema),
  everyHours: v.optional(v.picklist(FEED_HOURS), 24),
  isWhole: v.optional(v.boolean(), true),
  isPaused: v.optional(v.boolean(), false),
})

/** The owner's name of a feed, in addresses. */
export const FeedIdSchema = CampaignIdSchema

export type Feed = v.InferOutput<typeof FeedSchema>

/**
 * A feed with how it goes. In its `url` the password, where there is one, reads `***`; a feed that is put with that keeps
 * the password it had. `nextAt` ms UTC; null: paused. `last`: newest import of it; null: none yet.
 */
export type ListedFeed = Feed & { feedId: string; nextAt: number | null; last: ImportSummary | null }

/** GET /v1/feeds: by name. */
export interface Feeds {
  feeds: ListedFeed[]
}
