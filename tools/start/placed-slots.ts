/** @module The recommendation slots that the demo shop has places for: the ready-made ones, with room kept free. */
import { READY_MADE_SLOTS } from '../../contract/recommend/ready-made-slots.ts'
import type { RecommendationSlotInput } from '../../contract/recommend/slot.ts'

/** Room for two rows of two cards on a phone, and one of four above, CSS pixels. As high as the demo's own letters need. */
const HEIGHT = { phone: 640, desktop: 460 }

/** By id: elements of that name are in the demo's pages (demo/page). */
const PLACES = ['home', 'product', 'cart']

export const placedSlots = (): RecommendationSlotInput[] =>
  READY_MADE_SLOTS.filter(({ slotId }) => PLACES.includes(slotId)).map((slot) => ({
    ...slot,
    place: { name: slot.slotId, height: HEIGHT },
  }))
