/** @module Has a stored campaign all that deciding and drawing go by? */
import type { Campaign } from '../../contract/campaign.ts'

/**
 * False for one that somebody broke by hand in the database. No schema is asked: what an older version stored must go on
 * working where a newer one would write it otherwise.
 */
export function isWhole(campaign: Campaign): boolean {
  const { campaignId, layout, priority, audience, pages, schedule, frequency, triggers, variants = [] } = campaign
  const isNamed = typeof campaignId === 'string' && typeof layout === 'string' && Number.isFinite(priority)
  return (
    isNamed &&
    [audience, pages, schedule, frequency].every(isObject) &&
    areKinds(triggers) &&
    hasContent(campaign) &&
    Array.isArray(variants) &&
    variants.every((variant) => isObject(variant) && hasContent({ content: campaign.content, ...variant }))
  )
}

const hasContent = ({ content, translations = {} }: Pick<Campaign, 'content' | 'translations'>): boolean =>
  areKinds(content) && isObject(translations) && Object.values(translations).every(areKinds)

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list of blocks or triggers. */
const areKinds = (list: unknown): boolean =>
  Array.isArray(list) && list.every((each) => isObject(each) && typeof each.kind === 'string')
