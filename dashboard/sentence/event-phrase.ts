/** @module What somebody did, as words that follow a name: `looked at Linen apron`. */
import type { Params } from '../../contract/event.ts'
import type { Cart, Item } from '../../contract/item.ts'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { exitOutcome } from './exit-words.ts'
import type { NamedEvent } from './known-entry.ts'
import { money } from './money.ts'
import { onePage } from './page-words.ts'
import { proofWords } from './proof-words.ts'
import { share } from './share.ts'

const product = (item: Item): string => item.name ?? `product ${item.productId}`

function pieces(item: Item): string {
  const quantity = item.quantity ?? 1
  return quantity > 1 ? `${quantity} × ${product(item)}` : product(item)
}

function cartNow(cart: Cart): string {
  if (cart.items.length === 0) return 'emptied the cart'
  const count = cart.items.reduce((sum, item) => sum + (item.quantity ?? 1), 0)
  return `changed the cart: ${counted(count, 'item')}, ${money(cart.valueMinor, cart.currency)}`
}

const formOf = ({ formName, formId }: Params<'form_start'>): string =>
  formName || formId ? `the form “${formName ?? formId}”` : 'a form'

/** Addresses come masked from the Worker. */
function claimOf({ email, phone, customerId }: Params<'identify'>): string {
  const named = [email, phone, customerId && `customer ${customerId}`].filter(Boolean)
  return named.join(', ')
}

/** Places of choices are told from 1, as people count. */
const answerOf = (answer: Params<'survey_answer'>['answer']): string =>
  Array.isArray(answer) ? answer.map((place) => `choice ${place + 1}`).join(', ') : String(answer)

type OverlayEvent = Extract<
  NamedEvent,
  { name: 'view_promotion' | 'select_promotion' | 'close_promotion' | 'holdout_exposure' | 'survey_answer' }
>

function overlayPhrase(event: OverlayEvent, campaign: string): string {
  switch (event.name) {
    case 'view_promotion':
      return `saw the overlay “${campaign}”`
    case 'select_promotion':
      return `used the button of “${campaign}”`
    case 'close_promotion':
      return `closed “${campaign}”`
    case 'holdout_exposure':
      return `would have seen “${campaign}”, and is held out from it`
    case 'survey_answer':
      return `answered “${answerOf(event.params.answer)}” in “${campaign}”`
  }
}

const beganCheckout = ({ cart }: Params<'begin_checkout'>): string =>
  cart ? `began the checkout with ${money(cart.valueMinor, cart.currency)}` : 'began the checkout'

/** The phrase for one event. `campaignNames` by id; a campaign that is not in it is called by its id. */
export function eventPhrase(event: NamedEvent, campaignNames: Record<string, string>): string {
  switch (event.name) {
    case 'page_view':
      return `opened ${event.params.page.title ?? onePage(event.params.page.type)}`
    case 'view_item':
      return `looked at ${product(event.params.item)}`
    case 'view_item_list':
      return `browsed ${event.params.category ?? 'a list of products'}`
    case 'search':
      return `searched for “${event.params.term}”`
    case 'cart_update':
      return cartNow(event.params.cart)
    case 'add_to_cart':
      return `put ${pieces(event.params.item)} in the cart`
    case 'remove_from_cart':
      return `took ${pieces(event.params.item)} out of the cart`
    case 'add_to_wishlist':
      return `wished for ${product(event.params.item)}`
    case 'begin_checkout':
      return beganCheckout(event.params)
    case 'purchase':
      return `placed order ${event.params.transactionId} for ${money(event.params.valueMinor, event.params.currency)}`
    case 'scroll':
      return `scrolled to ${share(event.params.share)} of the page`
    case 'user_engagement':
      return `stayed for ${duration(event.params.activeMs)} and saw ${share(event.params.scrollShare)} of the page`
    case 'sign_up':
      return event.params.method ? `signed up by ${event.params.method}` : 'signed up'
    case 'generate_lead':
      return event.params.method ? `left contact details by ${event.params.method}` : 'left contact details'
    case 'form_start':
      return `began to fill in ${formOf(event.params)}`
    case 'form_submit':
      return `sent ${formOf(event.params)}`
    case 'form_abandon':
      return `left ${formOf(event.params)} unsent, ${event.params.filled} of ${counted(event.params.of, 'field')} filled`
    case 'identify':
      return `said to be ${claimOf(event.params)}`
    case 'view_promotion':
    case 'select_promotion':
    case 'close_promotion':
    case 'holdout_exposure':
    case 'survey_answer':
      return overlayPhrase(event, campaignNames[event.params.campaignId] ?? event.params.campaignId)
    case 'proof_shown':
      return `was told the number ${event.params.count} (${proofWords(event.params.of)})`
    case 'view_recommendations':
      return `saw ${counted(event.params.items.length, 'recommended product')} in “${event.params.slotId}”`
    case 'select_item':
      return `followed the recommendation of ${event.params.productId} in “${event.params.slotId}”`
    case 'exit_intent':
      return exitOutcome(event.params.outcome)
    case 'consent_update':
      return 'said what is permitted'
    case 'user_properties':
      return 'said something of themselves'
    case 'custom_event':
      return `did “${event.params.name}”`
  }
}
