/** @module How long something still holds (C9): no reload, device or change of a clock moves it. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Stage } from './stage.ts'

/** What a deadline is reckoned from. */
export type Clock = Pick<Stage, 'claim' | 'elapsed' | 'offeredAt'>

/**
 * Milliseconds until the code of this overlay is refused, or for a countdown to the campaign's end until that. Null: there
 * is no such deadline, or it is not known. Zero or less: it is past.
 */
export function deadline(block: FilledBlock, { claim, elapsed, offeredAt }: Clock): number | null {
  const isCampaign = block.kind === 'countdown' && block.until === 'campaign_end'
  const leftMs = isCampaign ? block.leftMs : (claim?.leftMs ?? null)
  return leftMs === null ? null : leftMs - (elapsed() - (isCampaign ? offeredAt : (claim?.at ?? 0)))
}
