/** @module The page views that bench:visit sends: product pages, each with three events and a cart. */
import { uuidv7 } from 'uuidv7'
import type { Cart, Item } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { VisitInput } from '../../contract/visit.ts'
import { DAY_MS } from '../../worker/core/activity.ts'
import { foldEvents } from '../../worker/core/fold-events.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'

const CONSENT = ['measure', 'personalise'] as const
const CURRENCY = 'EUR'
/** Products of the shop. A few are looked at often, most seldom. */
const PRODUCTS = 500

/** Id of the profile with a number, as visit-worker.ts makes it in SQL: spread over the whole range. */
export function profileId(number: number): string {
  const spread = Math.imul(number, 2654435761) >>> 0
  return `${hex(spread, 8)}-0000-4000-8000-${hex(number, 12)}`
}

/** Page view number `index` of a visitor: page_view, view_item and cart_update, with the ids and times of `at`. */
export function pageView(visitor: string, index: number, at: number): VisitInput {
  const product = item(productOf(index))
  const cart = cartOf(index)
  const page: Page = {
    url: `https://shop.example/lt/products/${product.productId}?utm_source=newsletter`,
    type: 'product',
    title: `${product.name} | Shop example`,
    referrer: 'https://shop.example/lt/new-arrivals',
    language: 'lt-LT',
    utm: { source: 'newsletter', medium: 'email', campaign: 'autumn' },
    product,
  }
  const events = [
    { name: 'page_view', params: { page } },
    { name: 'view_item', params: { item: product } },
    { name: 'cart_update', params: { cart } },
  ].map((event) => ({ ...event, id: uuidv7(), at, consent: CONSENT }))
  return { v: 1, visitor, sentAt: at, consent: [...CONSENT], device: 'phone', page, cart, events }
}

/** A visitor who was here on each of so many days before `now`, with four page views a day. */
export function knownProfile(days: number, now: number): Profile {
  let profile = newProfile('')
  for (let day = days; day > 0; day--) {
    const at = now - day * DAY_MS
    const views = [0, 1, 2, 3].map((view) => pageView('', day * 7 + view, at + view * 60_000))
    const closed = { campaignId: 'campaign-0', version: 1, interrupting: true }
    const promotion = { name: 'view_promotion', id: uuidv7(), at, consent: CONSENT, params: closed }
    const events = [...views.flatMap((view) => view.events), ...(day % 3 === 0 ? [promotion] : [])] as StoredEvent[]
    profile = foldEvents(profile, events, { device: 'phone', language: 'lt-LT', country: 'LT' })
  }
  return profile
}

function item(number: number): Item {
  return {
    productId: `sku-${number}`,
    name: `Ceramic teapot number ${number}`,
    brand: 'Potters of Vilnius',
    category: 'Kitchen / Tea / Teapots',
    priceMinor: 2490 + number,
    currency: CURRENCY,
    availability: 'in_stock',
    url: `https://shop.example/lt/products/sku-${number}`,
    imageUrl: `https://shop.example/images/sku-${number}.jpg`,
  }
}

function cartOf(index: number): Cart {
  const items = [item(productOf(index + 1)), item(productOf(index + 2))].map((each) => ({ ...each, quantity: 1 }))
  return { items, valueMinor: items.reduce((sum, each) => sum + (each.priceMinor ?? 0), 0), currency: CURRENCY }
}

/** Numbers of products with density 1/x, the same for the same index. */
function productOf(index: number): number {
  const share = (((index * 0.618033988749895) % 1) + 1) % 1
  return Math.floor(PRODUCTS ** share)
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0')
}
