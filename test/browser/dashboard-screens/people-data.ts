/** @module Believable visitors for looking at the dashboard. */
import type { LiveEvent, Person, PersonRow } from '../../../contract/admin.ts'
import type { Grade } from '../../../contract/grade.ts'
import type { Item } from '../../../contract/item.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

const apron: Item = {
  productId: 'LL-204',
  name: 'Linen apron, undyed',
  category: 'Kitchen',
  brand: 'Linden & Loom',
  priceMinor: 4200,
  listPriceMinor: 4900,
  currency: 'EUR',
  quantity: 1,
  availability: 'in_stock',
  url: '/shop/linen-apron',
  imageUrl: '/picture/apron.svg',
}

const napkins: Item = {
  productId: 'LL-118',
  name: 'Set of four washed napkins with a hand-rolled hem',
  priceMinor: 2650,
  currency: 'EUR',
  quantity: 2,
  url: '/shop/napkins',
  imageUrl: '/picture/napkins.svg',
}

const basket: Item = { productId: 'LL-330', name: 'Bread basket', priceMinor: 1890, currency: 'EUR', quantity: 1 }

export const items = { apron, napkins, basket }

const id = (index: number): string =>
  `0193${(0x6a1f + index * 97).toString(16)}-7c2e-7b1a-9d40-${(0x5e21a87c3f9 + index * 48_611_987).toString(16).padStart(12, '0')}`

export const personId = id(0)

const rows: [leadScore: number, grade: Grade, seenMinutes: number, sessions: number, orders: number, cart: number][] = [
  [78, 'hot', 0.2, 6, 2, 9500],
  [61, 'hot', 1, 3, 0, 4200],
  [34, 'warm', 2, 2, 0, 0],
  [12, 'cold', 4, 1, 0, 0],
  [92, 'hot', 9, 14, 11, 18_840],
  [27, 'warm', 16, 2, 1, 0],
  [5, 'cold', 23, 1, 0, 0],
  [45, 'warm', 51, 4, 1, 2650],
  [3, 'cold', 65, 1, 0, 0],
  [18, 'cold', 130, 2, 0, 0],
  [66, 'hot', 190, 9, 4, 0],
  [0, 'cold', 1800, 1, 0, 0],
]

export const peopleRows: PersonRow[] = rows.map(([leadScore, grade, minutes, sessions, orders, cartMinor], index) => ({
  profileId: id(index),
  firstSeenAt: NOW - sessions * 4 * DAY_MS,
  lastSeenAt: NOW - minutes * MINUTE_MS,
  leadScore,
  grade,
  sessions,
  orders,
  revenueMinor: orders * 6385,
  cartMinor,
  currency: 'EUR',
}))

