/** @module As whom, and where, a slot is tried; and what is sent for it. */
import type { PageType } from '../../../contract/page.ts'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { TryRecommendations } from '../../../contract/recommend/tried.ts'

/** `profileId` null: somebody never seen. `recent`, `inCart`: product ids, oldest first; none: the person's own. */
export interface TryAsk {
  type: PageType
  /** Counts on product pages. */
  productId: string | null
  profileId: string | null
  recent: readonly string[]
  inCart: readonly string[]
}

/** What a slot is tried by: what is being written, or one that is stored. */
export type TriedSlot = RecommendationSlot | { slotId: string }

export function tryBody(slot: TriedSlot, ask: TryAsk): TryRecommendations {
  const { type, productId, profileId, recent, inCart } = ask
  return {
    slot,
    page: { type, ...(type === 'product' && productId !== null && { productId }) },
    ...(profileId !== null && { profileId }),
    ...(recent.length > 0 && { recent: [...recent] }),
    ...(inCart.length > 0 && { inCart: [...inCart] }),
  }
}
