/** @module Numbers about others for a draft that is only looked at: those that its blocks need to be drawn. */
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import type { OverlayState } from '../../../contract/overlay-host.ts'

/** Blocks of which a preview draws a sample. */
export const SAMPLED = ['unique_coupon', 'wheel', 'live_viewers', 'proof'] as const

/** As few as the block draws, or three. `now` in ms UTC. */
export function sampleState(content: readonly FilledBlock[], now: number): Omit<OverlayState, 'cart'> {
  const state: Omit<OverlayState, 'cart'> = { viewers: null, proofs: {} }
  for (const block of content) {
    if (block.kind === 'live_viewers') state.viewers = { count: Math.max(3, block.fewest), at: now }
    if (block.kind !== 'proof') continue
    const count = Math.max(3, block.fewest)
    state.proofs[block.of] = { count: block.of === 'stock' ? Math.min(count, block.most) : count, at: now }
  }
  return state
}
