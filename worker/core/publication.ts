/** @module What is published of what the owner wrote and the nights learned. */
import type { Condition } from '../../contract/condition.ts'
import type { Segment } from '../../contract/segment.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import type { CustomerModels } from './nightly/customer-models.ts'
import { effectiveCondition } from './segment/effective-condition.ts'

/** Most live campaigns, placed slots among them. Our policy: with more, a page view costs too much (bench:visit). */
export const MOST_LIVE_CAMPAIGNS = 200

/** Ids of the segments that campaigns name. */
export const namedSegments = (campaigns: readonly Pick<PublishedCampaign, 'audience'>[]): Set<string> =>
  new Set(campaigns.flatMap(({ audience }) => [...(audience.segments ?? []), ...(audience.notSegments ?? [])]))

/** What those segments ask, by id; only those that campaigns name, so that what every page view reads stays small. */
export function publishedSegments(
  campaigns: readonly Pick<PublishedCampaign, 'audience'>[],
  segments: readonly Segment[],
): Record<string, Condition> {
  const named = namedSegments(campaigns)
  return Object.fromEntries(
    segments
      .filter(({ segmentId }) => named.has(segmentId))
      .map((segment) => [segment.segmentId, effectiveCondition(segment)]),
  )
}

/** Without what no condition asks of a model. */
export const publishedModels = (models: CustomerModels): CustomerModels => ({
  ...models,
  clv: { kind: 'not-enough-data', missing: [] },
  prices: null,
})
