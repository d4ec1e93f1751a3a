/** @module What has to be asked for before offers can be filled in, so that nothing is asked for in vain. */
import type { Block } from '../../contract/campaign/block.ts'
import { USUAL_SLOT } from '../../contract/recommend/strategy.ts'
import { contentOf } from './content-of.ts'
import type { Offer } from './decide/offer.ts'
import type { SignUpDays } from './fill-block.ts'

/** A slot with how many of its products are wanted at most, and how few are still enough for some block. */
export interface WantedSlot {
  slotId: string
  count: number
  fewest: number
}

/** `slots`: each once, in the order in which overlays go. `signUpDays`: over how many days each. */
export interface WantedFacts {
  slots: WantedSlot[]
  signUpDays: SignUpDays[]
}

/** For those who are held out, too: they would not have seen what has nothing to show. `language` as in contentOf. */
export function wantedFacts(offers: readonly Offer[], language: string | null): WantedFacts {
  const blocks = offers.flatMap((offer) => contentOf(offer, language))
  const days = blocks.flatMap((block) => (block.kind === 'proof' && block.of === 'sign_ups' ? [block.days] : []))
  return { slots: wantedSlots(blocks), signUpDays: [...new Set(days)] }
}

function wantedSlots(blocks: readonly Block[]): WantedSlot[] {
  const slots = new Map<string, WantedSlot>()
  for (const block of blocks) {
    if (block.kind !== 'recommendations') continue
    const { slotId = USUAL_SLOT, count, fewest } = block
    const known = slots.get(slotId) ?? { slotId, count, fewest }
    slots.set(slotId, { slotId, count: Math.max(count, known.count), fewest: Math.min(fewest, known.fewest) })
  }
  return [...slots.values()]
}

/** By campaign, and the published ones stay the same for thousands of page views. */
const merging = new WeakMap<object, boolean>()

/** Has any of them a merge field somewhere? Else none has to be looked for. */
export const wantMerging = (offers: readonly Offer[]): boolean =>
  offers.some(({ campaign }) => {
    const known = merging.get(campaign)
    if (known !== undefined) return known
    const found = /\{[{%]/.test(JSON.stringify(campaign))
    merging.set(campaign, found)
    return found
  })
