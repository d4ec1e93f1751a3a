/** @module The recommendation slots that visitors may see. */
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { PublishedSettings } from '../published-settings.ts'
import { remembered } from '../remembered.ts'
import { readyMadeSlots } from './all-slots.ts'

/** The live ones by id: the ready-made ones, as the owner changed them, and the owner's own. */
export const slotsOf = remembered(
  ({ storedSlots = [] }: Pick<PublishedSettings, 'storedSlots'>): ReadonlyMap<string, RecommendationSlot> => {
    const all = new Map([...readyMadeSlots(), ...storedSlots].map((slot) => [slot.slotId, slot]))
    return new Map([...all].filter(([, { status }]) => status === 'live'))
  },
)
