/** @module What the owner's screens read from the admin API. */
import type { Campaign } from './campaign.ts'
import type { WaitingDraft } from './campaign-admin.ts'
import type { Decision } from './decision.ts'
import type { Grade } from './grade.ts'
import type { Cart, Item } from './item.ts'
import type { LeadScore, ScoreDay } from './lead-score.ts'
import type { OrderChannel, OrderSource, OrderStatus } from './order-words.ts'
import type { PageType } from './page.ts'
import type { Restored } from './restored.ts'
import type { ShopSettings } from './settings.ts'
import type { Signer, WebhookPlatform } from './webhook-secret.ts'

/** GET /v1/today: figures of the shop's current day, in its own zone. */
export interface Today {
  shop: { name: string; currency: string; timeZone: string }
  /** Start of the day and the moment of reading, ms UTC. */
  dayStartAt: number
  readAt: number
  visits: number
  pageViews: number
  /** Visitors of today who have something in the cart now. */
  carts: number
  /** Carts begun today: add_to_cart events. */
  addToCarts: number
  /** `seen`: in the browser only, not counted as money. `confirmed`: by the shop's server. */
  orders: {
    confirmed: number
    seen: number
    /** In the shop's currency. */
    revenueMinor: number
    /** What was paid in other currencies, which is no part of `revenueMinor`. */
    otherRevenue: { currency: string; minor: number }[]
  }
  /** People seen today by grade. */
  leads: Record<Grade, number>
  overlays: OverlayFigures[]
  /** 24 or, on a day of clock change, 23 or 25 rows. */
  byHour: { hourAt: number; visits: number; addToCarts: number; orders: number }[]
  /** People with an event in the last five minutes. */
  activeNow: number
  lastEventAt: number | null
}

/** How a campaign fared: events of its overlay, each counted once. `shown`: really seen. */
export interface OverlayFigures {
  campaignId: string
  name: string
  shown: number
  clicked: number
  closed: number
}

/** GET /v1/events?after=: newest first. `cursor` goes into the next call's `after`. */
export interface LiveEvents {
  events: LiveEvent[]
  cursor: string
}

/** One line of the Live screen. `subject`: product name, search term, page title or campaign id. */
export interface LiveEvent {
  id: string
  at: number
  name: string
  profileId: string
  subject: string | null
  url: string | null
}

/** GET /v1/people?order=recent|score&cursor= */
export interface People {
  people: PersonRow[]
  next: string | null
}

/** One line of the list of people, and the head of a person. Times in ms UTC; `leadScore` 0 to 100 as of the reading. */
export interface PersonRow {
  profileId: string
  firstSeenAt: number
  lastSeenAt: number
  leadScore: number
  grade: Grade
  sessions: number
  orders: number
  /** Confirmed orders only. Amounts in other currencies than `currency` are in the orders themselves. */
  revenueMinor: number
  cartMinor: number
  /** The shop's, unless this person never paid in it and did so, or has a cart, in another. */
  currency: string
}

/** GET /v1/people/:id */
export interface Person extends PersonRow {
  score: LeadScore
  /** The lead score of the last 30 days, oldest first, today last. */
  history: ScoreDay[]
  pageViews: number
  device: string | null
  language: string | null
  country: string | null
  consent: readonly string[]
  source: string | null
  /** What the person or the shop said, by name (contract/traits.ts). */
  traits: Record<string, string>
  cart: (Cart & { changedAt: number }) | null
  recentlyViewed: { productId: string; name: string | null; at: number }[]
  orderList: PersonOrder[]
  /** The browsers and customer numbers that are this person's, by their ids; one where it stands alone. */
  profiles: string[]
  /** Who is said to be whom; `refused` by the owner. Times in ms UTC. */
  identities: {
    profileId: string
    kind: string
    value: string
    level: 'claimed' | 'verified' | 'refused'
    linkedAt: number
  }[]
  /** The newest decision: for each campaign, why it was or was not shown. */
  why: ({ at: number } & Decision) | null
  /** Names of the campaigns in `why` and in the timeline. */
  campaignNames: Record<string, string>
}

