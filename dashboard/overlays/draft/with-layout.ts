/** @module A campaign with another layout, and without what that layout knows nothing of. */
import { isInterrupting, type Layout } from '../../../contract/layout.ts'
import type { Draft } from './draft.ts'

/** What is left out when the layout is changed can be typed anew; what stays would only be refused. */
export function withLayout(draft: Draft, layout: Layout): Draft {
  const { position, slot, tab, ...rest } = draft
  const mayHaveTab = layout === 'teaser' || isInterrupting(layout)
  const isEdge = position === 'top' || position === 'bottom'
  const keepsPosition = layout === 'bar' ? isEdge : layout === 'slide_in' || layout === 'toast' || layout === 'teaser'
  return {
    ...rest,
    layout,
    ...(keepsPosition && position !== undefined && (layout === 'bar' || !isEdge) && { position }),
    ...(layout === 'inline' && { slot: slot ?? { name: 'home-top' } }),
    ...(mayHaveTab && tab !== undefined && { tab }),
    // Who asks for no consent may not interrupt (contract/campaign.ts).
    ...(isInterrupting(layout) && { consent: 'personalise' as const }),
  }
}
