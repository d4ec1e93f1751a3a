/** @module What is kept in this browser. Types only. */
import type { Cart } from '../contract/item.ts'

/** Shared by all tabs of the shop. Times in ms UTC. */
export interface State {
  visitor?: string
  cart?: Cart
  /** The last order's id: its page may be loaded again. */
  order?: string
  /** The shop system's own sign of what was in the cart when it was last read (client/adapter/woocommerce.ts). */
  cartSign?: string
  /** Claims told in this session, by what they are recognised by (client/verbs/claimer.ts), with when. */
  claimed?: Record<string, number>
  /** What the visitor said of themselves last (client/traits/index.ts), name and word recognised likewise. */
  traits?: Record<string, { as: string; at: number }>
  /** The customer whom the shop proved last (client/verbs/prove.ts), and when the Worker was told, ms UTC. */
  proven?: { as: string; at: number }
  /** What was looked at in this visit, oldest first, and when last (client/verbs/recommend.ts). */
  recent?: { at: number; productIds: string[] }
  /** By campaign, and `*` for all that interrupt: not again before. */
  quietUntil: Record<string, number>
  /** Events given up and not yet reported, by reason. */
  dropped: Record<string, number>
  /**
   * The visit that goes on: when it was last seen, ms UTC; how long it was used; and by campaign, the triggers that fired,
   * as JSON (client/show/visit-memory.ts).
   */
  visit?: { at: number; activeMs: number; fired: Record<string, string[]> }
  /** The Worker was there and could not: no tab of this browser comes back before. */
  pausedUntil?: number
}

/** One event as it waits: its JSON, and until when a tab holds it, ms UTC. */
export interface Kept {
  body: string
  until: number
}

/** Changes the state and the waiting events at once; must not await anything. An event is changed by setting a new one. */
export type Work<T> = (state: State, events: Map<string, Kept>) => T
