/** @module The picture of each kind of event. */
import type { EventName } from '../../contract/event.ts'
import type { IconName } from '../part/icon-paths.ts'

/** `quiet` events are drawn faint, so that what the visitor meant to do stands out. */
export interface EventLook {
  icon: IconName
  tone: 'plain' | 'quiet' | 'cart' | 'order' | 'overlay'
}

const LOOKS: Record<EventName | 'decision' | 'order' | 'refund' | 'segment_entered' | 'segment_left', EventLook> = {
  page_view: { icon: 'page', tone: 'plain' },
  view_item: { icon: 'eye', tone: 'plain' },
  view_item_list: { icon: 'list', tone: 'plain' },
  search: { icon: 'search', tone: 'plain' },
  cart_update: { icon: 'cart', tone: 'quiet' },
  add_to_cart: { icon: 'cart_plus', tone: 'cart' },
  remove_from_cart: { icon: 'cart_minus', tone: 'plain' },
  add_to_wishlist: { icon: 'star', tone: 'cart' },
  begin_checkout: { icon: 'card', tone: 'cart' },
  purchase: { icon: 'check', tone: 'order' },
  scroll: { icon: 'down', tone: 'quiet' },
  user_engagement: { icon: 'clock', tone: 'quiet' },
  sign_up: { icon: 'person_plus', tone: 'order' },
  generate_lead: { icon: 'mail', tone: 'order' },
  form_start: { icon: 'page', tone: 'plain' },
  form_submit: { icon: 'mail', tone: 'cart' },
  form_abandon: { icon: 'leave', tone: 'plain' },
  identify: { icon: 'person_plus', tone: 'plain' },
  view_promotion: { icon: 'overlay', tone: 'overlay' },
  select_promotion: { icon: 'pointer', tone: 'overlay' },
  close_promotion: { icon: 'close', tone: 'overlay' },
  holdout_exposure: { icon: 'overlay', tone: 'quiet' },
  survey_answer: { icon: 'star', tone: 'plain' },
  proof_shown: { icon: 'eye', tone: 'quiet' },
  view_recommendations: { icon: 'list', tone: 'quiet' },
  select_item: { icon: 'pointer', tone: 'plain' },
  exit_intent: { icon: 'leave', tone: 'plain' },
  consent_update: { icon: 'pause', tone: 'plain' },
  user_properties: { icon: 'person_plus', tone: 'plain' },
  custom_event: { icon: 'star', tone: 'plain' },
  decision: { icon: 'scales', tone: 'quiet' },
  order: { icon: 'check', tone: 'order' },
  refund: { icon: 'back', tone: 'plain' },
  segment_entered: { icon: 'segment', tone: 'plain' },
  segment_left: { icon: 'segment', tone: 'quiet' },
}

/** What we do not know yet looks like the owner's own event. */
export const eventLook = (name: string): EventLook =>
  Object.hasOwn(LOOKS, name) ? LOOKS[name as keyof typeof LOOKS] : LOOKS.custom_event
