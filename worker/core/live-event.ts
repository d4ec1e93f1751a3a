/** @module An event as one line of the Live screen. */
import type { LiveEvent } from '../../contract/admin.ts'
import type { StoredEvent } from './ingest-message.ts'

/** Most lines kept of one written batch; the newest stay. Our policy: more than a person can read. */
export const MOST_LIVE = 40

/** The line of an event: what it is about in a few words. */
export function liveEvent(profileId: string, event: StoredEvent): LiveEvent {
  return { id: event.id, at: event.at, name: event.name, profileId, subject: subjectOf(event), url: urlOf(event) }
}

function subjectOf(event: StoredEvent): string | null {
  switch (event.name) {
    case 'page_view':
      return event.params.page.title ?? event.params.page.type
    case 'view_item':
    case 'add_to_cart':
    case 'remove_from_cart':
    case 'add_to_wishlist':
      return event.params.item.name ?? event.params.item.productId
    case 'view_item_list':
      return event.params.category ?? null
    case 'search':
      return event.params.term
    case 'purchase':
      return event.params.transactionId
    case 'view_promotion':
    case 'select_promotion':
    case 'close_promotion':
    case 'holdout_exposure':
    case 'survey_answer':
    case 'proof_shown':
      return event.params.campaignId
    case 'view_recommendations':
      return event.params.slotId
    case 'select_item':
      return event.params.productId
    case 'custom_event':
      return event.params.name
    case 'sign_up':
    case 'generate_lead':
      return event.params.method ?? null
    case 'form_start':
    case 'form_submit':
    case 'form_abandon':
      return event.params.formName ?? event.params.formId ?? null
    case 'exit_intent':
      return event.params.outcome
    case 'cart_update':
    case 'begin_checkout':
    case 'scroll':
    case 'user_engagement':
    case 'identify':
    case 'consent_update':
    case 'user_properties':
      return null
  }
}

function urlOf(event: StoredEvent): string | null {
  if (event.name === 'page_view') return event.params.page.url
  return event.name === 'view_item' ? (event.params.item.url ?? null) : null
}
