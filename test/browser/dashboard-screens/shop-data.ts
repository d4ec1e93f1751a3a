/** @module A believable shop for looking at the dashboard: the figures of a day, its campaigns and counters. */
import type { CampaignList, Counters, SignedIn, Today } from '../../../contract/admin.ts'

const HOUR_MS = 3_600_000
export const MINUTE_MS = 60_000
export const DAY_MS = 24 * HOUR_MS

/** Everything is told from here, so that the screens read the same whenever they are made. */
export const NOW = Date.UTC(2026, 10, 26, 14, 42, 10)

const DAY_START = Date.UTC(2026, 10, 25, 22)

export const signedIn: SignedIn = {
  name: 'owner',
  shop: {
    name: 'Linden & Loom',
    origins: [],
    consentMode: 'implied',
    currency: 'EUR',
    timeZone: 'Europe/Vilnius',
    theme: { accent: '#1f6f5c', onAccent: '#ffffff', surface: '#ffffff', text: '#1d1f21', radius: 14 },
    lifecycle: {},
    holdout: 0.05,
    attention: { points: 6, days: 7 },
    strikePrices: 'proven',
    enabled: true,
  },
}

const VISITS = [6, 3, 1, 0, 2, 4, 11, 24, 38, 51, 57, 62, 71, 66, 58, 64, 29, 0, 0, 0, 0, 0, 0, 0]
const CARTS = [1, 0, 0, 0, 0, 1, 2, 5, 8, 12, 11, 16, 21, 15, 12, 17, 8, 0, 0, 0, 0, 0, 0, 0]
const ORDERS = [0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 3, 5, 7, 4, 3, 5, 2, 0, 0, 0, 0, 0, 0, 0]

const shop = { name: 'Linden & Loom', currency: 'EUR', timeZone: 'Europe/Vilnius' }

const overlays = [
  { campaignId: 'cart-left', name: 'You left these in your cart', shown: 84, clicked: 19, closed: 41 },
  { campaignId: 'exit-offer', name: 'Exit offer, 10% off', shown: 61, clicked: 9, closed: 38 },
  { campaignId: 'free-delivery', name: 'Free delivery from €60', shown: 312, clicked: 27, closed: 44 },
  { campaignId: 'looking-now', name: 'People are looking at this', shown: 0, clicked: 0, closed: 0 },
]

export const today: Today = {
  shop,
  dayStartAt: DAY_START,
  readAt: NOW,
  visits: 547,
  pageViews: 2913,
  carts: 63,
  addToCarts: 129,
  orders: { confirmed: 36, seen: 2, revenueMinor: 248_135, otherRevenue: [] },
  leads: { cold: 311, warm: 97, hot: 28 },
  overlays,
  byHour: VISITS.map((visits, hour) => ({
    hourAt: DAY_START + hour * HOUR_MS,
    visits,
    addToCarts: CARTS[hour] ?? 0,
    orders: ORDERS[hour] ?? 0,
  })),
  activeNow: 14,
  lastEventAt: NOW - 12_000,
}

export const emptyToday: Today = {
  ...today,
  visits: 0,
  pageViews: 0,
  carts: 0,
  addToCarts: 0,
  orders: { confirmed: 0, seen: 0, revenueMinor: 0, otherRevenue: [] },
  leads: { cold: 0, warm: 0, hot: 0 },
  overlays: [],
  byHour: today.byHour.map(({ hourAt }) => ({ hourAt, visits: 0, addToCarts: 0, orders: 0 })),
  activeNow: 0,
  lastEventAt: null,
}

/** A shop that has been visited before, but not yet today. */
export const quietToday: Today = { ...emptyToday, lastEventAt: NOW - 2 * DAY_MS }

export const counters: Counters = {
  received: 48_210,
  stored: 47_865,
  duplicate: 318,
  rejected: 24,
  quarantinedMessages: 0,
  peopleReceived: 0,
  peopleStored: 0,
  peopleDuplicate: 0,
  ordersReceived: 1204,
  ordersStored: 1198,
  ordersDuplicate: 6,
}

const common = {
  priority: 50,
  consent: 'personalise',
  frequency: { quietDaysAfterClose: 5, stopAfterConversion: true },
  schedule: {},
  holdout: 0,
  staySeconds: 7,
  pages: {},
} as const

export const campaignList: CampaignList = {
  exitAlarms: {
    days: 30,
    signals: [
      { signal: 'pointer', left: 1702, stayed: 611 },
      { signal: 'tab', left: 204, stayed: 318 },
    ],
  },
  campaigns: [
    {
      ...common,
      campaignId: 'exit-offer',
      name: 'Exit offer, 10% off',
      status: 'live',
      layout: 'modal',
      audience: { grades: ['warm', 'hot'], orders: 'none', cart: { state: 'filled' } },
      pages: { notTypes: ['checkout', 'thank_you'] },
      triggers: [{ kind: 'exit_intent' }],
      content: [{ kind: 'headline', text: 'Before you go' }],
      holdout: 0.1,
      version: 7,
      publishedAt: NOW - 3 * DAY_MS,
      figures: { shown: 1903, clicked: 241, closed: 1204 },
    },
    {
      ...common,
      campaignId: 'cart-left',
      name: 'You left these in your cart',
      status: 'live',
      layout: 'slide_in',
      position: 'bottom_right',
      audience: { visitor: 'returning', cart: { state: 'filled', unchangedMinutes: 30 } },
      pages: { types: ['home', 'list', 'product'] },
      triggers: [{ kind: 'delay', seconds: 5 }],
      content: [{ kind: 'headline', text: 'Still thinking?' }],
      version: 3,
      publishedAt: NOW - 9 * DAY_MS,
      figures: { shown: 2410, clicked: 602, closed: 1120 },
    },
    {
      ...common,
      campaignId: 'free-delivery',
      name: 'Free delivery from €60',
      status: 'live',
      layout: 'bar',
      position: 'top',
      consent: 'none',
      audience: {},
      triggers: [{ kind: 'delay', seconds: 0 }],
      content: [{ kind: 'text', text: 'Free delivery' }],
      version: 1,
      publishedAt: NOW - 40 * DAY_MS,
      figures: { shown: 18_422, clicked: 1730, closed: 2981 },
    },
    {
      ...common,
      campaignId: 'looking-now',
      name: 'People are looking at this',
      status: 'paused',
      layout: 'toast',
      audience: { devices: ['desktop'] },
      pages: { types: ['product'] },
      triggers: [{ kind: 'scroll', share: 0.3 }],
      content: [{ kind: 'text', text: 'Looking' }],
      version: 2,
      publishedAt: NOW - MINUTE_MS * 90,
      figures: { shown: 0, clicked: 0, closed: 0 },
    },
  ],
}
