/** @module A believable timeline: two visits today, one the week before. */
import type { TimelineEntry } from '../../../contract/admin.ts'
import type { EventName, Params } from '../../../contract/event.ts'
import { items, person } from './people-data.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

let count = 0

function event<Name extends EventName>(at: number, name: Name, params: Params<Name>): TimelineEntry {
  count += 1
  return { id: `entry-${count}`, at, name, params: params as Record<string, unknown> }
}

const page = (title: string, type: Params<'page_view'>['page']['type'], path: string) => ({
  page: { url: `https://shop.example${path}`, type, title },
})

const decision = (at: number): TimelineEntry => {
  count += 1
  const { why } = person
  return {
    id: `entry-${count}`,
    at,
    name: 'decision',
    params: { url: why?.url, pageType: 'product', leadScore: 77, outcomes: why?.outcomes },
  }
}

function segment(at: number, change: 'entered' | 'left', name: string): TimelineEntry {
  count += 1
  return { id: `entry-${count}`, at, name: `segment_${change}`, params: { segmentId: 'left-a-cart', name } }
}

const promotion = { campaignId: 'exit-offer', version: 7, trigger: 'exit_intent', interrupting: true }

/** The newest page; `older` is what "Show earlier" brings. */
export const newest: TimelineEntry[] = [
  event(NOW - 12_000, 'view_item', { item: items.apron }),
  decision(NOW - 12_500),
  event(NOW - 13_000, 'page_view', page('Linen apron, undyed', 'product', '/shop/linen-apron')),
  event(NOW - 60_000, 'user_engagement', { activeMs: 42_000, scrollShare: 0.8 }),
  event(NOW - 2 * MINUTE_MS, 'close_promotion', promotion),
  event(NOW - 2.2 * MINUTE_MS, 'view_promotion', promotion),
  segment(NOW - 2.9 * MINUTE_MS, 'left', 'Left a cart'),
  event(NOW - 3 * MINUTE_MS, 'cart_update', {
    cart: { items: [items.apron, items.napkins], valueMinor: 9500, currency: 'EUR' },
  }),
  event(NOW - 3 * MINUTE_MS, 'add_to_cart', { item: items.napkins }),
  event(NOW - 4 * MINUTE_MS, 'view_item', { item: items.basket }),
  event(NOW - 6 * MINUTE_MS, 'search', { term: 'napkins' }),
  event(NOW - 7 * MINUTE_MS, 'page_view', {
    page: {
      ...page('Linden & Loom', 'home', '/').page,
      referrer: 'https://www.google.com/',
      utm: { source: 'google', medium: 'cpc', campaign: 'autumn' },
    },
  }),
  segment(NOW - 140 * MINUTE_MS, 'entered', 'Left a cart'),
  event(NOW - 200 * MINUTE_MS, 'view_item_list', { category: 'Kitchen' }),
  event(NOW - 201 * MINUTE_MS, 'page_view', page('Kitchen – Linden & Loom', 'list', '/shop/kitchen')),
]

export const older: TimelineEntry[] = [
  event(NOW - 9 * DAY_MS, 'purchase', {
    transactionId: '10482',
    valueMinor: 7090,
    currency: 'EUR',
    items: [items.napkins, items.basket],
  }),
  event(NOW - 9 * DAY_MS - 2 * MINUTE_MS, 'begin_checkout', {
    cart: { items: [items.napkins, items.basket], valueMinor: 7090, currency: 'EUR' },
  }),
  event(NOW - 9 * DAY_MS - 4 * MINUTE_MS, 'scroll', { share: 0.5 }),
  event(NOW - 9 * DAY_MS - 5 * MINUTE_MS, 'custom_event', { name: 'wished', values: { colour: 'undyed' } }),
  event(NOW - 9 * DAY_MS - 6 * MINUTE_MS, 'page_view', page('Linden & Loom', 'home', '/')),
]
