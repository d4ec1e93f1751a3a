/** @module Visits with each product under its own id, by whichever of its ids pages named it. */
import type { Cart, Item } from '../../../contract/item.ts'
import type { StoredEvent, VisitMessage } from '../ingest-message.ts'
import { type OwnIds, withProductId, withProductIds } from '../product-aliases.ts'

/**
 * Every event for itself by what is known now, so that the order in which events come makes no difference; one that was
 * stored before an id was known to be an alias stays as it is. What the page said stays as the SKU, where none was said.
 */
export function byOwnIds(visits: readonly VisitMessage[], known: OwnIds): VisitMessage[] {
  return visits.map((visit) => ({ ...visit, events: visit.events.map((event) => withOwnIds(event, known)) }))
}

/** All ids by which these visits name products, and no other. */
export function idsNamed(visits: readonly VisitMessage[]): string[] {
  const ids = new Set<string>()
  const collect = (id: string) => {
    ids.add(id)
    return undefined
  }
  byOwnIds(visits, { get: collect })
  return [...ids]
}

function withOwnIds(event: StoredEvent, known: OwnIds): StoredEvent {
  switch (event.name) {
    case 'view_item':
    case 'add_to_cart':
    case 'remove_from_cart':
    case 'add_to_wishlist':
      return { ...event, params: { item: withProductId(event.params.item, known) } }
    case 'cart_update':
      return { ...event, params: { cart: withOwnLines(event.params.cart, known) } }
    case 'begin_checkout':
      return event.params.cart ? { ...event, params: { cart: withOwnLines(event.params.cart, known) } } : event
    case 'purchase':
      return { ...event, params: { ...event.params, items: withProductIds(event.params.items, known) } }
    case 'page_view':
      return withOwnPage(event, known)
    case 'view_recommendations':
      return { ...event, params: { ...event.params, items: event.params.items.map((each) => ownIn(each, known)) } }
    case 'select_item':
      return { ...event, params: ownIn(event.params, known) }
    case 'proof_shown':
      return { ...event, params: { ...event.params, ...ownOf(event.params.productId, known) } }
    case 'view_item_list':
    case 'search':
    case 'scroll':
    case 'user_engagement':
    case 'sign_up':
    case 'generate_lead':
    case 'form_start':
    case 'form_submit':
    case 'form_abandon':
    case 'identify':
    case 'consent_update':
    case 'user_properties':
    case 'view_promotion':
    case 'select_promotion':
    case 'close_promotion':
    case 'holdout_exposure':
    case 'survey_answer':
    case 'exit_intent':
    case 'custom_event':
      return event
  }
}

type PageView = Extract<StoredEvent, { name: 'page_view' }>

function withOwnPage(event: PageView, known: OwnIds): PageView {
  const { page } = event.params
  const product: Item | undefined = page.product && withProductId(page.product, known)
  return product ? { ...event, params: { page: { ...page, product } } } : event
}

const withOwnLines = (cart: Cart, known: OwnIds): Cart => ({ ...cart, items: withProductIds(cart.items, known) })

const ownIn = <Named extends { productId: string }>(named: Named, known: OwnIds): Named => ({
  ...named,
  productId: known.get(named.productId)?.productId ?? named.productId,
})

const ownOf = (id: string | undefined, known: OwnIds) =>
  id === undefined ? {} : { productId: known.get(id)?.productId ?? id }
