/** @module What an event carried beyond its sentence, as labelled lines. */
import type { Params } from '../../contract/event.ts'
import type { Item } from '../../contract/item.ts'
import { capital } from './capital.ts'
import { consentSource } from './consent-source.ts'
import { exitSign } from './exit-words.ts'
import type { NamedEvent } from './known-entry.ts'
import { money } from './money.ts'
import { onePage } from './page-words.ts'

/** `href` as the event had it: the drawing side decides whether it may be a link. */
export interface Detail {
  label: string
  value: string
  href?: string
}

const AVAILABILITY = { in_stock: 'in stock', out_of_stock: 'out of stock', preorder: 'pre-order' } as const

function unitPrice(item: Item): Detail[] {
  if (item.priceMinor === undefined) return []
  const currency = item.currency ?? ''
  const was = item.listPriceMinor
  const reduced = was !== undefined && was > item.priceMinor ? `, was ${money(was, currency)}` : ''
  return [{ label: 'Price', value: `${money(item.priceMinor, currency)}${reduced}` }]
}

function itemDetails(item: Item): Detail[] {
  const details: Detail[] = [{ label: 'Product', value: item.productId, href: item.url }, ...unitPrice(item)]
  if (item.brand) details.push({ label: 'Brand', value: item.brand })
  if (item.category) details.push({ label: 'Category', value: item.category })
  if (item.availability) details.push({ label: 'Availability', value: AVAILABILITY[item.availability] })
  return details
}

function lines(items: readonly Item[], currency: string): Detail[] {
  return items.map((item) => ({
    label: `${item.quantity ?? 1} ×`,
    value: `${item.name ?? item.productId}${
      item.priceMinor === undefined ? '' : `, ${money(item.priceMinor, item.currency ?? currency)} each`
    }`,
    href: item.url,
  }))
}

const traitDetails = (traits: Params<'user_properties'>['traits']): Detail[] =>
  Object.entries(traits).map(([name, value]) => ({
    label: capital(name.replaceAll('_', ' ')),
    value: value ?? 'taken back',
  }))

function pageDetails({ url, type, referrer, utm }: Params<'page_view'>['page']): Detail[] {
  const details: Detail[] = [
    { label: 'Address', value: url, href: url },
    { label: 'Kind', value: onePage(type) },
  ]
  if (referrer) details.push({ label: 'Came from', value: referrer })
  const source = utm && [utm.source, utm.medium, utm.campaign].filter(Boolean).join(' / ')
  if (source) details.push({ label: 'Campaign', value: source })
  return details
}

function promotionDetails({ campaignId, version, trigger, variant }: Params<'view_promotion'>): Detail[] {
  const details: Detail[] = [{ label: 'Campaign', value: `${campaignId}, version ${version}` }]
  if (variant) details.push({ label: 'Version of the test', value: variant })
  if (trigger) details.push({ label: 'Opened by', value: trigger.replaceAll('_', ' ') })
  return details
}

/** Empty when the sentence has said it all. */
export function entryDetails(event: NamedEvent): Detail[] {
  switch (event.name) {
    case 'page_view':
      return pageDetails(event.params.page)
    case 'view_item':
    case 'add_to_cart':
    case 'remove_from_cart':
    case 'add_to_wishlist':
      return itemDetails(event.params.item)
    case 'cart_update':
      return lines(event.params.cart.items, event.params.cart.currency)
    case 'begin_checkout':
      return event.params.cart ? lines(event.params.cart.items, event.params.cart.currency) : []
    case 'purchase':
      return lines(event.params.items, event.params.currency)
    case 'form_submit': {
      const { destination } = event.params
      return destination ? [{ label: 'Goes to', value: destination }] : []
    }
    case 'view_promotion':
    case 'select_promotion':
    case 'close_promotion':
    case 'holdout_exposure':
      return promotionDetails(event.params)
    case 'survey_answer':
      return [{ label: 'Question', value: event.params.questionId }]
    case 'proof_shown':
      return [{ label: 'Counted at', value: new Date(event.params.countedAt).toISOString() }]
    case 'view_recommendations':
      return [{ label: 'Products', value: event.params.items.map(({ productId }) => productId).join(', ') }]
    case 'select_item':
      return [{ label: 'Found by', value: event.params.reason.replaceAll('_', ' ') }]
    case 'exit_intent':
      return [{ label: 'Noticed', value: exitSign(event.params.signal) }]
    case 'consent_update': {
      const { source, wording } = event.params
      const details: Detail[] = [{ label: 'Told by', value: consentSource(source) }]
      if (wording) details.push({ label: 'Wording', value: wording })
      return details
    }
    case 'user_properties':
      return traitDetails(event.params.traits)
    case 'custom_event':
      return Object.entries(event.params.values ?? {}).map(([label, value]) => ({ label, value: String(value) }))
    case 'view_item_list':
    case 'search':
    case 'scroll':
    case 'user_engagement':
    case 'sign_up':
    case 'generate_lead':
    case 'form_start':
    case 'form_abandon':
    case 'identify':
      return []
  }
}
