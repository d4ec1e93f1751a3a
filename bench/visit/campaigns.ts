/** @module Campaigns for bench:visit, of the kinds that shops run. */
import * as v from 'valibot'
import { type Campaign, type CampaignInput, CampaignSchema } from '../../contract/campaign.ts'

type Kind = Omit<CampaignInput, 'campaignId' | 'name' | 'status'>

const MODAL = [
  { kind: 'headline', text: 'Before you go, something small from us' },
  { kind: 'text', text: 'Ten per cent off your first order, on anything in the shop. There is no rush.' },
  { kind: 'coupon', code: 'WELCOME10' },
  { kind: 'button', text: 'Thanks, I’ll use it' },
  { kind: 'decline', text: 'No, thank you' },
] as const

/** The first is for everybody on a product page, so that with one campaign every page view is offered it. */
const KINDS: readonly Kind[] = [
  { layout: 'modal', priority: 60, triggers: [{ kind: 'exit_intent' }], content: [...MODAL] },
  {
    layout: 'slide_in',
    priority: 70,
    audience: { cart: { state: 'filled', unchangedMinutes: 30 } },
    triggers: [{ kind: 'delay', seconds: 2 }],
    content: [
      { kind: 'headline', text: 'You left these in your cart' },
      { kind: 'cart_items', most: 3 },
    ],
  },
  {
    layout: 'bar',
    consent: 'none',
    audience: { cart: { state: 'filled' } },
    pages: { notTypes: ['checkout', 'thank_you'] },
    triggers: [{ kind: 'delay', seconds: 1 }],
    content: [
      {
        kind: 'free_delivery',
        thresholdMinor: 9900,
        currency: 'EUR',
        progress: '{remaining} more and delivery is free',
        reached: 'Delivery is free for this order',
      },
    ],
  },
  {
    layout: 'toast',
    pages: { types: ['product'] },
    triggers: [{ kind: 'delay', seconds: 3 }],
    content: [{ kind: 'live_viewers', text: '{count} people are looking at this right now', fewest: 2 }],
  },
  {
    layout: 'modal',
    pages: { urlContains: '/sale/' },
    triggers: [{ kind: 'scroll', share: 0.4 }],
    content: [...MODAL],
  },
  { layout: 'modal', audience: { languages: ['de'] }, triggers: [{ kind: 'exit_intent' }], content: [...MODAL] },
  { layout: 'slide_in', audience: { grades: ['hot'] }, triggers: [{ kind: 'scroll' }], content: [...MODAL] },
  {
    layout: 'modal',
    audience: { visitor: 'returning', orders: 'some', devices: ['desktop'] },
    triggers: [{ kind: 'exit_intent' }, { kind: 'delay', seconds: 40 }],
    content: [...MODAL],
    holdout: 0.1,
  },
  {
    layout: 'modal',
    schedule: { startsAt: '2026-01-01T00:00:00+02:00', endsAt: '2026-02-01T00:00:00+02:00' },
    triggers: [{ kind: 'delay', seconds: 8 }],
    content: [...MODAL],
  },
  { layout: 'modal', pages: { types: ['home', 'list'] }, triggers: [{ kind: 'exit_intent' }], content: [...MODAL] },
  {
    layout: 'modal',
    audience: { segments: ['vip', 'returning'], notSegments: ['inactive'] },
    triggers: [{ kind: 'exit_intent' }, { kind: 'scroll', share: 0.5 }],
    triggerMatch: 'all',
    content: [...MODAL],
  },
  {
    layout: 'slide_in',
    audience: {
      where: {
        kind: 'all',
        of: [
          { kind: 'number', field: 'events.view_item', atLeast: 3, withinDays: 7 },
          { kind: 'not', of: { kind: 'text', field: 'score.stage', isOneOf: ['new'] } },
        ],
      },
    },
    triggers: [{ kind: 'page_views', atLeast: 3 }],
    content: [...MODAL],
  },
  {
    layout: 'inline',
    slot: { name: 'product-top' },
    pages: { urls: ['/lt/products/*', '/lv/products/*', '/ee/products/*'], notUrls: ['*gift-card*'] },
    triggers: [{ kind: 'delay', seconds: 0 }],
    content: [
      { kind: 'text', text: 'Chosen for you' },
      { kind: 'button', text: 'See all', href: '/lt/collections/new' },
    ],
  },
  {
    layout: 'toast',
    audience: { utm: { source: ['newsletter'], medium: ['email'] }, countries: ['LT', 'LV'] },
    schedule: { days: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: { from: '08:00', to: '20:00' } },
    triggers: [{ kind: 'delay', seconds: 4 }],
    content: [{ kind: 'text', text: 'Thank you for reading our letter' }],
  },
  {
    layout: 'modal',
    audience: { cart: { categories: ['Kitchen', 'Tea / Green'], brands: ['Heron'], minMinor: 3000 } },
    frequency: { quietDaysAfterShow: 3, mostShows: 5 },
    goal: 'order',
    triggers: [{ kind: 'exit_intent' }],
    content: [...MODAL],
    variants: [
      { variantId: 'a', share: 0.5 },
      { variantId: 'b', share: 0.5, layout: 'slide_in', triggers: [{ kind: 'scroll' }] },
    ],
  },
]

/** So many live campaigns, each with the version it would be published as. */
export function campaigns(count: number): (Campaign & { version: number })[] {
  return Array.from({ length: count }, (_, index) => ({
    ...v.parse(CampaignSchema, {
      ...KINDS[index % KINDS.length],
      campaignId: `campaign-${index}`,
      name: `Campaign number ${index}`,
      status: 'live',
    }),
    version: 1,
  }))
}
