/** @module Would an overlay have only a coupon to show that is over for this person? */
import type { Block } from '../../../contract/campaign/block.ts'
import type { CampaignHistory } from '../campaign-history.ts'

/** Blocks that say something true of their own; the others are words and pictures around it. */
const FACTS: ReadonlySet<Block['kind']> = new Set([
  'coupon',
  'cart_items',
  'recommendations',
  'free_delivery',
  'live_viewers',
  'proof',
  'form',
  'survey',
])

/** Used, run out, or lost at the wheel: it would be given neither again nor anew. `now` in ms UTC. */
export function isCouponOver(content: readonly Block[], history: CampaignHistory | undefined, now: number): boolean {
  const endsAt = history?.couponEndsAt
  if (endsAt === undefined || now < endsAt) return false
  const gives = content.some(({ kind }) => kind === 'unique_coupon' || kind === 'wheel')
  return gives && !content.some(({ kind }) => FACTS.has(kind))
}
