/** @module What of an overlay is true now and may be drawn (safety rules 13 and 38). */

import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { OverlayState } from '../../contract/overlay-host.ts'

/**
 * The blocks to draw, in order; empty when the overlay must hide. A block whose facts are missing is left out. The
 * overlay hides when too few or unknown people look on, and when the facts it was written around are all missing.
 */
export function trueContent(content: readonly FilledBlock[], state: OverlayState): FilledBlock[] {
  const truths = content.map((block) => truthOf(block, state))
  const left = content.filter((_, at) => truths[at] !== false)
  const isHollow = left.length < content.length && !truths.includes(true)
  const isUnwatched = content.some(({ kind }, at) => kind === 'live_viewers' && !truths[at])
  return isHollow || isUnwatched ? [] : left
}

/** Null for what an owner writes around something: it says nothing when that is missing. */
function truthOf(block: FilledBlock, { cart, viewers }: OverlayState): boolean | null {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'image':
    case 'button':
    case 'decline':
      return null
    case 'coupon':
      return true
    case 'cart_items':
      return !!cart?.items.length
    case 'recommendations':
      return block.products.length > 0
    case 'free_delivery':
      return cart?.currency === block.currency
    case 'live_viewers':
      return (viewers ?? 0) >= block.fewest
  }
}
