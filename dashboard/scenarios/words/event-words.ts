/** @module What a person does, as a scenario tells it: `they look at a product`. */
import type { EventTest, SCENARIO_EVENTS } from '../../../contract/scenario/entry.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { counted } from '../../sentence/counted.ts'
import { joinedByOr } from '../../sentence/joined.ts'

type EventName = (typeof SCENARIO_EVENTS)[number]

/** Follow `they`. In the order in which they are offered. */
export const EVENT_WORDS: Record<EventName, string> = {
  page_view: 'open a page',
  view_item: 'look at a product',
  view_item_list: 'look at a list of products',
  search: 'search',
  add_to_cart: 'put something in the cart',
  add_to_wishlist: 'wish for a product',
  begin_checkout: 'begin the checkout',
  sign_up: 'sign up',
  generate_lead: 'leave their address',
  form_abandon: 'leave a form half filled in',
  survey_answer: 'answer a survey',
  custom_event: 'do something of your own',
}

/** `look at a product of Tea`: follows `they`. */
export function eventWords({ event, name, categories, productIds }: EventTest): string {
  const did = event === 'custom_event' ? `do “${name ?? '…'}”` : EVENT_WORDS[event]
  const kinds = categories && categories.length > 0 ? ` of ${joinedByOr(categories)}` : ''
  const products = productIds && productIds.length > 0 ? `, one of ${counted(productIds.length, 'product')}` : ''
  return `${did}${kinds}${products}`
}

type Awaited = Extract<Step, { kind: 'wait_for' }>['event']

/** What a run may wait for: `they order`. */
export function awaitedWords(event: Awaited): string {
  switch (event.event) {
    case 'order':
      return 'they order'
    case 'message_clicked':
      return 'they click in one of the messages'
    default:
      return `they ${eventWords(event)}`
  }
}
