/** @module A campaign that may open on a page. */
import type { Trigger } from '../../../contract/campaign/trigger.ts'
import type { Variant } from '../../../contract/campaign/variant.ts'
import type { Layout } from '../../../contract/layout.ts'
import type { PublishedCampaign } from '../../../contract/settings.ts'

/** What contends for a place on the page. Whether the visitor is held out makes no difference there. */
export interface Contender {
  campaign: PublishedCampaign
  /** The version of its test that this visitor sees; null: the campaign has none. What it does not say is as in the campaign. */
  variant: Variant | null
  /** Those that are its own, `page_views` resolved. With `triggerMatch` `all`: every one that is still needed. */
  triggers: Trigger[]
}

/** What the visitor may get, before its content is filled in. */
export interface Offer extends Contender {
  /** Held out to measure against: nothing is drawn, but it is told when it would have been. */
  isHeldOut: boolean
}

/** The layout that this visitor would see. */
export const layoutOf = ({ campaign, variant }: Pick<Contender, 'campaign' | 'variant'>): Layout =>
  variant?.layout ?? campaign.layout
