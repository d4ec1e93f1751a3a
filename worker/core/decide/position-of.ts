/** @module Where on the window an overlay stands. */
import type { Campaign } from '../../../contract/campaign.ts'
import type { Overlay } from '../../../contract/visit.ts'

/**
 * The place that a campaign's position means for its layout: a bar has two, a toast and a slide-in have two corners at
 * the bottom, as a teaser has, a modal has one. What the layout does not know counts as its default.
 */
export function positionOf({ layout, position }: Pick<Campaign, 'layout' | 'position'>): Overlay['position'] {
  switch (layout) {
    case 'bar':
      return position === 'top' ? 'top' : 'bottom'
    case 'toast':
      return position === 'bottom_right' ? 'bottom_right' : 'bottom_left'
    case 'slide_in':
      return position === 'bottom_left' ? 'bottom_left' : 'bottom_right'
    case 'teaser':
      return position === 'bottom_right' ? 'bottom_right' : 'bottom_left'
    case 'modal':
    case 'full_screen':
    case 'inline':
      return 'bottom'
  }
}