export const person: Person = {
  ...(peopleRows[0] as PersonRow),
  score: {
    score: 78,
    grade: 'hot',
    engagement: 24.3,
    fit: 6,
    reasons: [
      { part: 'engagement', kind: 'add_to_cart', count: 2, points: 9.2 },
      { part: 'engagement', kind: 'view_item', count: 12, points: 8.3, uncapped: 14.2 },
      { part: 'fit', kind: 'customer', count: 2, points: 3, uncapped: 4 },
      { part: 'fit', kind: 'returning', count: 5, points: 2.2, uncapped: 3 },
      { part: 'engagement', kind: 'active_seconds', count: 1260, points: 2.6, uncapped: 4.4 },
      { part: 'engagement', kind: 'page_view', count: 41, points: 2.2, uncapped: 3.8 },
      { part: 'engagement', kind: 'email_click', count: 1, points: 1.1 },
      { part: 'engagement', kind: 'search', count: 1, points: 0.9 },
      { part: 'fit', kind: 'may_personalise', count: 1, points: 0.8, uncapped: 1 },
      { part: 'engagement', kind: 'select_promotion', count: 1, points: 0.02 },
    ],
  },
  history: [
    0, 0, 22, 21, 19, 18, 16, 15, 14, 34, 47, 44, 41, 38, 35, 32, 30, 27, 25, 41, 38, 35, 33, 30, 28, 26, 24, 52, 49,
    78,
  ].map((score, index, days) => ({ day: (Math.floor(NOW / DAY_MS) - days.length + 1 + index) * DAY_MS, score })),
  pageViews: 41,
  device: 'phone',
  language: 'lt',
  country: 'LT',
  consent: ['measure', 'personalise'],
  source: 'google / cpc / autumn',
  traits: { birthday: '04-23', gender: 'female', age_band: '25-34', style: 'boho', shops_for: 'two' },
  cart: { items: [apron, napkins], valueMinor: 9500, currency: 'EUR', changedAt: NOW - 3 * MINUTE_MS },
  recentlyViewed: [
    { productId: 'LL-204', name: 'Linen apron, undyed', at: NOW - 12_000 },
    { productId: 'LL-330', name: 'Bread basket', at: NOW - 4 * MINUTE_MS },
    { productId: 'LL-517', name: null, at: NOW - 2 * DAY_MS },
  ],
  orderList: [
    {
      transactionId: '10482',
      at: NOW - 9 * DAY_MS,
      valueMinor: 7090,
      currency: 'EUR',
      source: 'server',
      status: 'paid',
      items: [napkins, basket],
    },
    {
      transactionId: '10211',
      at: NOW - 30 * DAY_MS,
      valueMinor: 5680,
      currency: 'EUR',
      source: 'browser',
      status: 'placed',
      items: [],
    },
  ],
  identities: [
    { profileId: id(0), kind: 'email', value: 'r…@example.com', level: 'claimed', linkedAt: NOW - DAY_MS },
    { profileId: id(0), kind: 'customer_id', value: 'C-20481', level: 'verified', linkedAt: NOW - 30 * DAY_MS },
    {
      profileId: 'customer:C-20481',
      kind: 'customer_id',
      value: 'C-20481',
      level: 'verified',
      linkedAt: NOW - 60 * DAY_MS,
    },
  ],
  profiles: [id(0), 'customer:C-20481'],
  why: {
    at: NOW - 15_000,
    url: 'https://shop.example/shop/linen-apron',
    pageType: 'product',
    leadScore: 77.6,
    outcomes: {
      'cart-left': { kind: 'one_this_session', campaignId: 'exit-offer' },
      'exit-offer': { kind: 'quiet_after_close', untilAt: NOW + 5 * DAY_MS },
      'free-delivery': { kind: 'offered' },
      'looking-now': { kind: 'not_in_audience', because: 'device' },
    },
  },
  campaignNames: {
    'cart-left': 'You left these in your cart',
    'exit-offer': 'Exit offer, 10% off',
    'free-delivery': 'Free delivery from €60',
    'looking-now': 'People are looking at this',
  },
}

const live: [name: string, subject: string | null, who: number, seconds: number][] = [
  ['view_item', 'Linen apron, undyed', 0, 3],
  ['page_view', 'Linen apron, undyed – Linden & Loom', 0, 4],
  ['add_to_cart', 'Bread basket', 1, 11],
  ['cart_update', null, 1, 11],
  ['search', 'table runner', 2, 19],
  ['purchase', '10517', 4, 26],
  ['begin_checkout', null, 4, 71],
  ['close_promotion', 'exit-offer', 3, 84],
  ['view_promotion', 'exit-offer', 3, 90],
  ['user_engagement', null, 3, 92],
  ['view_item_list', 'Kitchen', 5, 110],
  ['select_promotion', 'free-delivery', 7, 133],
  ['generate_lead', null, 7, 150],
  ['page_view', 'home', 8, 171],
  ['remove_from_cart', 'Set of four washed napkins with a hand-rolled hem', 1, 188],
  ['custom_event', 'wished', 2, 240],
]

/** `round` 0 is the first answer; later ones bring one new event each. */
export function liveEvents(round: number): LiveEvent[] {
  const chosen = round === 0 ? live : live.slice(round % live.length, (round % live.length) + 1)
  return chosen.map(([name, subject, who, seconds], index) => ({
    id: `${round}-${index}`,
    at: round === 0 ? NOW - seconds * 1000 : NOW + round * 2000,
    name,
    profileId: id(who),
    subject,
    url: null,
  }))
}
