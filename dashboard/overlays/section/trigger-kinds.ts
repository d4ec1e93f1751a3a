/** @module The moments that may open an overlay, as people choose them. */
import type { DraftTrigger } from '../draft/draft.ts'

export type TriggerKind = DraftTrigger['kind']

/** In the order in which they are offered. */
export const TRIGGER_TITLES: Record<TriggerKind, string> = {
  exit_intent: 'The visitor is about to leave',
  delay: 'Some time after the page opened',
  scroll: 'A part of the page was scrolled through',
  active_time: 'The page was used for a while',
  inactivity: 'Nothing was touched for a while',
  page_views: 'The visitor has seen several pages',
  cart: 'The cart changes',
  back: 'The visitor comes back to the page',
  click: 'Something on the page is clicked',
  visible: 'Something on the page comes into sight',
  event: 'Your shop’s pages tell of an event',
}

/** With sensible values. */
export function newTrigger(kind: TriggerKind): DraftTrigger {
  switch (kind) {
    case 'exit_intent':
    case 'back':
      return { kind }
    case 'delay':
      return { kind, seconds: 5 }
    case 'scroll':
      return { kind, share: 0.3 }
    case 'active_time':
      return { kind, seconds: 20, over: 'page' }
    case 'inactivity':
      return { kind, seconds: 30 }
    case 'page_views':
      return { kind, atLeast: 3 }
    case 'click':
      return { kind, selector: '' }
    case 'visible':
      return { kind, selector: '', share: 0.5 }
    case 'event':
      return { kind, name: '' }
    case 'cart':
      return { kind, change: 'added' }
  }
}
