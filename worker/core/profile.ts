/** @module What we know of one visitor, as one row holds it. */
import type { Cart } from '../../contract/item.ts'
import type { Purpose } from '../../contract/purpose.ts'
import type { Activity } from './activity.ts'
import type { CampaignHistory } from './campaign-history.ts'
import type { Latest } from './latest.ts'
import type { OrderSums } from './order-sums.ts'
import type { Sessions } from './sessions.ts'
import { NO_SHOWING, type Showing } from './showing.ts'
import { NO_TASTES, type Tastes } from './tastes.ts'

/** Folded from events; every part is a sum, an extreme or a latest value, so that the order of events does not matter. */
export interface ProfileState extends Tastes, Showing {
  activity: Activity
  sessions: Sessions
  pageViews: number
  /** Products looked at, newest first, each once, at most 30. */
  viewed: { productId: string; at: number }[]
  /** Products bought, newest first, each once, at most 100. */
  bought: { productId: string; at: number }[]
  /** The cart as last reported; empty after a purchase. */
  cart: Latest<Cart> | null
  orders: OrderSums
  campaigns: Record<string, CampaignHistory>
  /** The last interrupting overlay that was really seen. */
  interrupted: Latest<string> | null
  consent: Latest<Purpose[]> | null
  device: Latest<string> | null
  language: Latest<string> | null
  country: Latest<string> | null
  /** Where the first visit came from: `utm_source`, else the referring host. */
  source: Latest<string> | null
}

/** `profileId` is the visitor's id. Times in ms UTC. */
export interface Profile {
  profileId: string
  firstSeenAt: number
  lastSeenAt: number
  state: ProfileState
}

/** A profile of somebody never seen. Its times are set by the first event. */
export function newProfile(profileId: string): Profile {
  return {
    profileId,
    firstSeenAt: Number.MAX_SAFE_INTEGER,
    lastSeenAt: 0,
    state: {
      activity: {},
      sessions: { recent: [], older: 0 },
      pageViews: 0,
      viewed: [],
      bought: [],
      cart: null,
      orders: { confirmed: 0, seen: 0, revenue: {} },
      campaigns: {},
      interrupted: null,
      consent: null,
      device: null,
      language: null,
      country: null,
      source: null,
      ...NO_TASTES,
      ...NO_SHOWING,
    },
  }
}
