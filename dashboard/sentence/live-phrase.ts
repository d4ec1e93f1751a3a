/** @module What somebody is doing now, from the few words the live feed carries: `looked at Linen apron`. */
import type { EventName } from '../../contract/event.ts'
import { exitOutcome } from './exit-words.ts'
import { isEventName } from './known-entry.ts'
import { isPageType, onePage } from './page-words.ts'

type Words = (subject: string | null) => string

const overlay =
  (verb: string): Words =>
  (name) =>
    name ? `${verb} “${name}”` : `${verb} an overlay`

const form =
  (verb: string): Words =>
  (name) =>
    name ? `${verb} the form “${name}”` : `${verb} a form`

const PHRASES: Record<EventName, Words> = {
  // A page without a title comes with its type.
  page_view: (title) => `opened ${title === null ? 'a page' : isPageType(title) ? onePage(title) : title}`,
  view_item: (name) => `looked at ${name ?? 'a product'}`,
  view_item_list: (category) => `browsed ${category ?? 'a list of products'}`,
  search: (term) => (term ? `searched for “${term}”` : 'searched'),
  cart_update: () => 'changed the cart',
  add_to_cart: (name) => `put ${name ?? 'a product'} in the cart`,
  remove_from_cart: (name) => `took ${name ?? 'a product'} out of the cart`,
  add_to_wishlist: (name) => `wished for ${name ?? 'a product'}`,
  begin_checkout: () => 'began the checkout',
  purchase: (number) => (number ? `placed order ${number}` : 'placed an order'),
  scroll: () => 'scrolled down the page',
  user_engagement: () => 'spent time on the page',
  sign_up: (method) => (method ? `signed up by ${method}` : 'signed up'),
  generate_lead: (method) => (method ? `left contact details by ${method}` : 'left contact details'),
  form_start: form('began to fill in'),
  form_submit: form('sent'),
  form_abandon: form('left unsent'),
  identify: () => 'said who they are',
  view_promotion: overlay('saw the overlay'),
  select_promotion: overlay('used the button of'),
  close_promotion: overlay('closed'),
  holdout_exposure: overlay('is held out from'),
  survey_answer: overlay('answered a question of'),
  proof_shown: overlay('was told a number by'),
  view_recommendations: (slot) => (slot ? `saw recommendations in “${slot}”` : 'saw recommendations'),
  select_item: (product) => `followed the recommendation of ${product ?? 'a product'}`,
  exit_intent: exitOutcome,
  consent_update: () => 'said what is permitted',
  user_properties: () => 'said something of themselves',
  custom_event: (name) => (name ? `did “${name}”` : 'did something of your own'),
}

/** Every kind of event has its phrase; the name of one that is newer than this page is shown as it is. */
export function livePhrase(name: string, subject: string | null): string {
  if (isEventName(name)) return PHRASES[name](subject)
  return `did “${name.replaceAll('_', ' ')}”`
}
