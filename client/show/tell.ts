/** @module Tells of an overlay's life: seen, used, closed. */
import { isSlotCampaign } from '../../contract/recommend/slot-campaign-id.ts'
import type { Overlay } from '../../contract/visit.ts'
import { core } from './core.ts'

type Life = 'view_promotion' | 'select_promotion' | 'close_promotion' | 'holdout_exposure'

/**
 * Records it. The page's own listeners hear of what was to be seen; of a holdout nobody does. A recommendation slot that is
 * drawn by itself is no campaign: of it its products are told.
 */
export function tell(
  name: Life,
  { campaignId, version, interrupting, layout, variant }: Overlay,
  trigger: string,
): void {
  const told = { campaignId, version, trigger, interrupting, variant }
  if (name !== 'holdout_exposure') for (const listener of core.listeners) listener({ name, ...told })
  // What stands in the page asks for less attention than what lies over it.
  if (!isSlotCampaign(campaignId)) core.record(name, { ...told, layout: interrupting ? undefined : layout })
}
