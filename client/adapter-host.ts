/** @module The seam between the core and the adapter of a shop system, which is a part of its own. */
import type { PageType } from '../contract/page.ts'
import type { Core } from './core.ts'
import type { Params } from './page/ga4-items.ts'
import type { RawItem } from './page/to-item.ts'

/** What an adapter works with: the core, and the two things it may do. */
export interface Shop extends Core {
  /**
   * Tells in GA4's words what has happened. `view_cart` with `{ currency, items }` is the whole cart, as often as it
   * may have changed; the one differ derives what was put in and taken out. `purchase` counts once a `transaction_id`.
   * Items go by the names of `RawItem`, prices as decimals. Personal data of the shop's objects must never get here.
   */
  report: (name: string, params: Params) => void
  /** Another variant was chosen, or the page was drawn anew: it is read again soon. */
  reread: () => void
}

/** What the platform says of the page that is open. What it does not say is absent. */
export interface PlatformRead {
  type?: PageType
  /** The product of a product page, with the chosen variant; prices as decimals or as people write them. */
  product?: RawItem
}

export interface Adapter {
  /** True where it tells the cart: what the data layer says of the cart is then not needed, and would count twice. */
  ownsCart: boolean
  /** Reads the page that is open. Called at every read of a page; quick, and may throw where the shop is odd. */
  read: () => PlatformRead
}

/** What an adapter's file exports as `start`: begins to watch the cart, once a page load. May throw where the shop is odd. */
export type StartAdapter = (shop: Shop) => Adapter