/** An order of one person. `at` in ms UTC; `valueMinor` in minor units of its own `currency`. */
export interface PersonOrder {
  transactionId: string
  at: number
  valueMinor: number
  currency: string
  source: OrderSource
  /** Says something where the source is `server`; what a browser saw is never more than placed. */
  status: OrderStatus
  items: Item[]
  /** Absent: the web shop. */
  channel?: OrderChannel
  store?: string
  /** Money given back on it, or on an order that nobody told us of (source `refund`); absent: none. */
  refunds?: {
    refundId: string
    at: number
    valueMinor: number
    currency: string
    status: OrderStatus
    /** What came back, without names. */
    items: Pick<Item, 'productId' | 'quantity'>[]
  }[]
}

/** GET /v1/people/:id/timeline?before= : newest first, by pages. */
export interface Timeline {
  entries: TimelineEntry[]
  next: string | null
}

/** An event with its params, or (name `decision`) a `Decision` in `params`. */
export interface TimelineEntry {
  id: string
  at: number
  name: string
  params: Record<string, unknown>
}

/** POST /v1/debug-keys: goes behind the address of a page as `?vitrine=debug#vitrine-key=KEY`. `expiresAt` in ms UTC. */
export interface DebugKey {
  key: string
  expiresAt: number
}

/** GET /v1/campaigns */
export interface CampaignList {
  campaigns: (Campaign & {
    version: number
    publishedAt: number
    /** `heldOut`: how often it would have been shown to those held out; absent: never. */
    figures: { shown: number; clicked: number; closed: number; heldOut?: number }
  })[]
  /** Saved and not published. Absent: none. */
  drafts?: WaitingDraft[]
  exitAlarms: ExitAlarms
}

/** How often exit intent fired in the last `days`, by its signal, and what the visitors did then. */
export interface ExitAlarms {
  days: number
  signals: { signal: string; left: number; stayed: number }[]
}

/** GET /v1/session and POST /v1/session */
export interface SignedIn {
  name: string
  shop: ShopSettings
}

/**
 * GET /v1/counters: where every event went since the beginning.
 * received = stored + duplicate + rejected, always; `waiting` are in the queue.
 */
export interface Counters {
  received: number
  stored: number
  duplicate: number
  rejected: number
  quarantinedMessages: number
  ordersReceived: number
  ordersStored: number
  ordersDuplicate: number
  /** What the shop said of its customers (POST /v1/people): received = stored + duplicate, too. */
  peopleReceived: number
  peopleStored: number
  peopleDuplicate: number
}

/**
 * GET, PUT and DELETE /v1/webhook-secrets/:platform: the secrets by which that platform's deliveries are known, newest
 * first, at most two. The secrets themselves are never given out. `acceptedAt`: its last delivery, null: none yet.
 */
export interface WebhookSecrets<Platform extends Signer = WebhookPlatform> {
  platform: Platform
  secrets: { createdAt: number; acceptedAt: number | null }[]
}

/** GET /v1/connect: whether the tag works and what it reads, by the newest events and orders; how orders count. */
export interface Connect {
  readAt: number
  check: InstallCheck
  webhooks: WebhookSecrets[]
  /** The last time that the database was set back, for 30 days; null: it was not. */
  restored: Restored | null
}

/** What a shop's page should say of a product. `id`: one of its own; where there is none its name stands in. */
export type ProductFact = 'price' | 'currency' | 'availability' | 'picture' | 'id'

/** Those concerned, and the address where it was so last; null: nobody said the address. */
export interface Concerned {
  count: number
  example: string | null
}

/** Of the newest events only: `visitors` and `events` say how many, `sinceAt` is the oldest of them (ms UTC). */
export interface InstallCheck {
  visitors: number
  events: number
  sinceAt: number | null
  /** The newest event, the page it happened on, and the shop system whose adapter read that page. */
  last: { at: number; name: string; subject: string | null; url: string | null; platform: string | null } | null
  /** Page views by type; a type that was not seen is absent. */
  pageTypes: Partial<Record<PageType, number>>
  /** Distinct products, each as it was read last: how many, and of how many a fact was missing. */
  products: { count: number; missing: Record<ProductFact, Concerned> }
  /** Distinct pages of type product on which no product was found when they were opened last. */
  unreadProductPages: Concerned
  /** Visitors whose cart was seen with something in it, and of them those in whose last one no line had a price. */
  carts: { count: number; unpriced: number }
  /** The newest orders: how many, how many of them the shop's server told, and when the newest was placed. */
  orders: { count: number; fromServer: number; lastAt: number | null }
}
