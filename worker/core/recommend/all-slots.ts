/** @module All slots of a shop: the ready-made ones, as the owner changed them, and the owner's own. */
import { parse } from '../../../contract/parse.ts'
import { READY_MADE_SLOTS } from '../../../contract/recommend/ready-made-slots.ts'
import { type RecommendationSlot, RecommendationSlotSchema } from '../../../contract/recommend/slot.ts'
import type { ListedSlot } from '../../../contract/recommend/slot-list.ts'

/** A slot as the owner wrote it; `updatedAt` ms UTC. */
export interface StoredSlot {
  slot: RecommendationSlot
  updatedAt: number
}

let whole: readonly RecommendationSlot[] | undefined

/** The ready-made ones as we made them, with their defaults. Filled in once. */
export function readyMadeSlots(): readonly RecommendationSlot[] {
  whole ??= READY_MADE_SLOTS.flatMap((slot) => {
    const parsed = parse(RecommendationSlotSchema, slot)
    return parsed.ok ? [parsed.value] : []
  })
  return whole
}

/** Ready-made ones first, in their own order, each in the owner's words where there are some; then the owner's, by name. */
export function allSlots(stored: readonly StoredSlot[]): ListedSlot[] {
  const byId = new Map(stored.map((each) => [each.slot.slotId, each]))
  const ready = readyMadeSlots().map((slot) => {
    const { slot: written, updatedAt } = byId.get(slot.slotId) ?? { slot, updatedAt: null }
    return { ...written, isReadyMade: true, updatedAt }
  })
  const own = stored
    .filter(({ slot }) => !ready.some(({ slotId }) => slotId === slot.slotId))
    .map(({ slot, updatedAt }) => ({ ...slot, isReadyMade: false, updatedAt }))
  return [...ready, ...own.sort((a, b) => a.name.localeCompare(b.name) || (a.slotId < b.slotId ? -1 : 1))]
}
