/** @module An event of a browser as something that scenarios may begin or go on by. */
import type { StoredEvent } from '../ingest-message.ts'
import type { Happening } from './happening.ts'

/** What scenarios have no use for (scrolling, watching, what overlays tell of themselves) is null. */
export function eventHappening(profileId: string, event: StoredEvent): Happening | null {
  const told = { id: event.id, at: event.at, profileId }
  const about = (more: { productIds?: string[]; categories?: string[]; campaignId?: string | undefined } = {}) => ({
    productIds: more.productIds ?? [],
    categories: more.categories ?? [],
    ...(more.campaignId !== undefined && { campaignId: more.campaignId }),
  })
  switch (event.name) {
    case 'cart_update':
      return { ...told, kind: event.params.cart.items.length > 0 ? 'cart' : 'cart_emptied' }
    case 'view_item':
    case 'add_to_cart':
    case 'add_to_wishlist':
      return { ...told, kind: 'event', event: event.name, ...about(ofItems([event.params.item])) }
    case 'begin_checkout':
      return { ...told, kind: 'event', event: event.name, ...about(ofItems(event.params.cart?.items ?? [])) }
    case 'view_item_list':
      return { ...told, kind: 'event', event: event.name, ...about({ categories: named(event.params.category) }) }
    case 'page_view':
      return { ...told, kind: 'event', event: event.name, ...about(ofPage(event.params.page)) }
    case 'generate_lead':
    case 'survey_answer':
      return { ...told, kind: 'event', event: event.name, ...about({ campaignId: event.params.campaignId }) }
    case 'custom_event':
      return { ...told, kind: 'event', event: event.name, name: event.params.name, ...about() }
    case 'search':
    case 'sign_up':
    case 'form_abandon':
      return { ...told, kind: 'event', event: event.name, ...about() }
    // Orders are told from what is stored of them (order-happenings.ts).
    case 'purchase':
    case 'remove_from_cart':
    case 'scroll':
    case 'user_engagement':
    case 'form_start':
    case 'form_submit':
    case 'identify':
    case 'consent_update':
    case 'user_properties':
    case 'view_recommendations':
    case 'select_item':
    case 'view_promotion':
    case 'select_promotion':
    case 'close_promotion':
    case 'holdout_exposure':
    case 'proof_shown':
    case 'exit_intent':
      return null
  }
}

type Item = Extract<StoredEvent, { name: 'view_item' }>['params']['item']
type Page = Extract<StoredEvent, { name: 'page_view' }>['params']['page']

const named = (category: string | undefined): string[] => (category ? [category] : [])

function ofItems(items: readonly Item[]): { productIds: string[]; categories: string[] } {
  return {
    productIds: [...new Set(items.map(({ productId }) => productId))],
    categories: [...new Set(items.flatMap(({ category }) => named(category)))],
  }
}

const ofPage = ({ product }: Page) => ofItems(product ? [product] : [])
