/** @module GET /v1/recommendation-slots: all slots, the ready-made ones among them. */
import type { RecommendationSlot } from './slot.ts'

/** `isReadyMade`: one of ours; it may be changed, and set back by deleting it. `updatedAt` ms UTC; null: as we made it. */
export type ListedSlot = RecommendationSlot & { isReadyMade: boolean; updatedAt: number | null }

/** Ready-made ones first, in their own order, then by name. */
export interface RecommendationSlots {
  slots: ListedSlot[]
}
